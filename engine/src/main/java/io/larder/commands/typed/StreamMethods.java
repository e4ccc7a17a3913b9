package io.larder.commands.typed;

import io.larder.commands.StreamCommands;

/** The methods of {@link StreamCommands}. */
interface StreamMethods<K, V> extends StreamCommands<K, V>, Door<K, V> {}
