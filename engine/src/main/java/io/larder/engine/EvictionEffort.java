package io.larder.engine;

/**
 * How much is done to find out whom to evict, and how much eviction a single write puts up with.
 *
 * @param samples how many entries the policies that sample compare; at least 1, and more than 64
 *     count as 64
 * @param tenacity 0 to 100, as Redis's {@code maxmemory-eviction-tenacity}: how many entries one
 *     write evicts at most while a bound that was lowered has not been reached. 0 stands for 16, 10
 *     for 100, 100 for as many as it takes
 */
public record EvictionEffort(int samples, int tenacity) {

  /** Ten samples, with which Redis is near exact LRU, and Redis's default tenacity. */
  public static final EvictionEffort DEFAULT = new EvictionEffort(10, 10);

  private static final int FEWEST = 16;
  private static final int A_STEP =
      10; // an eviction takes about 4 microseconds, and Redis gives 50 a step
  private static final int STEPS = 10;
  private static final double GROWTH = 1.15; // Redis's, beyond the tenth step
  private static final int MOST = 100;

  /**
   * Checks both.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public EvictionEffort {
    if (samples < 1) {
      throw new IllegalArgumentException("samples must be at least 1, but were " + samples);
    }
    if (tenacity < 0 || tenacity > MOST) {
      throw new IllegalArgumentException("tenacity must be 0 to 100, but was " + tenacity);
    }
  }

  /** How many entries one write evicts at most on the way to a lower bound. */
  long keysAtOnce() {
    if (tenacity == MOST) {
      return Long.MAX_VALUE;
    }
    return tenacity <= STEPS
        ? Math.max(FEWEST, (long) tenacity * A_STEP)
        : (long) (STEPS * A_STEP * Math.pow(GROWTH, tenacity - STEPS));
  }
}
