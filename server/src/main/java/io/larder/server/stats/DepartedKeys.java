package io.larder.server.stats;

import io.larder.engine.Keyspace;
import io.larder.engine.KeyspaceEngine;
import io.larder.engine.KeyspaceFigures;

/** Counts the keys of an engine that expired or were evicted since it began to. Thread-safe. */
public final class DepartedKeys {

  private final KeyspaceEngine engine;
  private volatile Counts atTheBeginning = new Counts(0, 0);

  DepartedKeys(KeyspaceEngine engine) {
    this.engine = engine;
  }

  /**
   * How many there were.
   *
   * @param expired deleted because their deadline had passed
   * @param evicted deleted to make room
   */
  public record Counts(long expired, long evicted) {}

  /** The counts now. O(number of segments of all keyspaces). */
  public Counts read() {
    Counts before = atTheBeginning;
    Counts now = sum();
    return new Counts(
        Math.max(0, now.expired - before.expired), // a keyspace may have gone with its counts
        Math.max(0, now.evicted - before.evicted));
  }

  void reset() {
    atTheBeginning = sum();
  }

  private Counts sum() {
    long expired = 0;
    long evicted = 0;
    for (Keyspace<?> keyspace : engine.allKeyspaces()) {
      KeyspaceFigures figures = keyspace.figures();
      expired += figures.expired();
      evicted += figures.evicted();
    }
    return new Counts(expired, evicted);
  }
}
