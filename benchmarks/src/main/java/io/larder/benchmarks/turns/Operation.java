package io.larder.benchmarks.turns;

/** Something that one thread does over and over. */
@FunctionalInterface
public interface Operation {

  /**
   * Does it some times.
   *
   * @return a number that depends on every result, so that no call can be left out
   */
  long run(int times);
}
