package io.larder.commands;

/** Placeholder of the group List. */
public interface ListCommands<K, V> {}
