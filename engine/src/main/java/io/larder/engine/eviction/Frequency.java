package io.larder.engine.eviction;

import io.larder.engine.table.BoundedEntry;
import java.util.random.RandomGenerator;

/**
 * Ranks entries by how often they were used: an eight-bit counter that rises ever more slowly (a
 * million uses reach 255) and loses one for each period of disuse.
 *
 * <p>A period is as many insertions as the segment has entries: a keyspace into which nothing comes
 * forgets nothing.
 *
 * @see <a href="https://redis.io/docs/latest/reference/eviction/#lfu-eviction">Redis, the LFU
 *     mode</a>
 */
final class Frequency implements Ranking {

  private static final int COUNTER_BITS = 8;
  private static final int MOST = (1 << COUNTER_BITS) - 1;
  private static final int NEWCOMER =
      5; // Redis's LFU_INIT_VAL: time enough to be used again before it is the worst
  private static final int LOG_FACTOR = 10; // Redis's default lfu-log-factor

  private final RandomGenerator random;
  private int period; // read without a lock
  private int insertionsInPeriod;

  Frequency(RandomGenerator random) {
    this.random = random;
  }

  @Override
  public long rankOf(BoundedEntry<?> entry) {
    return counter(entry.access());
  }

  @Override
  public void onInsert(BoundedEntry<?> entry, int size) {
    if (++insertionsInPeriod >= size) {
      insertionsInPeriod = 0;
      period++;
    }
    entry.setAccess(pack(NEWCOMER));
  }

  @Override
  public void onHit(BoundedEntry<?> entry) {
    int counter = counter(entry.access());
    if (counter < MOST
        && random.nextDouble() * (Math.max(0, counter - NEWCOMER) * LOG_FACTOR + 1) < 1) {
      counter++;
    }
    int packed = pack(counter);
    if (packed != entry.access()) {
      entry.setAccess(packed);
    }
  }

  /** The counter less the periods that have passed since it was written. */
  private int counter(int access) {
    int age = (period - (access >>> COUNTER_BITS)) & (-1 >>> COUNTER_BITS);
    return Math.max(0, (access & MOST) - age);
  }

  private int pack(int counter) {
    return (period << COUNTER_BITS) | counter;
  }
}
