package io.larder.jcache.statistics;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Some numbers that many threads count up. Exact: a sum has all that happened before it.
 *
 * <p>A thread has a tally of its own if the place that goes with its number is free, else one that
 * is shared.
 */
final class Tallies {

  private static final int PLACES =
      Integer.highestOneBit(Math.max(16, Runtime.getRuntime().availableProcessors())) * 4;

  private final int howMany;
  private final AtomicReferenceArray<@Nullable OwnTally> places =
      new AtomicReferenceArray<>(PLACES);
  private final SharedTally shared;

  Tallies(int howMany) {
    this.howMany = howMany;
    this.shared = new SharedTally(howMany);
  }

  /** The tally of the calling thread. */
  Tally mine() {
    Thread thread = Thread.currentThread();
    long id = thread.getId();
    int place = (int) id & PLACES - 1;
    OwnTally found = places.getAcquire(place);
    return found != null && found.isOf(id) ? found : take(thread, place, found);
  }

  private Tally take(Thread thread, int place, @Nullable OwnTally found) {
    if (found != null && !found.isAbandoned()) {
      return shared;
    }
    OwnTally own = found == null ? OwnTally.of(thread, howMany) : found.heir(thread);
    return places.compareAndSet(place, found, own) ? own : shared;
  }

  /** What all have counted. */
  long sum(int which) {
    long sum = shared.get(which);
    for (int i = 0; i < PLACES; i++) {
      OwnTally own = places.getAcquire(i);
      if (own != null) {
        sum += own.get(which);
      }
    }
    return sum;
  }
}
