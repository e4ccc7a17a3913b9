package io.larder.benchmarks.heap;

import io.larder.benchmarks.jcache.Contestant;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * Changes entries for a while, as often a second for every contestant that is quick enough: half of
 * the calls put, a quarter remove, a quarter get. Tells what a call allocates and costs; the log of
 * the JVM tells the pauses between the two instants that are printed.
 */
final class ChurnProbe implements Probe {

  private static final int CALLS_A_MILLISECOND = 100;

  /** Whoever is not done then, is too slow for as many calls. */
  private static final long LATE = Duration.ofSeconds(5).toNanos();

  private final int entries;
  private final Duration time;

  ChurnProbe(int entries, Duration time) {
    this.entries = entries;
    this.time = time;
  }

  @Override
  public void measure(Contestant<Object, Object> contestant, Kept kept, Figures figures) {
    for (int number = 0; number < entries; number++) {
      contestant.put(kept.key(number), kept.value(number));
    }
    System.gc();
    figures.add("from s", Jvm.uptimeSeconds());
    long allocated = Jvm.allocated();
    double cpu = Jvm.cpuSeconds();
    long calls = churn(contestant, kept);
    figures.add("allocated bytes", (double) (Jvm.allocated() - allocated) / calls);
    figures.add("cpu us", (Jvm.cpuSeconds() - cpu) * 1e6 / calls);
    figures.add("calls a s", calls / (double) time.toSeconds());
    figures.add("to s", Jvm.uptimeSeconds());
  }

  private long churn(Contestant<Object, Object> contestant, Kept kept) {
    SplittableRandom random = new SplittableRandom(1);
    long begun = System.nanoTime();
    long end = begun + time.toNanos();
    long calls = 0;
    for (long next = begun;
        next < end && System.nanoTime() < end + LATE;
        next += Duration.ofMillis(1).toNanos()) {
      for (int i = 0; i < CALLS_A_MILLISECOND; i++) {
        call(contestant, kept, random.nextInt(entries), random.nextInt(4));
      }
      calls += CALLS_A_MILLISECOND;
      long ahead = next - System.nanoTime();
      if (ahead > 0) {
        LockSupport.parkNanos(ahead);
      }
    }
    return calls;
  }

  private static void call(
      Contestant<Object, Object> contestant, Kept kept, int number, int which) {
    switch (which) {
      case 0 -> contestant.get(kept.key(number));
      case 1 -> contestant.remove(kept.key(number));
      default -> contestant.put(kept.key(number), kept.value(number));
    }
  }
}
