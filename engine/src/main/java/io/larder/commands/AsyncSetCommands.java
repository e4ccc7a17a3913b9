package io.larder.commands;

/** {@link SetCommands} without waiting. */
public interface AsyncSetCommands<K, V> {}
