package io.larder.samples.bookstore.statistics;

import io.larder.samples.bookstore.database.QueryJournal.Entry;

/**
 * One question that reached the database.
 *
 * @param name the kind of question
 * @param about what it was about
 * @param millis how long the answer took
 */
public record RecentQuery(String name, String about, double millis) {

  static RecentQuery of(Entry entry) {
    return new RecentQuery(entry.query().title(), entry.about(), entry.millis());
  }
}
