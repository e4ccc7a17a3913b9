package io.larder.value.sortedset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankTreeTest {

  private static byte[] record(double score, String member) {
    return ScoredMember.of(score, member.getBytes(ISO_8859_1));
  }

  private static String text(byte[] record) {
    return ScoredMember.score(record) + " " + new String(ScoredMember.member(record), ISO_8859_1);
  }

  private static List<String> texts(RankTree tree) {
    List<String> texts = new ArrayList<>();
    for (int rank = 0; rank < tree.size(); rank++) {
      texts.add(text(tree.get(rank)));
    }
    return texts;
  }

  private static long bytesBelow(Node node) {
    long bytes = node.bytes();
    if (node instanceof Inner inner) {
      for (int i = 0; i < inner.width(); i++) {
        bytes += bytesBelow(inner.child(i));
      }
    }
    return bytes;
  }

  /** A record as a comparable of the JDK: the order is said a second time, by other means. */
  private record Pair(double score, String member) {

    static final Comparator<Pair> ORDER =
        Comparator.comparingDouble(Pair::score).thenComparing(Pair::member);

    byte[] toRecord() {
      return record(score, member);
    }
  }

  private static void assertSame(RankTree tree, TreeSet<Pair> twin) {
    assertThat(texts(tree)).isEqualTo(twin.stream().map(p -> text(p.toRecord())).toList());
    assertThat(tree.heapBytes()).isEqualTo(new RankTree().heapBytes() + nodeBytes(tree));
  }

  private static long nodeBytes(RankTree tree) {
    return bytesBelow(tree.root()) - Leaf.empty().bytes();
  }

  @Test
  void records_areOrderedByScore_thenByUnsignedBytes() {
    RankTree tree = new RankTree();
    for (String member : List.of("b", "\u00ff", "a", "", "ab", "\u007f")) {
      tree.add(record(1, member));
    }
    tree.add(record(Double.NEGATIVE_INFINITY, "z"));
    tree.add(record(Double.POSITIVE_INFINITY, ""));
    tree.add(record(-1.5, "z"));

    assertThat(texts(tree))
        .containsExactly(
            "-Infinity z",
            "-1.5 z",
            "1.0 ",
            "1.0 a",
            "1.0 ab",
            "1.0 b",
            "1.0 \u007f",
            "1.0 \u00ff",
            "Infinity ");
  }

  @Test
  void zeros_areEqual_whateverTheirSign() {
    RankTree tree = new RankTree();
    tree.add(record(0.0, "b"));
    tree.add(record(-0.0, "c"));
    tree.add(record(-0.0, "a"));

    assertThat(texts(tree)).containsExactly("-0.0 a", "0.0 b", "-0.0 c");
    assertThat(tree.rank(record(0.0, "c"))).isEqualTo(2);
  }

  @Test
  void countBefore_ofAPlaceInTheMiddle_isTheRankOfTheFirstRecordAfter() {
    RankTree tree = new RankTree(4);
    for (int i = 0; i < 100; i++) {
      tree.add(record(i / 10, "m" + i));
    }

    assertThat(tree.countBefore(record -> ScoredMember.score(record) < 5)).isEqualTo(50);
    assertThat(tree.countBefore(record -> ScoredMember.score(record) <= 5)).isEqualTo(60);
    assertThat(tree.countBefore(record -> false)).isZero();
    assertThat(tree.countBefore(record -> true)).isEqualTo(100);
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 5, 7, 64})
  void anyProgram_leavesWhatATreeSetHolds(int fanout) {
    for (long seed = 1; seed <= 4; seed++) {
      runProgram(fanout, seed);
    }
  }

  private static void runProgram(int fanout, long seed) {
    Random random = new Random(seed);
    RankTree tree = new RankTree(fanout);
    TreeSet<Pair> twin = new TreeSet<>(Pair.ORDER);
    int phase = 0;
    for (int step = 0; step < 3000; step++) {
      phase = step % 700 == 0 ? random.nextInt(3) : phase;
      Pair pair = new Pair(random.nextInt(20) - 10, "m" + random.nextInt(200));
      if (twin.contains(pair) ? phase != 0 : random.nextInt(3) < phase) {
        if (twin.remove(pair)) {
          tree.remove(tree.get(tree.rank(pair.toRecord())));
        } else if (!twin.isEmpty()) {
          int rank = random.nextInt(twin.size());
          byte[] removed = tree.removeAt(rank);
          assertThat(twin.removeIf(p -> text(p.toRecord()).equals(text(removed)))).isTrue();
        }
      } else if (twin.add(pair)) {
        tree.add(pair.toRecord());
      }
      if (step % 50 == 0) {
        assertThat(tree.rank(pair.toRecord()))
            .as("fanout %d, seed %d, step %d", fanout, seed, step)
            .isEqualTo(twin.headSet(pair).size());
      }
      if (step % 500 == 0) {
        assertSame(tree, twin);
      }
    }
    assertSame(tree, twin);
  }

  @Test
  void copy_isIndependent() {
    RankTree tree = new RankTree(4);
    for (int i = 0; i < 50; i++) {
      tree.add(record(i, "m"));
    }
    List<byte[]> copied = new ArrayList<>();
    RankTree copy = tree.copy(copied::add);
    assertThat(copied).hasSize(50);
    assertThat(copied.get(7)).isSameAs(copy.get(7)).isEqualTo(tree.get(7)).isNotSameAs(tree.get(7));
    for (int i = 0; i < 40; i++) {
      tree.removeAt(3);
      copy.add(record(i + 0.5, "n"));
    }

    assertThat(texts(tree)).hasSize(10).startsWith("0.0 m", "1.0 m", "2.0 m", "43.0 m");
    assertThat(texts(copy)).hasSize(90).startsWith("0.0 m", "0.5 n", "1.0 m");
    assertThat(nodeBytes(copy)).isGreaterThan(nodeBytes(tree));
  }

  @Test
  void ascendingRecords_takeLittleMoreThanAReferenceEach() {
    RankTree tree = new RankTree();
    for (int i = 0; i < 100_000; i++) {
      tree.add(record(i, ""));
    }

    assertThat(tree.heapBytes() / 100_000.0).isLessThan(5.5);
  }

  @Test
  void recordsInRandomOrder_takeLessThanTwoReferencesEach() {
    Random random = new Random(3);
    RankTree tree = new RankTree();
    for (int i = 0; i < 100_000; i++) {
      tree.add(record(random.nextDouble(), ""));
    }

    assertThat(tree.heapBytes() / 100_000.0).isLessThan(6.5);
  }
}
