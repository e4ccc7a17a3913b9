package io.larder.commands;

/** {@link KeyCommands} without waiting. */
public interface AsyncKeyCommands<K, V> {}
