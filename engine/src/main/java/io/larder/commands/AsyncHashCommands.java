package io.larder.commands;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** {@link HashCommands} without waiting. */
@SuppressWarnings("unchecked") // fields are read from the arrays and never stored in them
public interface AsyncHashCommands<K, V> {

  /** See {@link HashCommands#hget}. */
  CompletionStage<@Nullable V> hget(K key, K field);

  /** See {@link HashCommands#hmget}. */
  CompletionStage<List<@Nullable V>> hmget(K key, K... fields);

  /** See {@link HashCommands#hgetall}. */
  CompletionStage<Map<K, V>> hgetall(K key);

  /** See {@link HashCommands#hkeys}. */
  CompletionStage<List<K>> hkeys(K key);

  /** See {@link HashCommands#hvals}. */
  CompletionStage<List<V>> hvals(K key);

  /** See {@link HashCommands#hlen}. */
  CompletionStage<Long> hlen(K key);

  /** See {@link HashCommands#hexists}. */
  CompletionStage<Boolean> hexists(K key, K field);

  /** See {@link HashCommands#hstrlen}. */
  CompletionStage<Long> hstrlen(K key, K field);

  /** See {@link HashCommands#hrandfield(Object)}. */
  CompletionStage<@Nullable K> hrandfield(K key);

  /** See {@link HashCommands#hrandfield(Object, long)}. */
  CompletionStage<List<K>> hrandfield(K key, long count);

  /** See {@link HashCommands#hrandfieldWithValues}. */
  CompletionStage<List<Map.Entry<K, V>>> hrandfieldWithValues(K key, long count);

  /** See {@link HashCommands#hscan}. */
  CompletionStage<ScanResult<Map<K, V>>> hscan(K key, long cursor, ScanArgs args);

  /** See {@link HashCommands#hset(Object, Object, Object)}. */
  CompletionStage<Boolean> hset(K key, K field, V value);

  /** See {@link HashCommands#hset(Object, Map)}. */
  CompletionStage<Long> hset(K key, Map<? extends K, ? extends V> pairs);

  /** See {@link HashCommands#hmset}. */
  CompletionStage<Void> hmset(K key, Map<? extends K, ? extends V> pairs);

  /** See {@link HashCommands#hsetnx}. */
  CompletionStage<Boolean> hsetnx(K key, K field, V value);

  /** See {@link HashCommands#hdel}. */
  CompletionStage<Long> hdel(K key, K... fields);

  /** See {@link HashCommands#hincrby}. */
  CompletionStage<Long> hincrby(K key, K field, long increment);

  /** See {@link HashCommands#hincrbyfloat}. */
  CompletionStage<BigDecimal> hincrbyfloat(K key, K field, BigDecimal increment);

  /** See {@link HashCommands#hexpire}. */
  CompletionStage<List<FieldExpiry>> hexpire(
      K key, Duration ttl, ExpireCondition condition, K... fields);

  /** See {@link HashCommands#hpexpire}. */
  CompletionStage<List<FieldExpiry>> hpexpire(
      K key, Duration ttl, ExpireCondition condition, K... fields);

  /** See {@link HashCommands#hexpireat}. */
  CompletionStage<List<FieldExpiry>> hexpireat(
      K key, Instant instant, ExpireCondition condition, K... fields);

  /** See {@link HashCommands#hpexpireat}. */
  CompletionStage<List<FieldExpiry>> hpexpireat(
      K key, Instant instant, ExpireCondition condition, K... fields);

  /** See {@link HashCommands#httl}. */
  CompletionStage<List<Long>> httl(K key, K... fields);

  /** See {@link HashCommands#hpttl}. */
  CompletionStage<List<Long>> hpttl(K key, K... fields);

  /** See {@link HashCommands#hexpiretime}. */
  CompletionStage<List<Long>> hexpiretime(K key, K... fields);

  /** See {@link HashCommands#hpexpiretime}. */
  CompletionStage<List<Long>> hpexpiretime(K key, K... fields);

  /** See {@link HashCommands#hpersist}. */
  CompletionStage<List<FieldExpiry>> hpersist(K key, K... fields);
}
