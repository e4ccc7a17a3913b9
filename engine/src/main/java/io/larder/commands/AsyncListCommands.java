package io.larder.commands;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** {@link ListCommands} without waiting: no thread waits with a command that does. */
@SuppressWarnings("unchecked") // keys and elements given one by one are arrays of their type
public interface AsyncListCommands<K, V> {

  /** See {@link ListCommands#lpush}. */
  CompletionStage<Long> lpush(K key, V... elements);

  /** See {@link ListCommands#rpush}. */
  CompletionStage<Long> rpush(K key, V... elements);

  /** See {@link ListCommands#lpushx}. */
  CompletionStage<Long> lpushx(K key, V... elements);

  /** See {@link ListCommands#rpushx}. */
  CompletionStage<Long> rpushx(K key, V... elements);

  /** See {@link ListCommands#linsert}. */
  CompletionStage<Long> linsert(K key, ListSide side, V pivot, V element);

  /** See {@link ListCommands#llen}. */
  CompletionStage<Long> llen(K key);

  /** See {@link ListCommands#lindex}. */
  CompletionStage<@Nullable V> lindex(K key, long index);

  /** See {@link ListCommands#lrange}. */
  CompletionStage<List<V>> lrange(K key, long start, long stop);

  /** See {@link ListCommands#lpos(Object, Object)}. */
  CompletionStage<@Nullable Long> lpos(K key, V element);

  /** See {@link ListCommands#lpos(Object, Object, PositionArgs)}. */
  CompletionStage<@Nullable Long> lpos(K key, V element, PositionArgs args);

  /** See {@link ListCommands#lpos(Object, Object, long, PositionArgs)}. */
  CompletionStage<List<Long>> lpos(K key, V element, long count, PositionArgs args);

  /** See {@link ListCommands#lset}. */
  CompletionStage<Void> lset(K key, long index, V element);

  /** See {@link ListCommands#lrem}. */
  CompletionStage<Long> lrem(K key, long count, V element);

  /** See {@link ListCommands#ltrim}. */
  CompletionStage<Void> ltrim(K key, long start, long stop);

  /** See {@link ListCommands#lpop(Object)}. */
  CompletionStage<@Nullable V> lpop(K key);

  /** See {@link ListCommands#lpop(Object, long)}. */
  CompletionStage<@Nullable List<V>> lpop(K key, long count);

  /** See {@link ListCommands#rpop(Object)}. */
  CompletionStage<@Nullable V> rpop(K key);

  /** See {@link ListCommands#rpop(Object, long)}. */
  CompletionStage<@Nullable List<V>> rpop(K key, long count);

  /** See {@link ListCommands#lmpop}. */
  CompletionStage<@Nullable ListElements<K, V>> lmpop(
      Collection<? extends K> keys, ListEnd end, long count);

  /** See {@link ListCommands#lmove}. */
  CompletionStage<@Nullable V> lmove(K source, K destination, ListEnd from, ListEnd to);

  /** See {@link ListCommands#rpoplpush}. */
  CompletionStage<@Nullable V> rpoplpush(K source, K destination);

  /** See {@link ListCommands#blpop}. */
  CompletionStage<@Nullable ListElement<K, V>> blpop(Duration timeout, K... keys);

  /** See {@link ListCommands#brpop}. */
  CompletionStage<@Nullable ListElement<K, V>> brpop(Duration timeout, K... keys);

  /** See {@link ListCommands#blmpop}. */
  CompletionStage<@Nullable ListElements<K, V>> blmpop(
      Duration timeout, Collection<? extends K> keys, ListEnd end, long count);

  /** See {@link ListCommands#blmove}. */
  CompletionStage<@Nullable V> blmove(
      K source, K destination, ListEnd from, ListEnd to, Duration timeout);

  /** See {@link ListCommands#brpoplpush}. */
  CompletionStage<@Nullable V> brpoplpush(K source, K destination, Duration timeout);
}
