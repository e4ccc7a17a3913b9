package io.larder.value.list;

import static io.larder.value.list.ListValueContract.bytes;
import static io.larder.value.list.ListValueContract.elements;
import static io.larder.value.list.ListValueContract.text;
import static io.larder.value.list.ListValueContract.walk;
import static org.assertj.core.api.Assertions.assertThat;

import io.larder.value.EncodingLimits;
import io.larder.value.SmallLimits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Random programs on a list that starts small and grows large, and on a java.util twin. */
class ListProgramTest {

  private ListValue list = ListValue.create();
  private final List<String> twin = new ArrayList<>();
  private EncodingLimits limits = SmallLimits.TINY;

  @ParameterizedTest(name = "list-max-listpack-size {0}, seed {1}")
  @CsvSource({"4,1", "4,2", "1,3", "7,4", "7,5", "-1,6", "-1,7", "-2,8"})
  void randomProgram_leavesTheSameElementsAsItsTwin(int setting, long seed) {
    limits = new EncodingLimits(setting, 4, 8, 4, 4, 8, 4, 8, 128, 4, 64);
    Random random = new Random(seed);
    int growth = 0;
    for (int step = 0; step < 3000; step++) {
      growth = step % 200 == 0 ? random.nextInt(3) : growth;
      if (random.nextInt(3) < growth + 1) {
        add(random);
      } else {
        removeSome(random);
      }
      list = list.shrunk(limits);
      check(random);
    }
  }

  private void add(Random random) {
    String element = element(random);
    int index = twin.isEmpty() ? 0 : random.nextInt(twin.size());
    switch (random.nextInt(5)) {
      case 0 -> {
        list = list.push(End.HEAD, limits, bytes(element));
        twin.add(0, element);
      }
      case 1 -> {
        list = list.push(End.TAIL, limits, bytes(element), bytes("second"));
        twin.addAll(List.of(element, "second"));
      }
      case 2 -> {
        list = list.insert(index, bytes(element), limits);
        twin.add(index, element);
      }
      case 3 -> {
        list = list.insert(list.size(), bytes(element), limits);
        twin.add(element);
      }
      default -> {
        if (!twin.isEmpty()) {
          list = list.set(index, bytes(element), limits);
          twin.set(index, element);
        }
      }
    }
  }

  private void removeSome(Random random) {
    if (twin.isEmpty()) {
      return;
    }
    int index = random.nextInt(twin.size());
    switch (random.nextInt(4)) {
      case 0 -> assertThat(text(list.pop(End.HEAD))).isEqualTo(twin.remove(0));
      case 1 -> assertThat(text(list.pop(End.TAIL))).isEqualTo(twin.remove(twin.size() - 1));
      case 2 -> {
        End from = random.nextBoolean() ? End.HEAD : End.TAIL;
        int count = 1 + random.nextInt(3);
        long removed = list.remove(from, bytes(twin.get(index)), count);
        assertThat(removed).isEqualTo(removeFromTwin(from, twin.get(index), count));
      }
      default -> {
        int count = random.nextInt(Math.min(30, twin.size() - index) + 1);
        list.deleteRange(index, count);
        twin.subList(index, index + count).clear();
      }
    }
  }

  private int removeFromTwin(End from, String element, int count) {
    int removed = 0;
    while (removed < count && twin.contains(element)) {
      twin.remove(from == End.HEAD ? twin.indexOf(element) : twin.lastIndexOf(element));
      removed++;
    }
    return removed;
  }

  private void check(Random random) {
    assertThat(list.size()).isEqualTo(twin.size());
    if (!twin.isEmpty()) {
      int index = random.nextInt(twin.size());
      assertThat(text(list.get(index))).isEqualTo(twin.get(index));
      assertThat(list.indexOf(bytes(twin.get(index)))).isEqualTo(twin.indexOf(twin.get(index)));
    }
    if (random.nextInt(20) == 0) {
      assertThat(elements(list)).isEqualTo(twin);
      List<String> backwards = walk(list, End.TAIL, 0, Long.MAX_VALUE);
      Collections.reverse(backwards);
      assertThat(backwards).isEqualTo(twin);
      checkHeapBytes();
      assertThat(elements(list.copy())).isEqualTo(twin);
    }
  }

  private void checkHeapBytes() {
    long blocks = 0;
    for (int i = 0; i < list.blockCount(); i++) {
      blocks += list.block(i).heapBytes();
    }
    long frame = list.heapBytes() - blocks;
    if (list.encoding().equals("listpack")) {
      assertThat(frame).isEqualTo(16);
    } else {
      // The list, the row's object and its array of references.
      long references = (frame - 32 - 24 - 16) / 4;
      assertThat(Long.bitCount(references)).isEqualTo(1);
      assertThat(references).isBetween(4L, Math.max(4L, 4L * list.blockCount()));
    }
  }

  private static String element(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> Integer.toString(random.nextInt(50));
      case 1 -> "x".repeat(random.nextInt(1000));
      case 2 -> random.nextInt(10) == 0 ? "y".repeat(random.nextInt(9000)) : "y";
      default -> "e" + random.nextInt(12);
    };
  }
}
