package io.larder.benchmarks.heap;

import io.larder.benchmarks.jcache.Contestant;
import io.larder.benchmarks.jcache.Setting.Expiry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Loads a million entries that soon expire, touches the cache no more, and looks by collections of
 * garbage when their memory is free again. What is told is the beginning of the collection that
 * found it free.
 */
final class GoneProbe implements Probe {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final double FREE = 0.02; // of what the entries took is left at most

  @Override
  public void measure(Contestant<Object, Object> contestant, Kept kept, Figures figures) {
    contestant.put(kept.key(LoadProbe.ENTRIES), kept.value(LoadProbe.ENTRIES));
    long before = Jvm.settled();
    for (int number = 0; number < LoadProbe.ENTRIES; number++) {
      contestant.put(kept.key(number), kept.value(number));
    }
    long expired = System.nanoTime() + Expiry.SOON_TIME.toNanos();
    long full = Jvm.reachable() - before;
    LockSupport.parkNanos(expired - System.nanoTime());
    double gone = Double.POSITIVE_INFINITY;
    for (long now = System.nanoTime();
        gone > PATIENCE.toSeconds() && now - expired < PATIENCE.toNanos();
        now = System.nanoTime()) {
      if (Jvm.reachable() - before < full * FREE) {
        gone = (now - expired) / 1e9;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
    figures.add("gone s", gone);
  }
}
