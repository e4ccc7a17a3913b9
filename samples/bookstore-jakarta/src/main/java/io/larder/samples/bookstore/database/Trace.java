package io.larder.samples.bookstore.database;

import jakarta.enterprise.context.RequestScoped;

/** What one request of a browser cost: its time so far, and the share of the database. */
@RequestScoped
public class Trace {

  private final Stopwatch stopwatch = new Stopwatch();
  private int queries;
  private double databaseMillis;

  void add(double millis) {
    queries++;
    databaseMillis += millis;
  }

  /** How many questions reached the database; 0 if caches knew all answers. */
  public int queries() {
    return queries;
  }

  /** The time that those questions took together, in milliseconds. */
  public double databaseMillis() {
    return databaseMillis;
  }

  /** The time since the request came, in milliseconds. */
  public double totalMillis() {
    return stopwatch.millis();
  }
}
