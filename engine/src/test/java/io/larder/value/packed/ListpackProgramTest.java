package io.larder.value.packed;

import static io.larder.value.packed.ListpackTest.bytes;
import static io.larder.value.packed.ListpackTest.elements;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random programs on a listpack and on a list of strings, which must stay equal. */
class ListpackProgramTest {

  private final Listpack block = new Listpack();
  private final List<String> twin = new ArrayList<>();

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void randomProgram_leavesTheSameElementsAsAList(long seed) {
    Random random = new Random(seed);
    for (int step = 0; step < 4000; step++) {
      apply(random);
      if (step % 16 == 0) {
        checkWhole();
      }
    }
    checkWhole();
  }

  private void apply(Random random) {
    String element = element(random);
    int index = twin.isEmpty() ? 0 : random.nextInt(twin.size());
    switch (random.nextInt(twin.size() > 200 ? 11 : 9)) {
      case 0, 1 -> {
        block.append(bytes(element));
        twin.add(element);
      }
      case 2 -> {
        block.prepend(bytes(element));
        twin.add(0, element);
      }
      case 3 -> {
        int at = block.insert(block.at(index), bytes(element));
        twin.add(index, element);
        assertThat(block.matches(at, bytes(element))).isTrue();
      }
      case 4 -> {
        int at = block.insert(-1, bytes(element));
        twin.add(element);
        assertThat(at).isEqualTo(block.last());
      }
      case 5 -> replace(index, element);
      case 6 -> delete(index);
      case 7 -> checkFind(index, element);
      case 8 -> {
        Listpack tail = block.splitAt(index);
        assertThat(elements(tail)).isEqualTo(twin.subList(index, twin.size()));
        block.appendAll(tail);
      }
      default -> {
        int count = random.nextInt(twin.size());
        int from = random.nextBoolean() ? index : index - twin.size();
        block.deleteRange(from, count);
        twin.subList(index, Math.min(twin.size(), index + count)).clear();
      }
    }
  }

  private void replace(int index, String element) {
    if (!twin.isEmpty()) {
      int before = block.at(index);
      int at =
          Listpack.isInteger(bytes(element))
              ? block.replace(before, Long.parseLong(element))
              : block.replace(before, bytes(element));
      assertThat(at).isEqualTo(before);
      twin.set(index, element);
    }
  }

  private void delete(int index) {
    if (!twin.isEmpty()) {
      int following = block.delete(block.at(index));
      twin.remove(index);
      assertThat(following).isEqualTo(block.at(index));
    }
  }

  private void checkFind(int index, String element) {
    int found = twin.subList(Math.min(index, twin.size()), twin.size()).indexOf(element);
    assertThat(block.find(bytes(element), block.at(index), 0))
        .isEqualTo(found < 0 ? -1 : block.at(index + found));
  }

  private void checkWhole() {
    assertThat(elements(block)).isEqualTo(twin);
    assertThat(block.size()).isEqualTo(twin.size());
    List<String> backwards = new ArrayList<>();
    for (int at = block.last(); at >= 0; at = block.previous(at)) {
      backwards.add(0, new String(block.bytes(at), ISO_8859_1));
    }
    assertThat(backwards).isEqualTo(twin);
    Listpack read = Listpack.read(block.toBytes());
    assertThat(read).isNotNull();
    assertThat(elements(read)).isEqualTo(twin);
    assertThat(block.byteSize()).isEqualTo(block.toBytes().length);
  }

  private static String element(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> Integer.toString(random.nextInt(200));
      case 1 -> Long.toString(random.nextLong() >> random.nextInt(64));
      case 2 -> "x".repeat(random.nextInt(200));
      case 3 -> random.nextInt(40) == 0 ? "y".repeat(random.nextInt(20_000)) : "y";
      default -> "element " + random.nextInt(20);
    };
  }
}
