package io.larder.commands;

/** {@link StreamCommands} without waiting. */
public interface AsyncStreamCommands<K, V> {}
