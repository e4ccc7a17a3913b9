package io.larder.engine.program;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Takes steps out of a failing program until none can be spared: first halves, then single ones.
 */
final class Shrinker {

  private Shrinker() {}

  static List<Op> shrink(List<Op> failing, Predicate<List<Op>> fails) {
    List<Op> shortest = failing;
    for (int chunk = Math.max(1, failing.size() / 2); chunk > 0; chunk /= 2) {
      boolean shorter = true;
      while (shorter) {
        shorter = false;
        for (int from = 0; from < shortest.size(); ) {
          List<Op> without = new ArrayList<>(shortest.subList(0, from));
          without.addAll(
              shortest.subList(Math.min(from + chunk, shortest.size()), shortest.size()));
          if (fails.test(without)) {
            shortest = without;
            shorter = true;
          } else {
            from += chunk;
          }
        }
      }
    }
    return shortest;
  }
}
