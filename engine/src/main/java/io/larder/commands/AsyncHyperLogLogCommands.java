package io.larder.commands;

/** {@link HyperLogLogCommands} without waiting. */
public interface AsyncHyperLogLogCommands<K, V> {}
