package io.larder.commands.typed;

import io.larder.commands.HyperLogLogCommands;

/** The methods of {@link HyperLogLogCommands}. */
interface HyperLogLogMethods<K, V> extends HyperLogLogCommands<K, V>, Door<K, V> {}
