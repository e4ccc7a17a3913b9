package io.larder.server.stats;

import java.util.concurrent.atomic.AtomicLong;

/** Reads the JVM's heap, and remembers the most that it ever read. Thread-safe. */
public final class HeapWatch {

  private final AtomicLong peak = new AtomicLong();
  private final long start = used();

  /** The heap of now. */
  public HeapFigures read() {
    long used = used();
    long most = peak.accumulateAndGet(used, Math::max);
    return new HeapFigures(used, Runtime.getRuntime().totalMemory(), most, start);
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
