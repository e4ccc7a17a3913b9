package io.larder.commands;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** {@link StreamCommands} without waiting. */
public interface AsyncStreamCommands<K, V> {

  /** See {@link StreamCommands#xadd(Object, Map)}. */
  CompletionStage<String> xadd(K key, Map<? extends K, ? extends V> fields);

  /** See {@link StreamCommands#xadd(Object, Map, XAddArgs)}. */
  CompletionStage<@Nullable String> xadd(
      K key, Map<? extends K, ? extends V> fields, XAddArgs args);

  /** See {@link StreamCommands#xdel}. */
  CompletionStage<Long> xdel(K key, String... ids);

  /** See {@link StreamCommands#xtrim}. */
  CompletionStage<Long> xtrim(K key, StreamTrim trim);

  /** See {@link StreamCommands#xlen}. */
  CompletionStage<Long> xlen(K key);

  /** See {@link StreamCommands#xrange(Object, String, String)}. */
  CompletionStage<List<StreamEntry<K, V>>> xrange(K key, String start, String end);

  /** See {@link StreamCommands#xrange(Object, String, String, long)}. */
  CompletionStage<List<StreamEntry<K, V>>> xrange(K key, String start, String end, long count);

  /** See {@link StreamCommands#xrevrange(Object, String, String)}. */
  CompletionStage<List<StreamEntry<K, V>>> xrevrange(K key, String end, String start);

  /** See {@link StreamCommands#xrevrange(Object, String, String, long)}. */
  CompletionStage<List<StreamEntry<K, V>>> xrevrange(K key, String end, String start, long count);

  /** See {@link StreamCommands#xread}. */
  CompletionStage<Map<K, List<StreamEntry<K, V>>>> xread(
      XReadArgs args, Map<? extends K, String> after);

  /** See {@link StreamCommands#xsetid(Object, String)}. */
  CompletionStage<Void> xsetid(K key, String lastId);

  /** See {@link StreamCommands#xsetid(Object, String, long, String)}. */
  CompletionStage<Void> xsetid(K key, String lastId, long entriesAdded, String maxDeletedId);

  /** See {@link StreamCommands#xinfoStream}. */
  CompletionStage<StreamInfo<K, V>> xinfoStream(K key);

  /** See {@link StreamCommands#xinfoStreamFull(Object)}. */
  CompletionStage<FullStreamInfo<K, V>> xinfoStreamFull(K key);

  /** See {@link StreamCommands#xinfoStreamFull(Object, long)}. */
  CompletionStage<FullStreamInfo<K, V>> xinfoStreamFull(K key, long count);

  /** See {@link StreamCommands#xgroupCreate}. */
  CompletionStage<Void> xgroupCreate(K key, String group, GroupStart start);

  /** See {@link StreamCommands#xgroupSetid}. */
  CompletionStage<Void> xgroupSetid(K key, String group, GroupStart start);

  /** See {@link StreamCommands#xgroupDestroy}. */
  CompletionStage<Boolean> xgroupDestroy(K key, String group);

  /** See {@link StreamCommands#xgroupCreateconsumer}. */
  CompletionStage<Boolean> xgroupCreateconsumer(K key, String group, String consumer);

  /** See {@link StreamCommands#xgroupDelconsumer}. */
  CompletionStage<Long> xgroupDelconsumer(K key, String group, String consumer);

  /** See {@link StreamCommands#xreadgroup}. */
  CompletionStage<Map<K, List<StreamEntry<K, V>>>> xreadgroup(
      String group, String consumer, XReadArgs args, Map<? extends K, String> after);

  /** See {@link StreamCommands#xack}. */
  CompletionStage<Long> xack(K key, String group, String... ids);

  /** See {@link StreamCommands#xpending(Object, String)}. */
  CompletionStage<PendingSummary> xpending(K key, String group);

  /** See {@link StreamCommands#xpending(Object, String, PendingArgs)}. */
  CompletionStage<List<PendingMessage>> xpending(K key, String group, PendingArgs args);

  /** See {@link StreamCommands#xclaim}. */
  CompletionStage<List<StreamEntry<K, V>>> xclaim(
      K key, String group, String consumer, Duration minIdle, ClaimArgs args, String... ids);

  /** See {@link StreamCommands#xclaimJustid}. */
  CompletionStage<List<String>> xclaimJustid(
      K key, String group, String consumer, Duration minIdle, ClaimArgs args, String... ids);

  /** See {@link StreamCommands#xautoclaim}. */
  CompletionStage<AutoClaim<StreamEntry<K, V>>> xautoclaim(
      K key, String group, String consumer, Duration minIdle, String start, long count);

  /** See {@link StreamCommands#xautoclaimJustid}. */
  CompletionStage<AutoClaim<String>> xautoclaimJustid(
      K key, String group, String consumer, Duration minIdle, String start, long count);

  /** See {@link StreamCommands#xinfoGroups}. */
  CompletionStage<List<GroupInfo>> xinfoGroups(K key);

  /** See {@link StreamCommands#xinfoConsumers}. */
  CompletionStage<List<ConsumerInfo>> xinfoConsumers(K key, String group);
}
