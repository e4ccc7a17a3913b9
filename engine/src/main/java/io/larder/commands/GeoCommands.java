package io.larder.commands;

/** Placeholder of the group Geo. */
public interface GeoCommands<K, V> {}
