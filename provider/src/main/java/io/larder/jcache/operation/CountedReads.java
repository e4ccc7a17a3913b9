package io.larder.jcache.operation;

import io.larder.jcache.statistics.Statistics;
import io.larder.jcache.store.StoreWalk;
import org.jspecify.annotations.Nullable;

/** Counts the hits of other reads. */
final class CountedReads<K, V> implements Reads<K, V> {

  private final Reads<K, V> reads;
  private final Statistics statistics;

  CountedReads(Reads<K, V> reads, Statistics statistics) {
    this.reads = reads;
    this.statistics = statistics;
  }

  @Override
  public @Nullable V find(K key) {
    return counted(reads.find(key));
  }

  @Override
  public @Nullable V findNext(StoreWalk<K> walk) {
    return counted(reads.findNext(walk));
  }

  private @Nullable V counted(@Nullable V value) {
    if (value != null) {
      statistics.hits(1);
    }
    return value;
  }
}
