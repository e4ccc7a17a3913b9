package io.larder.commands;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** {@link StringCommands} without waiting. */
public interface AsyncStringCommands<K, V> {

  /** See {@link StringCommands#get}. */
  CompletionStage<@Nullable V> get(K key);

  /** See {@link StringCommands#set(Object, Object)}. */
  CompletionStage<Void> set(K key, V value);

  /** See {@link StringCommands#set(Object, Object, SetArgs)}. */
  CompletionStage<Boolean> set(K key, V value, SetArgs args);

  /** See {@link StringCommands#setGet}. */
  CompletionStage<@Nullable V> setGet(K key, V value, SetArgs args);

  /** See {@link StringCommands#setnx}. */
  CompletionStage<Boolean> setnx(K key, V value);

  /** See {@link StringCommands#setex}. */
  CompletionStage<Void> setex(K key, Duration ttl, V value);

  /** See {@link StringCommands#psetex}. */
  CompletionStage<Void> psetex(K key, Duration ttl, V value);

  /** See {@link StringCommands#getset}. */
  CompletionStage<@Nullable V> getset(K key, V value);

  /** See {@link StringCommands#getdel}. */
  CompletionStage<@Nullable V> getdel(K key);

  /** See {@link StringCommands#getex(Object, Duration)}. */
  CompletionStage<@Nullable V> getex(K key, Duration ttl);

  /** See {@link StringCommands#getex(Object, Instant)}. */
  CompletionStage<@Nullable V> getex(K key, Instant expireAt);

  /** See {@link StringCommands#getexPersist}. */
  CompletionStage<@Nullable V> getexPersist(K key);

  /** See {@link StringCommands#mget}. */
  @SuppressWarnings("unchecked")
  CompletionStage<List<@Nullable V>> mget(K... keys);

  /** See {@link StringCommands#mset}. */
  CompletionStage<Void> mset(Map<K, V> values);

  /** See {@link StringCommands#msetnx}. */
  CompletionStage<Boolean> msetnx(Map<K, V> values);

  /** See {@link StringCommands#append}. */
  CompletionStage<Long> append(K key, V value);

  /** See {@link StringCommands#setrange}. */
  CompletionStage<Long> setrange(K key, long offset, V value);

  /** See {@link StringCommands#getrange}. */
  CompletionStage<V> getrange(K key, long start, long end);

  /** See {@link StringCommands#substr}. */
  CompletionStage<V> substr(K key, long start, long end);

  /** See {@link StringCommands#strlen}. */
  CompletionStage<Long> strlen(K key);

  /** See {@link StringCommands#lcs}. */
  CompletionStage<V> lcs(K key, K other);

  /** See {@link StringCommands#lcsLength}. */
  CompletionStage<Long> lcsLength(K key, K other);

  /** See {@link StringCommands#lcsMatches}. */
  CompletionStage<LcsResult> lcsMatches(K key, K other, long leastMatchLength);
}
