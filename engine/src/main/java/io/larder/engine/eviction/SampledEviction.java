package io.larder.engine.eviction;

import io.larder.engine.table.BoundedEntry;
import io.larder.engine.table.Entry;
import io.larder.engine.table.HashTable;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Evicts the worst of a few entries chosen at random, as Redis does.
 *
 * <p>Ten samples come close to an exact order. Where few entries may be evicted (none of those
 * was), the table is walked from a random place until one is found.
 *
 * @see <a href="https://redis.io/docs/latest/reference/eviction/">Redis, key eviction: approximated
 *     LRU</a>
 */
public final class SampledEviction<K> implements Eviction<K> {

  private static final int MOST_SAMPLES = 64; // more find the worst entry no more often

  private final HashTable<K> table;
  private final RandomGenerator random;
  private final Ranking ranking;
  private final int samples;

  /** Makes a policy over a segment's table that compares a number of entries. */
  public SampledEviction(HashTable<K> table, RandomGenerator random, Ranking ranking, int samples) {
    this.table = table;
    this.random = random;
    this.ranking = ranking;
    this.samples = Math.min(samples, MOST_SAMPLES);
  }

  @Override
  public Eviction<K> withSamples(int samples) {
    return new SampledEviction<>(table, random, ranking, samples);
  }

  @Override
  public void onInsert(Entry<K> entry) {
    ranking.onInsert((BoundedEntry<K>) entry, table.size());
  }

  @Override
  public void onHit(Entry<K> entry) {
    if (entry instanceof BoundedEntry<K> bounded) {
      ranking.onHit(bounded);
    }
  }

  @Override
  public void onRecharge(Entry<K> entry, int difference) {}

  @Override
  public void onRemove(Entry<K> entry) {}

  @Override
  public void onClear() {}

  @Override
  public @Nullable Entry<K> victim(Predicate<Entry<K>> evictable) {
    Entry<K> worst = null;
    long worstRank = 0;
    for (int i = 0; i < samples; i++) {
      Entry<K> entry = table.random(random);
      if (entry != null && evictable.test(entry)) {
        long rank = ranking.rankOf((BoundedEntry<K>) entry);
        if (worst == null || rank < worstRank) {
          worst = entry;
          worstRank = rank;
        }
      }
    }
    return worst != null ? worst : walk(evictable);
  }

  private @Nullable Entry<K> walk(Predicate<Entry<K>> evictable) {
    Found<K> found = new Found<>();
    long cursor = Integer.toUnsignedLong(random.nextInt());
    for (int round = 0;
        round < 2;
        round++) { // from a random place to the end, then from the beginning
      do {
        cursor =
            table.scan(
                cursor,
                entry -> {
                  if (found.entry == null && evictable.test(entry)) {
                    found.entry = entry;
                  }
                });
      } while (cursor != 0 && found.entry == null);
    }
    return found.entry;
  }

  private static final class Found<K> {
    @Nullable Entry<K> entry;
  }
}
