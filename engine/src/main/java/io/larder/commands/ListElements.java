package io.larder.commands;

import java.util.List;

/**
 * Elements that were taken from one of several lists.
 *
 * @param key the key of the list
 * @param elements at least one, in the order in which they were taken
 */
public record ListElements<K, V>(K key, List<V> elements) {}
