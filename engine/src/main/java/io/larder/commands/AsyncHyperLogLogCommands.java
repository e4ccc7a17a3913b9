package io.larder.commands;

import java.util.concurrent.CompletionStage;

/** {@link HyperLogLogCommands} without waiting. */
public interface AsyncHyperLogLogCommands<K, V> {

  /** See {@link HyperLogLogCommands#pfadd}. */
  @SuppressWarnings("unchecked")
  CompletionStage<Boolean> pfadd(K key, V... elements);

  /** See {@link HyperLogLogCommands#pfcount}. */
  @SuppressWarnings("unchecked")
  CompletionStage<Long> pfcount(K... keys);

  /** See {@link HyperLogLogCommands#pfmerge}. */
  @SuppressWarnings("unchecked")
  CompletionStage<Void> pfmerge(K destination, K... sources);
}
