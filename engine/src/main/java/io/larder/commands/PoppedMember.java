package io.larder.commands;

/**
 * A member that was taken from one of several sorted sets.
 *
 * @param key the key of the sorted set
 * @param member the member
 * @param score its score
 */
public record PoppedMember<K, V>(K key, V member, double score) {}
