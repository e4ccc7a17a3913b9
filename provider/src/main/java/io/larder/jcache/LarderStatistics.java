package io.larder.jcache;

/**
 * What a cache has counted since it was created or reset, without JMX.
 *
 * <p>Reached by {@link LarderCache#statistics()}. It counts only while statistics are enabled for
 * the cache. Reading is thread-safe and takes no lock; while others count, two numbers need not
 * belong to the same moment.
 *
 * <p>The averages are those of a sample, of each thread the first operation and about one in 256 of
 * the others; the counts are exact.
 */
public interface LarderStatistics {

  /** How many reads found an entry. */
  long hits();

  /** How many reads found none, whether or not a loader then had a value. */
  long misses();

  /** How many values were stored by calls; loads are not counted. */
  long puts();

  /** How many entries were removed by calls; those that expired or were evicted are not counted. */
  long removals();

  /** How many entries were removed to make room. */
  long evictions();

  /** The average time of a read in microseconds, 0 if none was sampled. */
  float averageGetMicros();

  /** The average time of a write in microseconds, 0 if none was sampled. */
  float averagePutMicros();

  /** The average time of a removal in microseconds, 0 if none was sampled. */
  float averageRemoveMicros();

  /** Sets everything to zero. */
  void reset();

  /** How many reads there were. */
  default long gets() {
    return hits() + misses();
  }

  /** Hits a hundred reads; 0 if there were no reads. */
  default float hitPercentage() {
    long gets = gets();
    return gets == 0 ? 0 : hits() * 100f / gets;
  }

  /** Misses a hundred reads; 0 if there were no reads. */
  default float missPercentage() {
    long gets = gets();
    return gets == 0 ? 0 : misses() * 100f / gets;
  }
}
