package io.larder.commands.typed;

import io.larder.commands.ListCommands;

/** The methods of {@link ListCommands}. */
interface ListMethods<K, V> extends ListCommands<K, V>, Door<K, V> {}
