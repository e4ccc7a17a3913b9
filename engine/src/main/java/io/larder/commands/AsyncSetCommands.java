package io.larder.commands;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** {@link SetCommands} without waiting. */
@SuppressWarnings("unchecked") // keys and members given one by one are arrays of their type
public interface AsyncSetCommands<K, V> {

  /** See {@link SetCommands#sadd}. */
  CompletionStage<Long> sadd(K key, V... members);

  /** See {@link SetCommands#srem}. */
  CompletionStage<Long> srem(K key, V... members);

  /** See {@link SetCommands#smove}. */
  CompletionStage<Boolean> smove(K source, K destination, V member);

  /** See {@link SetCommands#scard}. */
  CompletionStage<Long> scard(K key);

  /** See {@link SetCommands#sismember}. */
  CompletionStage<Boolean> sismember(K key, V member);

  /** See {@link SetCommands#smismember}. */
  CompletionStage<List<Boolean>> smismember(K key, V... members);

  /** See {@link SetCommands#smembers}. */
  CompletionStage<Set<V>> smembers(K key);

  /** See {@link SetCommands#sscan}. */
  CompletionStage<ScanResult<List<V>>> sscan(K key, long cursor, ScanArgs args);

  /** See {@link SetCommands#spop(Object)}. */
  CompletionStage<@Nullable V> spop(K key);

  /** See {@link SetCommands#spop(Object, long)}. */
  CompletionStage<Set<V>> spop(K key, long count);

  /** See {@link SetCommands#srandmember(Object)}. */
  CompletionStage<@Nullable V> srandmember(K key);

  /** See {@link SetCommands#srandmember(Object, long)}. */
  CompletionStage<List<V>> srandmember(K key, long count);

  /** See {@link SetCommands#sinter}. */
  CompletionStage<Set<V>> sinter(K... keys);

  /** See {@link SetCommands#sintercard(Object[])}. */
  CompletionStage<Long> sintercard(K... keys);

  /** See {@link SetCommands#sintercard(Collection, long)}. */
  CompletionStage<Long> sintercard(Collection<? extends K> keys, long limit);

  /** See {@link SetCommands#sinterstore}. */
  CompletionStage<Long> sinterstore(K destination, K... keys);

  /** See {@link SetCommands#sunion}. */
  CompletionStage<Set<V>> sunion(K... keys);

  /** See {@link SetCommands#sunionstore}. */
  CompletionStage<Long> sunionstore(K destination, K... keys);

  /** See {@link SetCommands#sdiff}. */
  CompletionStage<Set<V>> sdiff(K... keys);

  /** See {@link SetCommands#sdiffstore}. */
  CompletionStage<Long> sdiffstore(K destination, K... keys);
}
