package io.larder.commands.typed;

import io.larder.commands.KeyCommands;

/** The methods of {@link KeyCommands}. */
interface KeyMethods<K, V> extends KeyCommands<K, V>, Door<K, V> {}
