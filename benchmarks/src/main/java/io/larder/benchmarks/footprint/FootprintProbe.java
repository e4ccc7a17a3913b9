package io.larder.benchmarks.footprint;

import io.larder.benchmarks.engine.Subject;
import io.larder.benchmarks.jcache.Contestant;
import io.larder.benchmarks.jcache.ProviderName;
import io.larder.benchmarks.jcache.Setting;
import io.larder.benchmarks.jcache.Setting.Expiry;
import io.larder.benchmarks.jcache.Store;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Fills one cache in a JVM of its own and prints the bytes of heap that it takes for an entry.
 *
 * <p>The keys, and the one value of all, are there before and are not counted.
 */
final class FootprintProbe {

  static final int ENTRIES = 1_000_000;

  private static final String VALUE = "value";

  private FootprintProbe() {}

  /**
   * Prints one number.
   *
   * @param arguments the kind, {@code jcache} or {@code raw}; the name of the provider or the
   *     subject; how entries expire
   */
  public static void main(String[] arguments) {
    String name = arguments[1];
    Expiry expiry = Expiry.valueOf(arguments[2]);
    if (arguments[0].equals("jcache")) {
      Setting setting = new Setting(ProviderName.valueOf(name), Store.REFERENCE, false, expiry);
      try (Contestant<String, String> contestant = setting.open(String.class, String.class)) {
        measure(key -> contestant.put(key, VALUE));
      }
    } else {
      try (Subject subject = Subject.of(name, expiry != Expiry.ETERNAL, false)) {
        measure(key -> subject.put(key, VALUE));
      }
    }
  }

  private static void measure(Consumer<String> put) {
    String[] keys = new String[ENTRIES];
    Arrays.setAll(keys, number -> "customer:" + number);
    put.accept("warm-up"); // loads the classes
    long before = usedHeap();
    try {
      for (String key : keys) {
        put.accept(key);
      }
      System.out.println((usedHeap() - before + ENTRIES / 2) / ENTRIES);
    } finally {
      Reference.reachabilityFence(keys);
    }
  }

  private static long usedHeap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
