package io.larder.jcache.operation;

import io.larder.jcache.loading.Loading;
import io.larder.jcache.statistics.Statistics;
import io.larder.jcache.statistics.Tallies;
import io.larder.jcache.statistics.Tally;
import org.jspecify.annotations.Nullable;

/**
 * Reads that load what they miss, count all and time some.
 *
 * <p>A thread looks for its tally once. What few reads need is kept out of the way, lest what is
 * compiled for a read be too big to become a part of its caller.
 */
final class CountedGets<K, V> implements Lookup<K, V> {

  private final Reads<K, V> reads;
  private final Loading<K, V> loading;
  private final Statistics statistics;
  private final Tallies tallies;

  /**
   * Counts other reads.
   *
   * @param reads those that are counted; they count nothing themselves
   */
  CountedGets(Reads<K, V> reads, Loading<K, V> loading, Statistics statistics) {
    this.reads = reads;
    this.loading = loading;
    this.statistics = statistics;
    this.tallies = statistics.tallies();
  }

  @Override
  public @Nullable V find(K key) {
    Tally tally = tallies.mine();
    if (tally == null || tally.isReadDue()) {
      return findOtherwise(key, tally);
    }
    V value = reads.find(key);
    if (value == null) {
      tally.miss();
      return loading.load(key);
    }
    tally.hit();
    return value;
  }

  /** As {@link #find}, of a thread without a tally or one whose read is due. */
  private @Nullable V findOtherwise(K key, @Nullable Tally due) {
    long begun;
    if (due == null) {
      begun = statistics.begin();
    } else {
      due.timeRead();
      begun = statistics.now();
    }
    V value = reads.find(key);
    if (value == null) {
      statistics.misses(1);
      value = loading.load(key);
    } else {
      statistics.hits(1);
    }
    statistics.endGet(begun);
    return value;
  }
}
