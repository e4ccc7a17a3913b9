package io.larder.server.stats;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The moments when something took long, by what it was: at most 160 of a kind, one a second.
 *
 * <p>Thread-safe; what is fast enough takes no lock.
 */
public final class LatencyMonitor {

  private static final int MOST_SAMPLES = 160;

  /**
   * A second in which something took long.
   *
   * @param atSeconds epoch seconds
   * @param millis the longest time in that second
   */
  public record Sample(long atSeconds, long millis) {}

  /**
   * All that is known of a kind.
   *
   * @param samples at least one, the oldest first
   * @param worstMillis the longest time ever
   */
  public record Event(String name, List<Sample> samples, long worstMillis) {

    /** The last sample. */
    public Sample latest() {
      return samples.get(samples.size() - 1);
    }
  }

  private static final class Kind {
    private final Deque<Sample> samples = new ArrayDeque<>();
    private long worstMillis;

    void add(Sample sample) {
      worstMillis = Math.max(worstMillis, sample.millis());
      Sample last = samples.peekLast();
      if (last != null && last.atSeconds() == sample.atSeconds()) {
        samples.removeLast();
        samples.addLast(last.millis() < sample.millis() ? sample : last);
        return;
      }
      samples.addLast(sample);
      if (samples.size() > MOST_SAMPLES) {
        samples.removeFirst();
      }
    }

    Event event(String name) {
      return new Event(name, List.copyOf(samples), worstMillis);
    }
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Kind> kinds = new TreeMap<>();
  private volatile long threshold;

  /** Notes what takes so many milliseconds or more; nothing if 0. */
  public void setThreshold(long millis) {
    threshold = millis;
  }

  /** From how many milliseconds on something is noted; nothing is if 0. */
  public long threshold() {
    return threshold;
  }

  /** Whether what took so long is noted. */
  public boolean notes(long millis) {
    long least = threshold;
    return least > 0 && millis >= least;
  }

  /** Notes that something took long. */
  public void add(String name, Sample sample) {
    lock.lock();
    try {
      kinds.computeIfAbsent(name, first -> new Kind()).add(sample);
    } finally {
      lock.unlock();
    }
  }

  /** All kinds, by their names. */
  public List<Event> events() {
    lock.lock();
    try {
      return kinds.entrySet().stream().map(kind -> kind.getValue().event(kind.getKey())).toList();
    } finally {
      lock.unlock();
    }
  }

  /** What is known of a kind; null if nothing is. */
  public @Nullable Event event(String name) {
    lock.lock();
    try {
      Kind kind = kinds.get(name);
      return kind == null ? null : kind.event(name);
    } finally {
      lock.unlock();
    }
  }

  /** Forgets a kind; whether it was known. */
  public boolean forget(String name) {
    lock.lock();
    try {
      return kinds.remove(name) != null;
    } finally {
      lock.unlock();
    }
  }
}
