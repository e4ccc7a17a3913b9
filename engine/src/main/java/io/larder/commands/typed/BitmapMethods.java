package io.larder.commands.typed;

import io.larder.commands.BitmapCommands;

/** The methods of {@link BitmapCommands}. */
interface BitmapMethods<K, V> extends BitmapCommands<K, V>, Door<K, V> {}
