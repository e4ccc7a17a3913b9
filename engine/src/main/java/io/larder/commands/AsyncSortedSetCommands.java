package io.larder.commands;

/** {@link SortedSetCommands} without waiting. */
public interface AsyncSortedSetCommands<K, V> {}
