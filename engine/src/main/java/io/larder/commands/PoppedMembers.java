package io.larder.commands;

import java.util.List;

/**
 * Members that were taken from one of several sorted sets.
 *
 * @param key the key of the sorted set
 * @param members the members, the outermost first
 */
public record PoppedMembers<K, V>(K key, List<ScoredMember<V>> members) {}
