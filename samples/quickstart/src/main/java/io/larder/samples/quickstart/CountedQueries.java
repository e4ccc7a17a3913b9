package io.larder.samples.quickstart;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.cache.integration.CacheLoader;
import javax.cache.integration.CacheLoaderException;

/**
 * The database as a cache sees it: a loader, which counts how often it had to ask. Not thread-safe,
 * as the database.
 */
final class CountedQueries implements CacheLoader<String, WordReport> {

  private final LetterDatabase database;
  private int count;

  CountedQueries(LetterDatabase database) {
    this.database = database;
  }

  /** How many queries were made. */
  int count() {
    return count;
  }

  @Override
  public WordReport load(String word) throws CacheLoaderException {
    count++;
    try {
      return database.report(word);
    } catch (SQLException failed) {
      throw new CacheLoaderException("no report on " + word, failed);
    }
  }

  @Override
  public Map<String, WordReport> loadAll(Iterable<? extends String> words)
      throws CacheLoaderException {
    Map<String, WordReport> reports = new HashMap<>();
    words.forEach(word -> reports.put(word, load(word)));
    return reports;
  }
}
