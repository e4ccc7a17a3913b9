package io.larder.catalog.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Makes a failing program shorter while it fails in the same way: first whole requests go, halves
 * and then single ones, then words.
 */
final class Shrinker {

  private static final int MOST_TRIES = 3_000; // some ms each

  private final Predicate<Program> fails;
  private int tries;

  Shrinker(Predicate<Program> fails) {
    this.fails = fails;
  }

  Program shrink(Program failing) {
    Program shortest = failing;
    for (int chunk = Math.max(1, failing.requests().size() / 2); chunk > 0; chunk /= 2) {
      shortest = withoutChunks(shortest, chunk);
    }
    return withShorterRequests(shortest);
  }

  private Program withoutChunks(Program program, int chunk) {
    Program shortest = program;
    boolean shorter = true;
    while (shorter) {
      shorter = false;
      for (int from = 0; from < shortest.requests().size(); ) {
        Program without = shortest.with(without(shortest.requests(), from, chunk));
        if (stillFails(without)) {
          shortest = without;
          shorter = true;
        } else {
          from += chunk;
        }
      }
    }
    return shortest;
  }

  private Program withShorterRequests(Program program) {
    Program shortest = program;
    for (int i = 0; i < shortest.requests().size(); i++) {
      for (int chunk = Math.max(1, words(shortest, i).size() / 2); chunk > 0; chunk /= 2) {
        for (int from = 1; from < words(shortest, i).size(); ) {
          List<Request> requests = new ArrayList<>(shortest.requests());
          requests.set(i, new Request(without(words(shortest, i), from, chunk)));
          Program without = shortest.with(requests);
          if (Harmless.test(requests.get(i)) && stillFails(without)) {
            shortest = without;
          } else {
            from += chunk;
          }
        }
      }
    }
    return shortest;
  }

  private boolean stillFails(Program program) {
    return Chance.isSettled(program.requests()) && tries++ < MOST_TRIES && fails.test(program);
  }

  private static List<byte[]> words(Program program, int index) {
    return program.requests().get(index).words();
  }

  private static <T> List<T> without(List<T> all, int from, int count) {
    List<T> rest = new ArrayList<>(all.subList(0, from));
    rest.addAll(all.subList(Math.min(from + count, all.size()), all.size()));
    return rest;
  }
}
