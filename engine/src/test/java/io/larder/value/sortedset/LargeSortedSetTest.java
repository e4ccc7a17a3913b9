package io.larder.value.sortedset;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.value.EncodingLimits;
import io.larder.value.SmallLimits;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LargeSortedSetTest extends SortedSetContract {

  @Override
  SortedSetValue create() {
    return SortedSetValue.expecting(5, 0, limits());
  }

  @Override
  EncodingLimits limits() {
    return SmallLimits.TINY;
  }

  @Test
  void encoding_isSkiplist() {
    assertThat(of(1, "a").encoding()).isEqualTo("skiplist");
  }

  @Test
  void negativeZero_keepsItsSign_untilAnotherScoreComes() {
    SortedSetValue set = of(-0.0, "a", 0, "a");

    assertThat(1 / set.score(bytes("a"))).isNegative();
  }

  @Test
  void cursor_walksThroughManyLeaves() {
    SortedSetValue set = create();
    for (int i = 0; i < 10_000; i++) {
      set = set.put(i, bytes("m" + i), limits());
    }
    MemberCursor up = set.cursor();
    MemberCursor down = set.cursor(set.ranks(), Direction.DESCENDING);
    for (int i = 0; i < 10_000; i++) {
      assertThat(up.next() && down.next()).isTrue();
      assertThat(up.score()).isEqualTo(i);
      assertThat(down.score()).isEqualTo(9_999 - i);
    }
    assertThat(up.next() || down.next()).isFalse();
  }

  @Test
  void scan_stepByStep_seesWhatIsThereAllTheTime() {
    Random random = new Random(5);
    SortedSetValue set = create();
    for (int i = 0; i < 1000; i++) {
      set = set.put(random.nextInt(10), bytes("m" + i), limits());
    }
    Map<String, Double> visited = new HashMap<>();
    long cursor = 0;
    int steps = 0;
    do {
      cursor = set.scan(cursor, 10, (member, score) -> visited.put(new String(member), score));
      set = set.put(steps, bytes("later" + steps), limits());
      set.remove(bytes("later" + random.nextInt(50)));
      steps++;
    } while (cursor != 0);

    for (int i = 0; i < 1000; i++) {
      assertThat(visited).containsEntry("m" + i, set.score(bytes("m" + i)));
    }
    assertThat(steps).isGreaterThan(20);
  }

  /** Redis 7 takes 100 bytes and more for such a member. */
  @Test
  void membersOfTenBytes_takeLessThanEightyBytesEach() {
    Random random = new Random(7);
    SortedSetValue set = create();
    for (int i = 0; i < 50_000; i++) {
      set = set.put(random.nextDouble(), bytes("%010d".formatted(i)), limits());
    }

    assertThat(set.heapBytes() / 50_000.0).isLessThan(80);
  }
}
