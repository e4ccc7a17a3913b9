package io.larder.benchmarks.commands;

import io.larder.engine.KeyspaceEngine;
import io.larder.testkit.reference.ReferenceServer;
import io.larder.testkit.reference.RespClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Bytes an element of each type, small and large, beside what the real Redis says by {@code MEMORY
 * USAGE}: the same commands fill both.
 *
 * <p>Larder's figure is what many keys of the kind keep of the heap, measured after garbage
 * collection, so it is not what Larder thinks of itself; that, its own {@code MEMORY USAGE}, is
 * printed beside it. Redis's is the key's whole {@code MEMORY USAGE} with all samples.
 */
public final class MemoryTable {

  private enum Kind {
    LIST("RPUSH", "%s"),
    SET("SADD", "%s"),
    INTEGER_SET("SADD", "%d"),
    HASH("HSET", "f%s %s"),
    SORTED_SET("ZADD", "%d %s"),
    STREAM("XADD", "%d-1 field %s"),
    STRING("SET", "%s");

    private final String command;
    private final String words;

    Kind(String command, String words) {
      this.command = command;
      this.words = words;
    }

    byte[][] call(String key, int element, int length) {
      String text = ("%0" + length + "d").formatted(element);
      String call =
          command
              + " "
              + key
              + " "
              + words.replace("%d", Integer.toString(element + 1)).replace("%s", text);
      List<byte[]> bytes = new ArrayList<>();
      for (String word : call.split(" ", -1)) {
        bytes.add(ascii(word));
      }
      return bytes.toArray(byte[][]::new);
    }
  }

  private static final byte[][] MEMORY_USAGE = {ascii("MEMORY"), ascii("USAGE"), ascii("k0")};

  private record Size(int keys, int elements) {}

  private static final Size SMALL = new Size(20_000, 20);
  private static final Size LARGE = new Size(10, 100_000);
  private static final Size SINGLE = new Size(200_000, 1);

  private MemoryTable() {}

  /** Fills, measures and prints. */
  public static void main(String[] arguments) {
    System.out.println(
        "| type | elements | bytes each | larder, heap | larder, accounted | redis | ratio |");
    System.out.println("|---|--:|--:|--:|--:|--:|--:|");
    for (Kind kind : Kind.values()) {
      for (int length : new int[] {10, 50}) {
        if (kind == Kind.STRING) {
          print(kind, SINGLE, length);
        } else {
          print(kind, SMALL, length);
          print(kind, LARGE, length);
        }
      }
    }
  }

  private static void print(Kind kind, Size size, int length) {
    double redis = redis(kind, size, length);
    double[] larder = larder(kind, size, length);
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %d | %.1f | %.1f | %.1f | %.2f |%n",
        kind.name().toLowerCase(Locale.ROOT).replace('_', ' '),
        size.elements(),
        length,
        larder[0],
        larder[1],
        redis,
        larder[0] / redis);
  }

  private static double[] larder(Kind kind, Size size, int length) {
    try (Contestant.InProcess larder = new Contestant.InProcess(KeyspaceEngine.create())) {
      fill(larder, kind, new Size(2, size.elements()), length, "warm"); // classes and tables
      long before = usedHeap();
      fill(larder, kind, size, length, "k");
      double heap = (double) (usedHeap() - before) / size.keys() / size.elements();
      Object accounted = Objects.requireNonNull(larder.run(MEMORY_USAGE));
      return new double[] {heap, (double) (Long) accounted / size.elements()};
    }
  }

  private static double redis(Kind kind, Size size, int length) {
    try (ReferenceServer server = ReferenceServer.start();
        RespClient client = server.connect()) {
      for (int element = 0; element < size.elements(); element++) {
        client.call(kind.call("k0", element, length));
      }
      Object bytes = Objects.requireNonNull(client.call("MEMORY", "USAGE", "k0", "SAMPLES", "0"));
      return (double) (Long) bytes / size.elements();
    }
  }

  private static void fill(Contestant contestant, Kind kind, Size size, int length, String prefix) {
    for (int key = 0; key < size.keys(); key++) {
      for (int element = 0; element < size.elements(); element++) {
        contestant.run(kind.call(prefix + key, element, length));
      }
    }
  }

  private static byte[] ascii(String word) {
    return word.getBytes(StandardCharsets.US_ASCII);
  }

  private static long usedHeap() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 4; i++) {
      System.gc();
      least =
          Math.min(least, Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
    }
    return least;
  }
}
