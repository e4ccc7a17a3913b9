package io.larder.server.stats;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Counts times in buckets whose width grows with the time: 32 buckets for each doubling, so that a
 * time is known to 3 percent; 18 minutes and more are one bucket.
 *
 * <p>Thread-safe, without a lock and without garbage. A thread counts in one of a few stripes, each
 * of 9 KB that are taken when first needed: two additions to memory that other cores rarely touch.
 */
final class LatencyHistogram {

  private static final int STRIPES = // more than there are event loops is waste
      Integer.highestOneBit(Math.min(8, Runtime.getRuntime().availableProcessors()));
  private static final int BITS = 5;
  private static final int STEPS = 1 << BITS;
  private static final int LONGEST = 40; // 2^40 ns
  private static final int SUM = 0; // the place of the sum of all times, before the buckets
  static final int BUCKETS = (LONGEST - BITS + 1) * STEPS;

  private static final long[] NO_COUNTS = {};

  private final AtomicReferenceArray<@Nullable AtomicLongArray> stripes =
      new AtomicReferenceArray<>(STRIPES);

  void add(long nanos) {
    AtomicLongArray stripe = stripe((int) Thread.currentThread().getId() & (STRIPES - 1));
    long time = Math.max(0, nanos);
    stripe.getAndAdd(SUM, time);
    stripe.getAndAdd(1 + bucket(time), 1);
  }

  private AtomicLongArray stripe(int index) {
    AtomicLongArray stripe = stripes.get(index);
    if (stripe == null) {
      AtomicLongArray made = new AtomicLongArray(1 + BUCKETS);
      AtomicLongArray first = stripes.compareAndExchange(index, null, made);
      stripe = first == null ? made : first;
    }
    return stripe;
  }

  static int bucket(long nanos) {
    if (nanos < STEPS) {
      return (int) nanos;
    }
    int shift = Long.SIZE - 1 - Long.numberOfLeadingZeros(nanos) - BITS;
    int bucket = (shift + 1) * STEPS + (int) (nanos >>> shift) - STEPS;
    return Math.min(bucket, BUCKETS - 1);
  }

  /** The longest time of a bucket. */
  static long longest(int bucket) {
    if (bucket < STEPS) {
      return bucket;
    }
    int shift = bucket / STEPS - 1;
    return ((long) (STEPS + bucket % STEPS + 1) << shift) - 1;
  }

  LatencySnapshot snapshot() {
    long[] counts = isEmpty() ? NO_COUNTS : new long[BUCKETS];
    long sum = 0;
    for (int i = 0; i < STRIPES; i++) {
      AtomicLongArray stripe = stripes.get(i);
      if (stripe != null && counts.length > 0) {
        sum += stripe.get(SUM);
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
          counts[bucket] += stripe.get(1 + bucket);
        }
      }
    }
    return new LatencySnapshot(counts, sum);
  }

  private boolean isEmpty() {
    for (int i = 0; i < STRIPES; i++) {
      if (stripes.get(i) != null) {
        return false;
      }
    }
    return true;
  }

  void reset() {
    for (int i = 0; i < STRIPES; i++) {
      stripes.set(i, null);
    }
  }
}
