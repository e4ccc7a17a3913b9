package io.larder.jcache.management;

import io.larder.jcache.LarderStatistics;
import javax.cache.management.CacheStatisticsMXBean;

/** Shows the counters of a cache to JMX. */
record StatisticsBean(LarderStatistics statistics) implements CacheStatisticsMXBean {

  @Override
  public void clear() {
    statistics.reset();
  }

  @Override
  public long getCacheHits() {
    return statistics.hits();
  }

  @Override
  public float getCacheHitPercentage() {
    return statistics.hitPercentage();
  }

  @Override
  public long getCacheMisses() {
    return statistics.misses();
  }

  @Override
  public float getCacheMissPercentage() {
    return statistics.missPercentage();
  }

  @Override
  public long getCacheGets() {
    return statistics.gets();
  }

  @Override
  public long getCachePuts() {
    return statistics.puts();
  }

  @Override
  public long getCacheRemovals() {
    return statistics.removals();
  }

  @Override
  public long getCacheEvictions() {
    return statistics.evictions();
  }

  @Override
  public float getAverageGetTime() {
    return statistics.averageGetMicros();
  }

  @Override
  public float getAveragePutTime() {
    return statistics.averagePutMicros();
  }

  @Override
  public float getAverageRemoveTime() {
    return statistics.averageRemoveMicros();
  }
}
