package io.larder.commands;

/** Placeholder of the group SortedSet. */
public interface SortedSetCommands<K, V> {}
