package io.larder.commands;

/** Placeholder of the group Stream. */
public interface StreamCommands<K, V> {}
