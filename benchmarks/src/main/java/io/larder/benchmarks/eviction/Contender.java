package io.larder.benchmarks.eviction;

/** A cache that reads through: a key that it lacks is put, and room is made by its own policy. */
interface Contender {

  /** What the table calls it. */
  String name();

  /**
   * How many of the keys, read in order, an initially empty cache of {@code capacity} entries had.
   */
  long hits(int[] keys, int capacity);
}
