package io.larder.catalog.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Makes the words of a generated request fit one another where the grammar cannot say how: the
 * bounds of a range are of the kind that its options ask for, and ranges by element are asked of
 * sorted sets with equal scores.
 */
final class Tailoring {

  private static final Set<String> BY_ELEMENT =
      Set.of("ZRANGEBYLEX", "ZREVRANGEBYLEX", "ZLEXCOUNT", "ZREMRANGEBYLEX");
  private static final int PERCENT = 85;

  private Tailoring() {}

  static Request apply(Request request, RandomGenerator random) {
    if (random.nextInt(100) >= PERCENT) {
      return request;
    }
    List<byte[]> words = new ArrayList<>(request.words());
    switch (request.name()) {
      case "ZRANGE" -> fitRange(request, 1, words, random);
      case "ZRANGESTORE" -> fitRange(request, 2, words, random);
      case "ZADD" -> {
        if (random.nextInt(3) == 0) {
          words.set(1, Keys.ofEqualScores(random));
          equalScores(words);
        }
      }
      default -> {
        if (BY_ELEMENT.contains(request.name())) {
          words.set(1, Keys.ofEqualScores(random));
        }
      }
    }
    return new Request(words);
  }

  private static void fitRange(
      Request request, int key, List<byte[]> words, RandomGenerator random) {
    WordPool bounds =
        request.has("BYLEX")
            ? Pools.LEX_BOUNDS
            : request.has("BYSCORE") ? Pools.SCORE_BOUNDS : Pools.SMALL_INTEGERS;
    if (request.has("BYLEX")) {
      words.set(key, Keys.ofEqualScores(random));
    }
    words.set(key + 1, bounds.pick(random));
    words.set(key + 2, bounds.pick(random));
  }

  /** Scores stand at every second place from the end. */
  private static void equalScores(List<byte[]> words) {
    for (int i = words.size() - 2; i > 1 && isScore(words.get(i)); i -= 2) {
      words.set(i, Request.latin1("0"));
    }
  }

  private static boolean isScore(byte[] word) {
    return !Set.of("NX", "XX", "GT", "LT", "CH", "INCR")
        .contains(Request.latin1Text(word).toUpperCase(java.util.Locale.ROOT));
  }
}
