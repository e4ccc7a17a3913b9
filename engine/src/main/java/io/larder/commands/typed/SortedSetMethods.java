package io.larder.commands.typed;

import io.larder.commands.SortedSetCommands;

/** The methods of {@link SortedSetCommands}. */
interface SortedSetMethods<K, V> extends SortedSetCommands<K, V>, Door<K, V> {}
