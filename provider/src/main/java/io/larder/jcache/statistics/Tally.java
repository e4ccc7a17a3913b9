package io.larder.jcache.statistics;

/** Some numbers that are counted up, and now and then a sign that the next operation be timed. */
interface Tally {

  /** Counts one of the numbers up. */
  void add(int which, long count);

  /** The number so far, in this tally alone. */
  long get(int which);

  /**
   * Whether the operation that begins is one of the sample; true once in {@link Counters#SAMPLE}
   * calls, at irregular distances.
   */
  boolean isDue();
}
