package io.larder.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/**
 * Tasks to be run at given instants: time-outs of waiting calls, deadlines of hash fields.
 *
 * <p>Thread-safe. O(log N) to schedule and to cancel. A task runs once, soon after its instant, on
 * whichever thread calls {@link #runDue}; it must be short and must not throw.
 */
final class Timers {

  private record Due(long atMillis, long number) implements Comparable<Due> {
    @Override
    public int compareTo(Due other) {
      int byTime = Long.compare(atMillis, other.atMillis);
      return byTime != 0 ? byTime : Long.compare(number, other.number);
    }
  }

  private final ConcurrentNavigableMap<Due, Runnable> tasks = new ConcurrentSkipListMap<>();
  private final AtomicLong numbers = new AtomicLong();
  private final LongConsumer wake;

  /** Timers that call {@code wake} with each instant at which something is due. */
  Timers(LongConsumer wake) {
    this.wake = wake;
  }

  Timer schedule(long atMillis, Runnable task) {
    Due due = new Due(atMillis, numbers.getAndIncrement());
    tasks.put(due, task);
    wake.accept(atMillis);
    return () -> tasks.remove(due);
  }

  long nextDueMillis() {
    Map.Entry<Due, Runnable> first = tasks.firstEntry();
    return first == null ? Long.MAX_VALUE : first.getKey().atMillis();
  }

  void runDue(long nowMillis) {
    for (Map.Entry<Due, Runnable> first = tasks.firstEntry();
        first != null && first.getKey().atMillis() <= nowMillis;
        first = tasks.firstEntry()) {
      Runnable task = first.getValue();
      if (tasks.remove(first.getKey(), task)) {
        task.run();
      }
    }
  }

  void clear() {
    tasks.clear();
  }
}
