package io.larder.samples.bookstore.statistics;

import io.larder.samples.bookstore.database.Query;
import io.larder.samples.bookstore.database.QueryJournal.Total;

/**
 * How often the database had to answer a kind of question.
 *
 * @param name the kind
 * @param count how often
 * @param meanMillis the mean time of an answer in milliseconds; 0 before the first
 */
public record QueryFigures(String name, long count, double meanMillis) {

  static QueryFigures of(Query query, Total total) {
    return new QueryFigures(
        query.title(), total.count(), total.millis() / Math.max(1, total.count()));
  }
}
