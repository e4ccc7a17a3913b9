package io.larder.samples.bookstore.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Remembers which questions reached the database: how often and how long by kind, and the last ones
 * one by one. Safe for use by many threads.
 */
@ApplicationScoped
public class QueryJournal {

  private static final int REMEMBERED = 12;

  @Inject private Trace trace;

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<Query, Total> totals = new EnumMap<>(Query.class);
  private final Deque<Entry> recent = new ArrayDeque<>();

  /**
   * One question that reached the database.
   *
   * @param query the kind of question
   * @param about what it was about
   * @param millis how long the answer took
   */
  public record Entry(Query query, String about, double millis) {}

  /**
   * All questions of one kind.
   *
   * @param count how many there were
   * @param millis how long their answers took together
   */
  public record Total(long count, double millis) {

    static final Total NONE = new Total(0, 0);

    Total plus(double more) {
      return new Total(count + 1, millis + more);
    }
  }

  void note(Query query, String about, double millis) {
    trace.add(millis);
    lock.lock();
    try {
      totals.put(query, totals.getOrDefault(query, Total.NONE).plus(millis));
      recent.addFirst(new Entry(query, about, millis));
      if (recent.size() > REMEMBERED) {
        recent.removeLast();
      }
    } finally {
      lock.unlock();
    }
  }

  /** How often, and how long, the database was asked a kind of question. */
  public Total total(Query query) {
    lock.lock();
    try {
      return totals.getOrDefault(query, Total.NONE);
    } finally {
      lock.unlock();
    }
  }

  /** The last questions, the latest first. */
  public List<Entry> recent() {
    lock.lock();
    try {
      return List.copyOf(recent);
    } finally {
      lock.unlock();
    }
  }
}
