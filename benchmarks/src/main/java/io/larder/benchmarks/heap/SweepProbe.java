package io.larder.benchmarks.heap;

import io.larder.benchmarks.jcache.Contestant;
import io.larder.benchmarks.jcache.Setting.Expiry;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Loads a million entries that soon expire, and puts others meanwhile, one every fifth of a
 * millisecond: the longest put until they have expired, and for comparison the longest in the empty
 * cache, and how late a {@link Sleeper} woke meanwhile.
 */
final class SweepProbe implements Probe {

  private static final long INTERVAL = Duration.ofNanos(200_000).toNanos();
  private static final long BEFORE = Duration.ofSeconds(2).toNanos();
  private static final long AFTER = Duration.ofSeconds(1).toNanos();
  private static final int OTHERS = 1_000;

  @Override
  public void measure(Contestant<Object, Object> contestant, Kept kept, Figures figures) {
    figures.add("longest put before ms", longestPut(contestant, kept, System.nanoTime() + BEFORE));
    for (int number = 0; number < LoadProbe.ENTRIES; number++) {
      contestant.put(kept.key(number), kept.value(number));
    }
    long last = System.nanoTime() + Expiry.SOON_TIME.toNanos();
    System.gc();
    figures.add("from s", Jvm.uptimeSeconds());
    double cpu = Jvm.cpuSeconds();
    Sleeper sleeper = new Sleeper(INTERVAL);
    try (sleeper) {
      figures.add("longest put ms", longestPut(contestant, kept, last + AFTER));
    }
    figures.add("sleeper late ms", sleeper.latestMillis());
    figures.add("cpu s", Jvm.cpuSeconds() - cpu);
    figures.add("to s", Jvm.uptimeSeconds());
  }

  private static double longestPut(Contestant<Object, Object> contestant, Kept kept, long until) {
    long longest = 0;
    int number = 0;
    for (long now = System.nanoTime(); now < until; now = System.nanoTime()) {
      int other = LoadProbe.ENTRIES + number++ % OTHERS;
      Object key = kept.key(other);
      Object value = kept.value(other);
      long before = System.nanoTime();
      contestant.put(key, value);
      longest = Math.max(longest, System.nanoTime() - before);
      LockSupport.parkNanos(INTERVAL);
    }
    return longest / 1e6;
  }
}
