package io.larder.cdi;

/**
 * What can be watched of one method with a cache annotation, as {@code
 * io.larder.cdi:type=CachedMethod,method="…"}. Counts since the application started; they are
 * exact, but need not belong to one instant.
 */
public interface CachedMethodMXBean {

  /** Returns the method, {@code package.Class.method(package.Parameter,…)}. */
  String getMethod();

  /** Returns the name of its cache, as far as it is found by name. */
  String getCacheName();

  /** Returns the calls that were answered without running the method. */
  long getHits();

  /** Returns the calls for which the cache was asked in vain. */
  long getMisses();

  /** Returns hits in hundred of hits and misses; 0 before the first call. */
  double getHitPercentage();

  /** Returns how often a value was put into the cache. */
  long getPuts();

  /** Returns how often an entry was removed, or all of them. */
  long getRemovals();

  /** Returns how often the cache failed and the call went on without it. */
  long getFailures();

  /** Returns the mean time of the runs of the method whose results were kept, in microseconds. */
  long getMeanRunMicros();

  /** Returns the time that hits saved, in milliseconds: their number times the mean run. */
  long getTimeSavedMillis();
}
