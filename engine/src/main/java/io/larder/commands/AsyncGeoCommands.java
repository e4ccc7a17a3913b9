package io.larder.commands;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** {@link GeoCommands} without waiting. */
@SuppressWarnings("unchecked") // members given one by one are an array of their type
public interface AsyncGeoCommands<K, V> {

  /** See {@link GeoCommands#geoadd(Object, GeoPosition, Object)}. */
  CompletionStage<Boolean> geoadd(K key, GeoPosition position, V member);

  /** See {@link GeoCommands#geoadd(Object, Map)}. */
  CompletionStage<Long> geoadd(K key, Map<? extends V, GeoPosition> members);

  /** See {@link GeoCommands#geodist}. */
  CompletionStage<OptionalDouble> geodist(K key, V member, V other, GeoUnit unit);

  /** See {@link GeoCommands#geohash}. */
  CompletionStage<List<@Nullable String>> geohash(K key, V... members);

  /** See {@link GeoCommands#geopos}. */
  CompletionStage<List<@Nullable GeoPosition>> geopos(K key, V... members);

  /** See {@link GeoCommands#geosearch}. */
  CompletionStage<List<V>> geosearch(K key, GeoSearch<V> search);

  /** See {@link GeoCommands#geosearchHits}. */
  CompletionStage<List<GeoHit<V>>> geosearchHits(K key, GeoSearch<V> search);

  /** See {@link GeoCommands#geosearchstore}. */
  CompletionStage<Long> geosearchstore(K destination, K source, GeoSearch<V> search);

  /** See {@link GeoCommands#geosearchstoreDistances}. */
  CompletionStage<Long> geosearchstoreDistances(K destination, K source, GeoSearch<V> search);

  /** See {@link GeoCommands#georadius}. */
  CompletionStage<List<V>> georadius(K key, GeoPosition centre, GeoArea.Circle circle);

  /** See {@link GeoCommands#georadiusStore}. */
  CompletionStage<Long> georadiusStore(
      K destination, K source, GeoPosition centre, GeoArea.Circle circle);

  /** See {@link GeoCommands#georadiusRo}. */
  CompletionStage<List<V>> georadiusRo(K key, GeoPosition centre, GeoArea.Circle circle);

  /** See {@link GeoCommands#georadiusbymember}. */
  CompletionStage<List<V>> georadiusbymember(K key, V member, GeoArea.Circle circle);

  /** See {@link GeoCommands#georadiusbymemberStore}. */
  CompletionStage<Long> georadiusbymemberStore(
      K destination, K source, V member, GeoArea.Circle circle);

  /** See {@link GeoCommands#georadiusbymemberRo}. */
  CompletionStage<List<V>> georadiusbymemberRo(K key, V member, GeoArea.Circle circle);
}
