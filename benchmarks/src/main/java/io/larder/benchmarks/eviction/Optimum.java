package io.larder.benchmarks.eviction;

import java.util.Arrays;
import java.util.TreeSet;

/**
 * The most that any policy can reach: it knows the future and keeps the keys that are needed
 * soonest.
 *
 * <p>A newcomer needed later than all that is kept is not taken in at all, which is more than a
 * cache that must hold what it was last given can do: the ceiling is a ceiling for both kinds.
 *
 * @see <a href="https://doi.org/10.1147/sj.52.0078">Bélády, A study of replacement algorithms for a
 *     virtual-storage computer</a>
 */
record Optimum() implements Contender {

  private static final int NEVER = Integer.MAX_VALUE;

  @Override
  public String name() {
    return "optimum";
  }

  @Override
  public long hits(int[] keys, int capacity) {
    int[] nextUse = nextUses(keys);
    TreeSet<Integer> kept = new TreeSet<>(); // each key that is kept, as the place of its next use
    long hits = 0;
    for (int i = 0; i < keys.length; i++) {
      if (kept.remove(i)) {
        hits++;
      }
      if (nextUse[i] != NEVER) {
        kept.add(nextUse[i]);
        if (kept.size() > capacity) {
          kept.pollLast();
        }
      }
    }
    return hits;
  }

  private static int[] nextUses(int[] keys) {
    int[] nextUse = new int[keys.length];
    int[] seenAt = new int[Arrays.stream(keys).max().orElse(0) + 1];
    Arrays.fill(seenAt, NEVER);
    for (int i = keys.length - 1; i >= 0; i--) {
      nextUse[i] = seenAt[keys[i]];
      seenAt[keys[i]] = i;
    }
    return nextUse;
  }
}
