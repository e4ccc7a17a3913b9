package io.larder.commands;

/** {@link HashCommands} without waiting. */
public interface AsyncHashCommands<K, V> {}
