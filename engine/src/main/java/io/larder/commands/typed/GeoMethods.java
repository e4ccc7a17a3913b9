package io.larder.commands.typed;

import io.larder.commands.GeoCommands;

/** The methods of {@link GeoCommands}. */
interface GeoMethods<K, V> extends GeoCommands<K, V>, Door<K, V> {}
