package io.larder.benchmarks.heap;

import io.larder.benchmarks.jcache.Contestant;

/** Loads entries: the time, and the bytes of heap that an entry takes, all in all. */
final class LoadProbe implements Probe {

  /** How many most contestants are given. */
  static final int ENTRIES = 1_000_000;

  private final int entries;

  LoadProbe(int entries) {
    this.entries = entries;
  }

  @Override
  public void measure(Contestant<Object, Object> contestant, Kept kept, Figures figures) {
    contestant.put(kept.key(ENTRIES), kept.value(ENTRIES)); // loads the classes
    long before = Jvm.settled();
    double cpu = Jvm.cpuSeconds();
    long begun = System.nanoTime();
    for (int number = 0; number < entries; number++) {
      contestant.put(kept.key(number), kept.value(number));
    }
    figures.add("load s", (System.nanoTime() - begun) / 1e9);
    figures.add("load cpu s", Jvm.cpuSeconds() - cpu);
    figures.add("bytes", (double) (Jvm.settled() - before) / entries);
    if (contestant.get(kept.key(0)) == null) {
      throw new IllegalStateException("not all entries were kept");
    }
  }
}
