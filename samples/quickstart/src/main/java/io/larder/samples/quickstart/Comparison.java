package io.larder.samples.quickstart;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javax.cache.Cache;
import javax.cache.CacheManager;
import javax.cache.management.CacheStatisticsMXBean;

/** Does the same look-ups in different ways, one after another in the calling thread. */
final class Comparison {

  private static final int QUERIES_TO_WARM_UP = 50;
  private static final int DOTS = 20;

  private final LetterDatabase database;
  private final List<String> words;
  private final PrintStream out;

  /**
   * A comparison.
   *
   * @param words what is looked up, in this order
   * @param out where a dot is printed for every twentieth of the work
   */
  Comparison(LetterDatabase database, List<String> words, PrintStream out) {
    this.database = database;
    this.words = words;
    this.out = out;
  }

  /**
   * Lets the JVM compile what every way needs, so that the first is not charged for it; returns how
   * long the last query took.
   */
  Duration warmUp() {
    CountedQueries queries = new CountedQueries(database);
    words.stream().limit(QUERIES_TO_WARM_UP).forEach(queries::load);
    Stopwatch watch = Stopwatch.started();
    queries.load(words.get(0));
    return watch.elapsed();
  }

  /** Asks the database each time. */
  Trial withoutCache() {
    CountedQueries queries = new CountedQueries(database);
    Duration time = timeOf(queries::load);
    return new Trial("no cache", 0, 0, queries.count(), 0, time);
  }

  /** Asks a new cache, which asks the database for what it does not have. */
  Trial with(Way way, CacheManager manager) {
    CountedQueries queries = new CountedQueries(database);
    try (Cache<String, WordReport> cache =
        manager.createCache(way.name(), way.configuration().apply(queries))) {
      Duration time = timeOf(cache::get);
      CacheStatisticsMXBean numbers = CacheNumbers.of(way.name());
      return new Trial(
          way.title(),
          numbers.getCacheHits(),
          numbers.getCacheMisses(),
          queries.count(),
          numbers.getCacheEvictions(),
          time);
    }
  }

  private Duration timeOf(Consumer<String> lookUp) {
    Dots dots = new Dots(out, Math.max(1, words.size() / DOTS));
    Stopwatch watch = Stopwatch.started();
    for (String word : words) {
      lookUp.accept(word);
      dots.step();
    }
    return watch.elapsed();
  }
}
