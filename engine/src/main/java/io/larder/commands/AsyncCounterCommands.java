package io.larder.commands;

import java.math.BigDecimal;
import java.util.concurrent.CompletionStage;

/** {@link CounterCommands} without waiting. */
public interface AsyncCounterCommands<K> {

  /** See {@link CounterCommands#incr}. */
  CompletionStage<Long> incr(K key);

  /** See {@link CounterCommands#incrby}. */
  CompletionStage<Long> incrby(K key, long increment);

  /** See {@link CounterCommands#decr}. */
  CompletionStage<Long> decr(K key);

  /** See {@link CounterCommands#decrby}. */
  CompletionStage<Long> decrby(K key, long decrement);

  /** See {@link CounterCommands#incrbyfloat}. */
  CompletionStage<BigDecimal> incrbyfloat(K key, BigDecimal increment);
}
