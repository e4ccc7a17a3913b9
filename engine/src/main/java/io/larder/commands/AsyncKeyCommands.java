package io.larder.commands;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** {@link KeyCommands} without waiting. */
public interface AsyncKeyCommands<K, V> {

  /** See {@link KeyCommands#del}. */
  @SuppressWarnings("unchecked")
  CompletionStage<Long> del(K... keys);

  /** See {@link KeyCommands#unlink}. */
  @SuppressWarnings("unchecked")
  CompletionStage<Long> unlink(K... keys);

  /** See {@link KeyCommands#exists}. */
  @SuppressWarnings("unchecked")
  CompletionStage<Long> exists(K... keys);

  /** See {@link KeyCommands#touch}. */
  @SuppressWarnings("unchecked")
  CompletionStage<Long> touch(K... keys);

  /** See {@link KeyCommands#type}. */
  CompletionStage<String> type(K key);

  /** See {@link KeyCommands#copy}. */
  CompletionStage<Boolean> copy(K source, K destination, CopyArgs args);

  /** See {@link KeyCommands#rename}. */
  CompletionStage<Void> rename(K key, K newKey);

  /** See {@link KeyCommands#renamenx}. */
  CompletionStage<Boolean> renamenx(K key, K newKey);

  /** See {@link KeyCommands#move}. */
  CompletionStage<Boolean> move(K key, int database);

  /** See {@link KeyCommands#expire}. */
  CompletionStage<Boolean> expire(K key, Duration ttl, ExpireCondition condition);

  /** See {@link KeyCommands#pexpire}. */
  CompletionStage<Boolean> pexpire(K key, Duration ttl, ExpireCondition condition);

  /** See {@link KeyCommands#expireat}. */
  CompletionStage<Boolean> expireat(K key, Instant instant, ExpireCondition condition);

  /** See {@link KeyCommands#pexpireat}. */
  CompletionStage<Boolean> pexpireat(K key, Instant instant, ExpireCondition condition);

  /** See {@link KeyCommands#persist}. */
  CompletionStage<Boolean> persist(K key);

  /** See {@link KeyCommands#ttl}. */
  CompletionStage<Long> ttl(K key);

  /** See {@link KeyCommands#pttl}. */
  CompletionStage<Long> pttl(K key);

  /** See {@link KeyCommands#expiretime}. */
  CompletionStage<Long> expiretime(K key);

  /** See {@link KeyCommands#pexpiretime}. */
  CompletionStage<Long> pexpiretime(K key);

  /** See {@link KeyCommands#keys}. */
  CompletionStage<List<K>> keys(String pattern);

  /** See {@link KeyCommands#scan(long, ScanArgs)}. */
  CompletionStage<ScanResult<List<K>>> scan(long cursor, ScanArgs args);

  /** See {@link KeyCommands#scan(long, ScanArgs, String)}. */
  CompletionStage<ScanResult<List<K>>> scan(long cursor, ScanArgs args, String type);

  /** See {@link KeyCommands#randomkey}. */
  CompletionStage<@Nullable K> randomkey();

  /** See {@link KeyCommands#dump}. */
  CompletionStage<byte @Nullable []> dump(K key);

  /** See {@link KeyCommands#restore}. */
  CompletionStage<Void> restore(K key, byte[] payload, RestoreArgs args);

  /** See {@link KeyCommands#sort(Object, SortArgs)}. */
  CompletionStage<List<@Nullable V>> sort(K key, SortArgs args);

  /** See {@link KeyCommands#sort(Object, SortArgs, Object)}. */
  CompletionStage<Long> sort(K key, SortArgs args, K destination);

  /** See {@link KeyCommands#sortRo}. */
  CompletionStage<List<@Nullable V>> sortRo(K key, SortArgs args);

  /** See {@link KeyCommands#objectEncoding}. */
  CompletionStage<@Nullable String> objectEncoding(K key);

  /** See {@link KeyCommands#objectFreq}. */
  CompletionStage<@Nullable Long> objectFreq(K key);

  /** See {@link KeyCommands#objectIdletime}. */
  CompletionStage<@Nullable Duration> objectIdletime(K key);

  /** See {@link KeyCommands#objectRefcount}. */
  CompletionStage<@Nullable Long> objectRefcount(K key);

  /** See {@link KeyCommands#memoryUsage}. */
  CompletionStage<@Nullable Long> memoryUsage(K key);

  /** See {@link KeyCommands#dbsize}. */
  CompletionStage<Long> dbsize();

  /** See {@link KeyCommands#flushdb}. */
  CompletionStage<Void> flushdb();

  /** See {@link KeyCommands#flushall}. */
  CompletionStage<Void> flushall();

  /** See {@link KeyCommands#time}. */
  CompletionStage<Instant> time();
}
