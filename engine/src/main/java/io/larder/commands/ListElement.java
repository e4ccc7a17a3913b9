package io.larder.commands;

/**
 * An element that was taken from one of several lists.
 *
 * @param key the key of the list
 * @param element the element
 */
public record ListElement<K, V>(K key, V element) {}
