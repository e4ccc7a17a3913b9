package io.larder.commands;

/** {@link GeoCommands} without waiting. */
public interface AsyncGeoCommands<K, V> {}
