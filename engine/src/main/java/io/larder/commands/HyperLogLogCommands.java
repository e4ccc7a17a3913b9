package io.larder.commands;

/** Placeholder of the group HyperLogLog. */
public interface HyperLogLogCommands<K, V> {}
