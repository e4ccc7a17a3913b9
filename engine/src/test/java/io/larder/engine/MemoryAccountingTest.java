package io.larder.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ThreadLocalRandom;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The bytes that a keyspace charges are close to those that the heap gives back without it. */
class MemoryAccountingTest {

  private static final Percentage TOLERANCE = Percentage.withPercentage(15);

  @Test
  void usedBytes_of200000Strings_areThoseOfTheHeap() {
    compare(200_000);
  }

  @Test
  @Tag("stress")
  void usedBytes_ofAMillionStrings_areThoseOfTheHeap() {
    compare(1_000_000);
  }

  private static void compare(int count) {
    try (KeyspaceEngine engine = KeyspaceEngine.create()) {
      Keyspace<String> keyspace =
          engine.createKeyspace("test", KeyspaceOptions.DEFAULTS.withBound(Bound.bytes(1L << 40)));
      long before = heapUsed();
      for (int i = 0; i < count; i++) {
        byte[] letters = new byte[20 + i % 180];
        ThreadLocalRandom.current().nextBytes(letters);
        String value = new String(letters, java.nio.charset.StandardCharsets.ISO_8859_1);
        keyspace.put("key:" + i, value, Deadline.NEVER, Deadline.KEEP);
      }
      long measured = heapUsed() - before;
      assertThat(keyspace.usedBytes()).isCloseTo(measured, TOLERANCE);
      assertThat(keyspace.size()).isEqualTo(count);
      keyspace.clear();
      assertThat(keyspace.usedBytes()).isZero();
      assertThat(heapUsed() - before).isLessThan(measured / 20);
    }
  }

  @Test
  void usedBytes_afterReplacementsAndRemovals_goBackToWhatIsHeld() {
    try (KeyspaceEngine engine = KeyspaceEngine.create()) {
      Keyspace<String> keyspace =
          engine.createKeyspace("test", KeyspaceOptions.DEFAULTS.withBound(Bound.bytes(1L << 30)));
      keyspace.put("a", "x".repeat(100), Deadline.NEVER, Deadline.KEEP);
      long small = keyspace.usedBytes();
      keyspace.put("a", "x".repeat(10_100), Deadline.NEVER, Deadline.KEEP);
      assertThat(keyspace.usedBytes()).isEqualTo(small + 10_000);
      keyspace.put("a", "y".repeat(100), Deadline.NEVER, Deadline.KEEP);
      assertThat(keyspace.usedBytes()).isEqualTo(small);
      keyspace.remove("a");
      assertThat(keyspace.usedBytes()).isZero();
    }
  }

  private static long heapUsed() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
