package io.larder.benchmarks.eviction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OptimumTest {

  private final Optimum optimum = new Optimum();

  @Test
  void hits_whenAllKeysFit_areAllButTheFirstReads() {
    assertThat(optimum.hits(new int[] {1, 2, 3, 1, 2, 3, 1}, 3)).isEqualTo(4);
  }

  @Test
  void hits_whenALoopIsLargerThanTheCache_areThoseOfTheKeysThatStay() {
    assertThat(optimum.hits(new int[] {1, 2, 3, 1, 2, 3, 1, 2, 3}, 2)).isEqualTo(4);
  }

  @Test
  void hits_onSmallRandomTraces_areThoseOfTryingEverything() {
    SplittableRandom random = new SplittableRandom(5);
    for (int round = 0; round < 200; round++) {
      int[] keys = random.ints(12, 0, 5).toArray();
      int capacity = 1 + random.nextInt(3);
      assertThat(optimum.hits(keys, capacity)).isEqualTo(best(keys, 0, Set.of(), capacity));
    }
  }

  /** The hits of the best of all ways to keep keys. */
  private static long best(int[] keys, int at, Set<Integer> kept, int capacity) {
    if (at == keys.length) {
      return 0;
    }
    int hit = kept.contains(keys[at]) ? 1 : 0;
    Set<Integer> withNewcomer = new HashSet<>(kept);
    withNewcomer.add(keys[at]);
    long most = best(keys, at + 1, kept, capacity);
    if (withNewcomer.size() <= capacity) {
      return hit + Math.max(most, best(keys, at + 1, withNewcomer, capacity));
    }
    for (Integer victim : kept) {
      Set<Integer> next = new HashSet<>(withNewcomer);
      next.remove(victim);
      most = Math.max(most, best(keys, at + 1, next, capacity));
    }
    return hit + most;
  }
}
