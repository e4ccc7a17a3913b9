package io.larder.cdi.statistics;

/** Where the counts of methods can be watched. */
@FunctionalInterface
public interface Meters {

  /** Nowhere. */
  Meters NONE = statistics -> {};

  /** Shows the counts of one more method. */
  void show(MethodStatistics statistics);
}
