package io.larder.value.stream;

import static io.larder.value.stream.StreamValueTest.pairs;
import static io.larder.value.stream.StreamValueTest.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.larder.value.SmallLimits;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random programs on a stream and on a map by id, which must stay equal. */
class StreamProgramTest {

  private final StreamValue stream = new StreamValue();
  private final NavigableMap<StreamId, String> twin = new TreeMap<>();

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void randomProgram_leavesTheSameEntriesAsAMap(long seed) {
    Random random = new Random(seed);
    int mostlyGrowing = random.nextInt(2, 40);
    for (int step = 0; step < 3000; step++) {
      apply(random, random.nextInt(mostlyGrowing + 6));
      check(random);
    }
  }

  private void apply(Random random, int operation) {
    switch (operation) {
      case 0 -> {
        StreamId id = randomId(random);
        assertThat(stream.delete(id)).isEqualTo(twin.remove(id) != null);
      }
      case 1 -> {
        for (int i = 0; i < 5 && !twin.isEmpty(); i++) {
          StreamId id = twin.floorKey(randomId(random));
          if (id != null) {
            twin.remove(id);
            assertThat(stream.delete(id)).isTrue();
          }
        }
      }
      case 2 -> {
        int length = twin.size() - random.nextInt(10);
        if (length >= 0) {
          assertThat(stream.trim(Trimming.toLength(length))).isEqualTo(twin.size() - length);
          keepFrom(twin.size() - length);
        }
      }
      case 3 -> {
        StreamId id = randomId(random);
        int below = twin.headMap(id).size();
        if (below < 50) {
          assertThat(stream.trim(Trimming.below(id))).isEqualTo(below);
          keepFrom(below);
        }
      }
      case 4 -> {
        int length = Math.max(0, twin.size() - random.nextInt(30));
        long removed = stream.trimBlocks(Trimming.toLength(length), random.nextInt(20));
        assertThat(removed).isBetween(0L, (long) twin.size() - length);
        keepFrom((int) removed);
      }
      default -> add(random);
    }
  }

  private void add(Random random) {
    StreamId last = stream.lastId();
    StreamId id =
        random.nextInt(3) > 0
            ? new StreamId(last.millis(), last.sequence() + random.nextInt(1, 3))
            : new StreamId(last.millis() + random.nextInt(1, 300), random.nextInt(3));
    List<byte[]> fields =
        random.nextInt(4) > 0
            ? pairs("a", random.nextInt(200) + "", "b", "x".repeat(random.nextInt(20)))
            : pairs(random.nextInt(3) + "", "y");
    stream.append(id, fields, SmallLimits.TINY);
    twin.put(id, text(new StreamEntry(id, fields)));
  }

  private void keepFrom(int index) {
    for (int i = 0; i < index; i++) {
      twin.pollFirstEntry();
    }
  }

  private StreamId randomId(Random random) {
    long millis = twin.isEmpty() ? 0 : twin.firstKey().millis();
    long span = stream.lastId().millis() - millis;
    return new StreamId(millis + random.nextLong(span + 2), random.nextInt(8));
  }

  private void check(Random random) {
    assertThat(stream.length()).isEqualTo(twin.size());
    assertThat(stream.firstId()).isEqualTo(twin.isEmpty() ? StreamId.MIN : twin.firstKey());
    assertThat(stream.lastEntryId()).isEqualTo(twin.isEmpty() ? null : twin.lastKey());
    StreamId from = randomId(random);
    StreamId to = randomId(random);
    assertThat(stream.contains(from)).isEqualTo(twin.containsKey(from));
    NavigableMap<StreamId, String> range =
        from.isAfter(to) ? new TreeMap<>() : twin.subMap(from, true, to, true);
    assertThat(upTo10(stream.range(from, to, Direction.FORWARD)))
        .isEqualTo(range.values().stream().limit(10).toList());
    assertThat(upTo10(stream.range(from, to, Direction.BACKWARD)))
        .isEqualTo(range.descendingMap().values().stream().limit(10).toList());
  }

  private static List<String> upTo10(Iterator<StreamEntry> entries) {
    List<String> texts = new ArrayList<>();
    while (entries.hasNext() && texts.size() < 10) {
      texts.add(text(entries.next()));
    }
    return texts;
  }
}
