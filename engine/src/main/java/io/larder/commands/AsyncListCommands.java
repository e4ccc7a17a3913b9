package io.larder.commands;

/** {@link ListCommands} without waiting. */
public interface AsyncListCommands<K, V> {}
