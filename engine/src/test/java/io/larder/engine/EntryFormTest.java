package io.larder.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.engine.table.CountedEntry;
import io.larder.engine.table.Entry;
import io.larder.engine.table.HashTable;
import io.larder.engine.table.WeighedEntry;
import io.larder.testkit.AllocatedBytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The forms of entries: in whichever, an entry is found by its key, tells it, and takes no more
 * than it says.
 */
class EntryFormTest {

  private final EntryForm<BinaryKey> form = EntryForm.of(BinaryCodec.INSTANCE);

  @Test
  void table_ofBinaryKeysOfAllLengths_findsEachByItsBytesAlone() {
    for (BiFunction<BinaryKey, Integer, Entry<BinaryKey>> made :
        List.<BiFunction<BinaryKey, Integer, Entry<BinaryKey>>>of(
            (key, hash) -> form.eternal(key, hash, "v"),
            (key, hash) -> form.timed(key, hash, "v", 1))) {
      HashTable<BinaryKey> table = new HashTable<>();
      Map<BinaryKey, Entry<BinaryKey>> model = new HashMap<>();
      Random random = new Random(1);
      for (int i = 0; i < 2_000; i++) {
        BinaryKey key = key(random);
        int hash = key.words() & 1; // so that nothing but the bytes tells them apart
        assertThat(table.find(copy(key), hash)).isSameAs(model.get(key));
        if (!model.containsKey(key)) {
          Entry<BinaryKey> entry = made.apply(key, hash);
          assertThat(entry.key()).isEqualTo(key);
          table.insert(entry);
          table.move(4);
          model.put(key, entry);
        }
      }
    }
  }

  /** Few different bytes, zero among them, so that keys are often each other's beginnings. */
  private static BinaryKey key(Random random) {
    byte[] bytes = new byte[random.nextInt(28)];
    int last = bytes.length - 1;
    if (last >= 0) {
      bytes[last] = (byte) (random.nextInt(4) - 2);
      bytes[random.nextInt(bytes.length)] = (byte) (random.nextInt(4) - 2);
    }
    return new BinaryKey(bytes);
  }

  private static BinaryKey copy(BinaryKey key) {
    return new BinaryKey(key.bytes().clone());
  }

  @ParameterizedTest
  @CsvSource({"0, 32", "7, 32", "8, 40", "15, 40", "16, 48", "23, 48", "24, 72", "100, 152"})
  void eternal_ofAKey_takesAsManyBytesAsItsLengthNeeds(int length, long bytes) {
    BinaryKey key = new BinaryKey("k".repeat(length).getBytes(StandardCharsets.US_ASCII));
    Entry<BinaryKey> entry = form.eternal(key, 1, "v");
    assertThat(entry.heapBytes(HeapSizer.INSTANCE::bytesOf)).isEqualTo(bytes);
    assertThat(entry.deadline()).isEqualTo(Deadline.NEVER);
  }

  @ParameterizedTest
  @CsvSource({"0, 64", "8, 72", "16, 80", "24, 88"})
  void timed_ofAKey_takesItsArrayBesides(int length, long bytes) {
    Entry<BinaryKey> entry = form.timed(new BinaryKey(new byte[length]), 1, "v", 5);
    assertThat(entry.heapBytes(HeapSizer.INSTANCE::bytesOf)).isEqualTo(bytes);
    assertThat(entry.deadline()).isEqualTo(5);
  }

  @Test
  void bounded_takesWhatItSays_andLessWhereEntriesAreOnlyCounted() {
    assertThat(bytesOf(i -> new CountedEntry<>("key", i, "v", 5))).isEqualTo(56);
    assertThat(bytesOf(i -> new WeighedEntry<>("key", i, "v", 5, i))).isEqualTo(64);
  }

  /** What an entry without its key says that it takes, and does. */
  private static long bytesOf(IntFunction<Entry<String>> form) {
    int count = 1_000;
    List<Entry<String>> made = new ArrayList<>(count);
    long said = form.apply(0).heapBytes(key -> 0);
    long before = AllocatedBytes.ofThisThread();
    for (int i = 0; i < count; i++) {
      made.add(form.apply(i));
    }
    long taken = AllocatedBytes.ofThisThread() - before;
    assertThat(made).hasSize(count);
    assertThat(taken / count).isEqualTo(said); // a little more in all, by the measuring itself
    return said;
  }
}
