package io.larder.jcache.statistics;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * Some numbers that many threads count up. Exact: a sum has all that happened before it.
 *
 * <p>A thread has a tally of its own if the place that goes with its number is free, else one that
 * is shared.
 */
public final class Tallies {

  private static final VarHandle PLACE = MethodHandles.arrayElementVarHandle(Tally[].class);
  private static final int PLACES =
      Integer.highestOneBit(Math.max(16, Runtime.getRuntime().availableProcessors())) * 4;

  private final @Nullable Tally[] places = new Tally[PLACES];
  private final SharedTally shared = new SharedTally();

  /** The calling thread's own tally; null if it has to use the shared one. */
  public @Nullable Tally mine() {
    Thread thread = Thread.currentThread();
    long id = thread.getId();
    int place = (int) id & (places.length - 1);
    Tally found = at(place);
    return found != null && found.isOf(id) ? found : take(thread, place, found);
  }

  private @Nullable Tally at(int place) {
    return (Tally) PLACE.getAcquire(places, place);
  }

  private @Nullable Tally take(Thread thread, int place, @Nullable Tally found) {
    if (found != null && !found.isAbandoned()) {
      return null;
    }
    Tally own = found == null ? Tally.of(thread) : found.heir(thread);
    return PLACE.compareAndSet(places, place, found, own) ? own : null;
  }

  /** Counts one of the numbers up. */
  void add(int which, long count) {
    Tally own = mine();
    if (own == null) {
      shared.add(which, count);
    } else {
      own.add(which, count);
    }
  }

  /** Whether the operation that begins is one of the sample; see {@link Tally#isDue}. */
  boolean isDue() {
    Tally own = mine();
    return own == null ? shared.isDue() : own.isDue();
  }

  /** What all have counted. */
  long sum(int which) {
    long sum = shared.get(which);
    for (int i = 0; i < PLACES; i++) {
      Tally own = at(i);
      if (own != null) {
        sum += own.get(which);
      }
    }
    return sum;
  }
}
