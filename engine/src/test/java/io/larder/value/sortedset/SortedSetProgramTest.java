package io.larder.value.sortedset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.larder.value.EncodingLimits;
import io.larder.value.SmallLimits;
import io.larder.value.sortedset.Place.Side;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Seeded random programs, against maps of the JDK. */
class SortedSetProgramTest {

  private record Pair(double score, String member) {

    static final Comparator<Pair> ORDER =
        Comparator.comparingDouble(Pair::score).thenComparing(Pair::member);

    @Override
    public String toString() {
      return member + "=" + score;
    }
  }

  /** The sorted set once more, as plainly as can be. */
  private static final class Twin {

    private final Map<String, Double> scores = new HashMap<>();
    private final TreeSet<Pair> order = new TreeSet<>(Pair.ORDER);

    void put(double score, String member) {
      remove(member);
      scores.put(member, score);
      order.add(new Pair(score, member));
    }

    boolean remove(String member) {
      Double score = scores.remove(member);
      return score != null && order.remove(new Pair(score, member));
    }

    int rank(String member) {
      Double score = scores.get(member);
      return score == null ? -1 : order.headSet(new Pair(score, member)).size();
    }

    List<String> texts() {
      return new ArrayList<>(order.stream().map(Pair::toString).toList());
    }

    int countBelow(double score, Side side) {
      return (int)
          order.stream()
              .filter(p -> side == Side.BEFORE ? p.score < score : p.score <= score)
              .count();
    }
  }

  private static final double[] SCORES = {
    0, 1, -1, 1.5, 1e17, -2.25, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 3, 1e-9
  };

  private final Twin twin = new Twin();
  private SortedSetValue set = SortedSetValue.empty(SmallLimits.TINY);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void anyProgram_leavesWhatMapsHold(long seed) {
    Random random = new Random(seed);
    int members = 3 + random.nextInt(300);
    EncodingLimits limits = seed % 2 == 0 ? EncodingLimits.DEFAULTS : SmallLimits.TINY;
    for (int step = 0; step < 3000; step++) {
      String member = Integer.toString(random.nextInt(members), 2 + random.nextInt(30));
      double score = SCORES[random.nextInt(SCORES.length)];
      switch (random.nextInt(8)) {
        case 0, 1, 2 -> put(score, member, limits);
        case 3 -> assertThat(set.remove(bytes(member))).isEqualTo(twin.remove(member));
        case 4 -> assertThat(set.rank(bytes(member))).isEqualTo(twin.rank(member));
        case 5 -> compareRange(random);
        case 6 -> compareCounts(score, random.nextBoolean() ? Side.BEFORE : Side.AFTER);
        default -> removeRange(random);
      }
      if (step % 100 == 0) {
        assertThat(SortedSetContract.texts(set))
            .as("seed %d, step %d", seed, step)
            .isEqualTo(twin.texts());
        set = set.copy().compacted(limits);
      }
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }

  private void put(double score, String member, EncodingLimits limits) {
    set = set.put(score, bytes(member), limits);
    twin.put(score, member);
    assertThat(set.score(bytes(member))).isEqualTo(score);
  }

  private void compareRange(Random random) {
    Ranks ranks = ranks(random);
    List<String> expected = twin.texts().subList(ranks.from(), ranks.to());
    assertThat(SortedSetContract.texts(set.cursor(ranks, Direction.ASCENDING))).isEqualTo(expected);
    Collections.reverse(expected);
    assertThat(SortedSetContract.texts(set.cursor(ranks, Direction.DESCENDING)))
        .isEqualTo(expected);
  }

  private void compareCounts(double score, Side side) {
    assertThat(set.countBefore(Place.ofScore(score, side))).isEqualTo(twin.countBelow(score, side));
  }

  private void removeRange(Random random) {
    Ranks all = ranks(random);
    Ranks ranks = new Ranks(all.from(), Math.min(all.to(), all.from() + random.nextInt(4)));
    set.remove(ranks);
    for (Pair pair : List.copyOf(twin.order).subList(ranks.from(), ranks.to())) {
      twin.remove(pair.member);
    }
  }

  private Ranks ranks(Random random) {
    int from = random.nextInt(set.size() + 1);
    return new Ranks(from, from + random.nextInt(set.size() - from + 1));
  }
}
