package io.larder.engine.expiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The wheel beside a plain set of nodes that is searched from end to end. */
class TimerWheelTest {

  private static final long START = 1_700_000_000_123L;
  private static final long BUCKET_MILLIS = 16;
  private static final int ALL = Integer.MAX_VALUE;

  private static final class Node implements Timed {
    private long deadline;
    private long filedAt = START;
    private @Nullable Timed previous;
    private @Nullable Timed next;

    Node(long deadline) {
      this.deadline = deadline;
    }

    @Override
    public long deadline() {
      return deadline;
    }

    @Override
    public @Nullable Timed wheelPrevious() {
      return previous;
    }

    @Override
    public void setWheelPrevious(@Nullable Timed previous) {
      this.previous = previous;
    }

    @Override
    public @Nullable Timed wheelNext() {
      return next;
    }

    @Override
    public void setWheelNext(@Nullable Timed next) {
      this.next = next;
    }
  }

  @Test
  void advance_seededProgram_handsOutWhatIsDueAndNothingElse() {
    for (long seed = 1; seed <= 300; seed++) {
      runProgram(seed, 400);
    }
  }

  @Test
  @Tag("stress")
  void advance_manySeededPrograms_handsOutWhatIsDueAndNothingElse() {
    for (long seed = 1; seed <= 20_000; seed++) {
      runProgram(seed, 1_000);
    }
  }

  private static void runProgram(long seed, int steps) {
    Random random = new Random(seed);
    TimerWheel<Node> wheel = new TimerWheel<>(START);
    Set<Node> filed = new HashSet<>();
    List<Node> nodes = new ArrayList<>();
    long now = START;
    for (int i = 0; i < steps; i++) {
      switch (random.nextInt(6)) {
        case 0, 1 -> {
          Node node = new Node(now + distance(random));
          node.filedAt = now;
          assertThat(wheel.file(node)).as("seed %d", seed).isLessThanOrEqualTo(latest(node));
          filed.add(node);
          nodes.add(node);
        }
        case 2 -> change(wheel, filed, nodes, random, now);
        default -> {
          now += random.nextInt(5) == 0 ? Math.abs(distance(random)) >> 1 : random.nextInt(100);
          advance(wheel, filed, now, 1 + random.nextInt(10), "seed " + seed + ", step " + i);
        }
      }
      long next = wheel.nextDueMillis();
      for (Node node : filed) {
        assertThat(next).as("seed %d, step %d", seed, i).isLessThanOrEqualTo(latest(node));
      }
    }
  }

  private static void change(
      TimerWheel<Node> wheel, Set<Node> filed, List<Node> nodes, Random random, long now) {
    if (nodes.isEmpty()) {
      return;
    }
    Node node = nodes.get(random.nextInt(nodes.size()));
    switch (random.nextInt(3)) {
      case 0 -> {
        wheel.remove(node);
        filed.remove(node);
      }
      case 1 -> {
        node.deadline = now + distance(random);
        node.filedAt = now;
        wheel.file(node);
        filed.add(node);
      }
      default -> { // as a reader does, without a word to the wheel
        node.deadline += random.nextInt(10_000);
      }
    }
  }

  private static void advance(
      TimerWheel<Node> wheel, Set<Node> filed, long now, int portion, String where) {
    List<Node> due = new ArrayList<>();
    while (wheel.advance(now, portion, due::add) == portion) {
      assertThat(due.size()).as(where).isLessThanOrEqualTo(filed.size());
    }
    for (Node node : due) {
      assertThat(filed.remove(node)).as(where).isTrue();
      assertThat(node.deadline()).as(where).isLessThanOrEqualTo(now);
    }
    for (Node node : filed) {
      assertThat(latest(node)).as(where).isGreaterThan(now);
    }
  }

  /** When the wheel must ask for a look at a node at the latest: at the end of its bucket. */
  private static long latest(Node node) {
    return (Math.max(node.deadline(), node.filedAt) / BUCKET_MILLIS + 1) * BUCKET_MILLIS;
  }

  private static long distance(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> random.nextInt(40) - 20L;
      case 1, 2 -> random.nextInt(2_000);
      case 3 -> random.nextInt(100_000_000);
      case 4 -> 1L << random.nextInt(50); // around the limits of the levels
      default -> (16L << (6 * random.nextInt(7))) + random.nextInt(5) - 2;
    };
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 15, 16, 1_023, 1_024, 65_536, 4_194_304, 86_400_000, 31_536_000_000L})
  void advance_onlyWhenAsked_reachesEachDeadlineInAFewSteps(long distance) {
    TimerWheel<Node> wheel = new TimerWheel<>(START);
    wheel.file(new Node(START + distance));
    List<Node> due = new ArrayList<>();
    int looks = 0;
    long now = START;
    while (due.isEmpty()) {
      long next = wheel.nextDueMillis();
      assertThat(next).isGreaterThan(now);
      now = next;
      wheel.advance(now, ALL, due::add);
      looks++;
    }
    assertThat(now - START - distance).isBetween(0L, BUCKET_MILLIS);
    assertThat(looks).isLessThanOrEqualTo(7);
    assertThat(wheel.nextDueMillis()).isEqualTo(TimerWheel.NOTHING_DUE);
  }

  @Test
  void file_deadlineFarBeyondTheLastLevel_waitsAndIsFiledAnew() {
    TimerWheel<Node> wheel = new TimerWheel<>(START);
    Node far = new Node(Long.MAX_VALUE - 1);
    wheel.file(far);
    List<Node> due = new ArrayList<>();
    wheel.advance(START + (1L << 50), ALL, due::add);
    assertThat(due).isEmpty();
    assertThat(wheel.nextDueMillis()).isNotEqualTo(TimerWheel.NOTHING_DUE);
    wheel.advance(Long.MAX_VALUE, ALL, due::add);
    assertThat(due).containsExactly(far);
  }

  @Test
  void advance_inPortions_handsOutAllAndEachOnce() {
    TimerWheel<Node> wheel = new TimerWheel<>(START);
    for (int i = 0; i < 1_000; i++) {
      wheel.file(new Node(START + i % 10));
    }
    List<Node> due = new ArrayList<>();
    int portions = 0;
    while (wheel.advance(START + 100, 64, due::add) == 64) {
      assertThat(wheel.nextDueMillis()).isLessThanOrEqualTo(START + 100);
      portions++;
    }
    assertThat(portions).isEqualTo(1_000 / 64);
    assertThat(due).hasSize(1_000).doesNotHaveDuplicates();
  }

  @Test
  void remove_whileTheNodeIsDueButNotHandedOut_takesItAway() {
    TimerWheel<Node> wheel = new TimerWheel<>(START);
    List<Node> nodes = List.of(new Node(START), new Node(START), new Node(START));
    nodes.forEach(wheel::file);
    List<Node> due = new ArrayList<>();
    wheel.advance(START + 100, 1, due::add);
    wheel.remove(nodes.get(1));
    wheel.advance(START + 100, ALL, due::add);
    assertThat(due).containsExactlyInAnyOrder(nodes.get(0), nodes.get(2));
  }
}
