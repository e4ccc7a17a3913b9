package io.larder.commands;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** {@link BitmapCommands} without waiting. */
public interface AsyncBitmapCommands<K, V> {

  /** See {@link BitmapCommands#setbit}. */
  CompletionStage<Boolean> setbit(K key, long offset, boolean bit);

  /** See {@link BitmapCommands#getbit}. */
  CompletionStage<Boolean> getbit(K key, long offset);

  /** See {@link BitmapCommands#bitcount(Object)}. */
  CompletionStage<Long> bitcount(K key);

  /** See {@link BitmapCommands#bitcount(Object, long, long, BitUnit)}. */
  CompletionStage<Long> bitcount(K key, long start, long end, BitUnit unit);

  /** See {@link BitmapCommands#bitpos(Object, boolean)}. */
  CompletionStage<OptionalLong> bitpos(K key, boolean bit);

  /** See {@link BitmapCommands#bitpos(Object, boolean, long)}. */
  CompletionStage<OptionalLong> bitpos(K key, boolean bit, long start);

  /** See {@link BitmapCommands#bitpos(Object, boolean, long, long, BitUnit)}. */
  CompletionStage<OptionalLong> bitpos(K key, boolean bit, long start, long end, BitUnit unit);

  /** See {@link BitmapCommands#bitop}. */
  @SuppressWarnings("unchecked")
  CompletionStage<Long> bitop(BitOperator operator, K destination, K... sources);

  /** See {@link BitmapCommands#bitfield}. */
  CompletionStage<List<@Nullable Long>> bitfield(K key, BitFieldArgs args);

  /** See {@link BitmapCommands#bitfieldRo}. */
  CompletionStage<List<Long>> bitfieldRo(K key, BitFieldArgs args);
}
