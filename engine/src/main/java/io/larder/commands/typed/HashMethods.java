package io.larder.commands.typed;

import io.larder.commands.HashCommands;

/** The methods of {@link HashCommands}. */
interface HashMethods<K, V> extends HashCommands<K, V>, Door<K, V> {}
