package io.larder.commands;

/** Placeholder of the group Key. */
public interface KeyCommands<K, V> {}
