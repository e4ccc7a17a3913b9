package io.larder.samples.quickstart;

import io.larder.jcache.LarderConfiguration;
import java.util.List;
import java.util.Locale;
import javax.cache.configuration.CompleteConfiguration;
import javax.cache.configuration.Factory;
import javax.cache.configuration.MutableConfiguration;
import javax.cache.expiry.AccessedExpiryPolicy;
import javax.cache.expiry.CreatedExpiryPolicy;
import javax.cache.expiry.Duration;
import javax.cache.expiry.EternalExpiryPolicy;
import javax.cache.expiry.ExpiryPolicy;

/**
 * The ways of caching that are compared: all plain JSR-107, but for the bound, which JSR-107 does
 * not know. What none of them says, {@code larder.conf} does.
 */
final class Ways {

  private Ways() {}

  /**
   * The four ways.
   *
   * @param age how old a report may become where reports expire
   * @param most how many reports are kept where there is a bound
   */
  static List<Way> of(Duration age, long most) {
    return List.of(
        new Way(
            "read-through",
            "read-through",
            "on a miss the cache asks the database by itself; it keeps every answer",
            queries -> readThrough(queries, EternalExpiryPolicy.factoryOf())),
        new Way(
            "created",
            "expires by creation",
            "the same, but an answer is gone " + worded(age) + " after it was loaded",
            queries -> readThrough(queries, CreatedExpiryPolicy.factoryOf(age))),
        new Way(
            "accessed",
            "expires by access",
            "the same, but an answer is gone when no one asked for it for " + worded(age),
            queries -> readThrough(queries, AccessedExpiryPolicy.factoryOf(age))),
        new Way(
            "bounded",
            "bounded",
            "read-through with room for " + most + " answers; the least useful are evicted",
            queries -> bounded(queries, most)));
  }

  private static CompleteConfiguration<String, WordReport> readThrough(
      CountedQueries queries, Factory<? extends ExpiryPolicy> expiry) {
    return new MutableConfiguration<String, WordReport>()
        .setTypes(String.class, WordReport.class)
        .setReadThrough(true)
        .setCacheLoaderFactory(() -> queries)
        .setExpiryPolicyFactory(expiry)
        .setStatisticsEnabled(true);
  }

  private static CompleteConfiguration<String, WordReport> bounded(
      CountedQueries queries, long most) {
    return LarderConfiguration.builder(String.class, WordReport.class)
        .readThrough(true)
        .cacheLoaderFactory(() -> queries)
        .statisticsEnabled(true)
        .maxEntries(most)
        .build();
  }

  private static String worded(Duration age) {
    return age.getDurationAmount()
        + " "
        + switch (age.getTimeUnit()) {
          case SECONDS -> "s";
          case MILLISECONDS -> "ms";
          default -> age.getTimeUnit().name().toLowerCase(Locale.ROOT);
        };
  }
}
