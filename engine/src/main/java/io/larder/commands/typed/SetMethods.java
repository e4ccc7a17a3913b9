package io.larder.commands.typed;

import io.larder.commands.SetCommands;

/** The methods of {@link SetCommands}. */
interface SetMethods<K, V> extends SetCommands<K, V>, Door<K, V> {}
