package io.larder.commands;

/** Placeholder of the group Set. */
public interface SetCommands<K, V> {}
