package io.larder.engine.lincheck;

import io.larder.engine.Deadline;

/** Broken on purpose: reads and writes in two operations what must be one. */
public final class TornIncrement extends SingleKeyOperations {

  @Override
  public int increment(int key) {
    Integer old = get(key);
    int next = old == null ? 1 : old + 1;
    keyspace.put(new CrowdedKey(key), next, Deadline.NEVER, Deadline.KEEP);
    return next;
  }
}
