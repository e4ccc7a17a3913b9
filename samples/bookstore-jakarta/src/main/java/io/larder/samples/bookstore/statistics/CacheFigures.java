package io.larder.samples.bookstore.statistics;

import javax.cache.management.CacheStatisticsMXBean;

/**
 * What a cache has counted since it was made.
 *
 * @param name the cache's name
 * @param hits reads that found a value
 * @param misses reads that found none
 * @param hitRate the share of hits in reads, from 0 to 1; 0 before the first read
 * @param puts values stored
 * @param removals values removed
 * @param evictions values removed to make room
 * @param meanGetMicros the mean time of a read in microseconds
 */
public record CacheFigures(
    String name,
    long hits,
    long misses,
    double hitRate,
    long puts,
    long removals,
    long evictions,
    double meanGetMicros) {

  static CacheFigures of(String name, CacheStatisticsMXBean bean) {
    return new CacheFigures(
        name,
        bean.getCacheHits(),
        bean.getCacheMisses(),
        bean.getCacheHitPercentage() / 100,
        bean.getCachePuts(),
        bean.getCacheRemovals(),
        bean.getCacheEvictions(),
        bean.getAverageGetTime());
  }
}
