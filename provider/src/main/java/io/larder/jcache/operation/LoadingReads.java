package io.larder.jcache.operation;

import io.larder.jcache.loading.Loading;
import io.larder.jcache.statistics.Statistics;
import org.jspecify.annotations.Nullable;

/** Reads that load what they miss, and count and time the whole. */
final class LoadingReads<K, V> implements Reads<K, V> {

  private final Reads<K, V> reads;
  private final Loading<K, V> loading;
  private final Statistics statistics;

  LoadingReads(Reads<K, V> reads, Loading<K, V> loading, Statistics statistics) {
    this.reads = reads;
    this.loading = loading;
    this.statistics = statistics;
  }

  @Override
  public @Nullable V find(K key) {
    long begun = statistics.begin();
    V value = reads.find(key);
    if (value == null) {
      statistics.misses(1);
      value = loading.load(key);
    }
    statistics.endGet(begun);
    return value;
  }
}
