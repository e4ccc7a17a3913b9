package io.larder.benchmarks.eviction;

import io.larder.benchmarks.Zipf;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntSupplier;
import java.util.random.RandomGenerator;

/**
 * Makes the traces: shapes of use that caches meet, each exaggerated enough to tell policies apart.
 *
 * <p>The same seed gives the same traces.
 */
final class Traces {

  /** The keys of the catalogue, from which the popular keys of every trace are taken. */
  static final int CATALOGUE = 100_000;

  private final int requests;
  private final long seed;

  Traces(int requests, long seed) {
    this.requests = requests;
    this.seed = seed;
  }

  List<Trace> all() {
    return List.of(
        zipf("zipf 0.8", 0.8),
        zipf("zipf 0.99", 0.99),
        zipf("zipf 1.1", 1.1),
        scans(),
        loop(),
        loops(),
        shifts(),
        drift(),
        oneHitWonders(),
        bursts());
  }

  /** Unchanging popularity. */
  private Trace zipf(String name, double exponent) {
    return trace(name, popular(random(), exponent));
  }

  /** Unchanging popularity, broken now and then by a walk over a table of 20,000 rows. */
  private Trace scans() {
    int rows = 20_000;
    int pause = 50_000;
    RandomGenerator random = random();
    IntSupplier popular = popular(random, 0.99);
    int[] at = {0};
    return trace(
        "zipf + scans",
        () -> {
          int place = at[0]++ % (pause + rows);
          return place < pause ? popular.getAsInt() : CATALOGUE + place - pause;
        });
  }

  /** One loop over a quarter more keys than the largest cache holds. */
  private Trace loop() {
    int[] at = {0};
    return trace("one loop", () -> at[0]++ % 12_500);
  }

  /** Loops of three lengths, one at a time, each run through a few times, as joins do. */
  private Trace loops() {
    int[] lengths = {400, 1_600, 8_000};
    RandomGenerator random = random();
    int[] keys = new int[requests];
    for (int at = 0; at < requests; ) {
      int which = random.nextInt(lengths.length);
      int end = at + lengths[which] * (1 + random.nextInt(4));
      for (int i = 0; at < Math.min(end, requests); i++) {
        keys[at++] = which * CATALOGUE + i % lengths[which];
      }
    }
    return new Trace("several loops", keys);
  }

  /** Popularity that is dealt out anew every 100,000 requests. */
  private Trace shifts() {
    int period = 100_000;
    RandomGenerator random = random();
    Zipf zipf = new Zipf(CATALOGUE, 0.99);
    List<Integer> order = shuffledCatalogue(random);
    int[] keys = new int[requests];
    for (int at = 0; at < requests; at++) {
      if (at % period == period - 1) {
        Collections.rotate(order, CATALOGUE / 7);
      }
      keys[at] = order.get(zipf.draw(random));
    }
    return new Trace("shifting hot set", keys);
  }

  /** The newest keys are the most popular, and one key comes for each twenty requests. */
  private Trace drift() {
    RandomGenerator random = random();
    Zipf zipf = new Zipf(CATALOGUE, 0.99);
    int[] at = {0};
    return trace("newest first", () -> CATALOGUE + at[0]++ / 20 - zipf.draw(random));
  }

  /** Two requests in five are for a key that nobody asks for again, as content networks see. */
  private Trace oneHitWonders() {
    RandomGenerator random = random();
    IntSupplier popular = popular(random, 0.9);
    int[] next = {CATALOGUE};
    return trace("one-hit wonders", () -> random.nextInt(5) < 2 ? next[0]++ : popular.getAsInt());
  }

  /**
   * Half of the requests come from rows that are written and read twice soon after, then never
   * again: the second look says nothing about a third.
   */
  private Trace bursts() {
    int delay = 300; // the readings follow at most so many requests later
    RandomGenerator random = random();
    IntSupplier popular = popular(random, 0.9);
    int[] keys = new int[requests];
    Arrays.fill(keys, -1);
    int next = CATALOGUE;
    for (int at = 0; at < requests; at++) {
      if (keys[at] >= 0) {
        continue;
      }
      if (random.nextInt(4) == 0) {
        keys[at] = next;
        for (int reading = 0; reading < 2; reading++) {
          int later = Math.min(requests - 1, at + 1 + random.nextInt(delay));
          keys[later] = keys[later] < 0 ? next : keys[later];
        }
        next++;
      } else {
        keys[at] = popular.getAsInt();
      }
    }
    return new Trace("bursts", keys);
  }

  /** Keys of the catalogue by popularity; which are the popular ones is left to chance. */
  private static IntSupplier popular(RandomGenerator random, double exponent) {
    Zipf zipf = new Zipf(CATALOGUE, exponent);
    int[] order = shuffledCatalogue(random).stream().mapToInt(Integer::intValue).toArray();
    return () -> order[zipf.draw(random)];
  }

  private static List<Integer> shuffledCatalogue(RandomGenerator random) {
    List<Integer> order = new ArrayList<>(CATALOGUE);
    for (int key = 0; key < CATALOGUE; key++) {
      order.add(key);
    }
    for (int i = CATALOGUE - 1; i > 0; i--) {
      Collections.swap(order, i, random.nextInt(i + 1));
    }
    return order;
  }

  private Trace trace(String name, IntSupplier keys) {
    int[] drawn = new int[requests];
    Arrays.setAll(drawn, i -> keys.getAsInt());
    return new Trace(name, drawn);
  }

  private RandomGenerator random() {
    return new SplittableRandom(seed);
  }
}
