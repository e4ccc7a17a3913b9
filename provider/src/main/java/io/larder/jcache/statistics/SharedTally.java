package io.larder.jcache.statistics;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;

/** A tally for any number of threads. */
final class SharedTally {

  private final LongAdder[] numbers = new LongAdder[Tally.NUMBERS];

  SharedTally() {
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = new LongAdder();
    }
  }

  void add(int which, long count) {
    numbers[which].add(count);
  }

  long get(int which) {
    return numbers[which].sum();
  }

  /** See {@link Tally#isDue}. */
  boolean isDue() {
    return (ThreadLocalRandom.current().nextInt() & Counters.SAMPLE - 1) == 0;
  }
}
