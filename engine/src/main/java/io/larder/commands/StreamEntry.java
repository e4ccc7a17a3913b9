package io.larder.commands;

import java.util.Map;

/**
 * An entry of a stream.
 *
 * @param id its id, as {@code 1700000000000-0}
 * @param fields its fields with their values, in their order; of a field that it has twice the last
 *     value; empty if only the id is left of it, as of a pending entry that was deleted
 */
public record StreamEntry<K, V>(String id, Map<K, V> fields) {}
