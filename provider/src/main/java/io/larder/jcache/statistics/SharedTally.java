package io.larder.jcache.statistics;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** A tally for any number of threads. */
final class SharedTally implements Tally {

  private final LongAdder[] numbers;

  SharedTally(int howMany) {
    numbers = Stream.generate(LongAdder::new).limit(howMany).toArray(LongAdder[]::new);
  }

  @Override
  public void add(int which, long count) {
    numbers[which].add(count);
  }

  @Override
  public long get(int which) {
    return numbers[which].sum();
  }

  @Override
  public boolean isDue() {
    return (ThreadLocalRandom.current().nextInt() & Counters.SAMPLE - 1) == 0;
  }
}
