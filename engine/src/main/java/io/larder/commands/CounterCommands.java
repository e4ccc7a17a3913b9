package io.larder.commands;

import java.math.BigDecimal;

/**
 * Redis's commands of strings that are numbers. Thread-safe; see {@link StringCommands} for errors.
 *
 * @see <a href="https://redis.io/docs/latest/commands/?group=string">Redis string commands</a>
 */
public interface CounterCommands<K> {

  /**
   * {@code INCR}: adds one to the number that a key holds, 0 if it holds nothing. The deadline
   * stays. O(1).
   *
   * @return the sum
   */
  long incr(K key);

  /** {@code INCRBY}: as {@link #incr}, with another summand. */
  long incrby(K key, long increment);

  /** {@code DECR}: takes one away. */
  long decr(K key);

  /** {@code DECRBY}: takes a number away. */
  long decrby(K key, long decrement);

  /** {@code INCRBYFLOAT}: adds a decimal number. */
  BigDecimal incrbyfloat(K key, BigDecimal increment);
}
