package io.larder.jcache.statistics;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** A tally for any number of threads. */
final class SharedTally {

  private final LongAdder[] numbers =
      Stream.generate(LongAdder::new).limit(Tally.NUMBERS).toArray(LongAdder[]::new);

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
