package io.larder.commands;

/** Placeholder of the group Hash. */
public interface HashCommands<K, V> {}
