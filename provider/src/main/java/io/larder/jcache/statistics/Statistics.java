package io.larder.jcache.statistics;

/** Counts what operations did, and how long some of them took. */
public interface Statistics {

  /** Counts nothing and reads no clock. */
  Statistics OFF = new StatisticsOff();

  /** What {@link #begin} answers for an operation that is not timed. */
  long UNTIMED = 0;

  /** Where threads count, for reads that look for their tally themselves. */
  Tallies tallies();

  /** Starts timing an operation, perhaps: only a sample is timed. */
  long begin();

  /** Starts timing an operation of which is known that it is one of the sample. */
  long now();

  /** Ends timing a read that began so. */
  void endGet(long begun);

  /** Ends timing a write that began so. */
  void endPut(long begun);

  /** Ends timing a removal that began so. */
  void endRemove(long begun);

  /** Counts reads that found an entry. */
  void hits(long count);

  /** Counts reads that found none. */
  void misses(long count);

  /** Counts values stored. */
  void puts(long count);

  /** Counts entries removed by calls. */
  void removals(long count);
}
