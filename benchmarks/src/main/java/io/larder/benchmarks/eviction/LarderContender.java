package io.larder.benchmarks.eviction;

import io.larder.engine.Bound;
import io.larder.engine.Deadline;
import io.larder.engine.EvictionPolicy;
import io.larder.engine.Keyspace;
import io.larder.engine.KeyspaceEngine;
import io.larder.engine.KeyspaceOptions;
import java.util.Random;

/** A bounded keyspace as applications use it, with its segments and its lock-free reads. */
record LarderContender(EvictionPolicy policy) implements Contender {

  private static final long SEED = 1;

  @Override
  public String name() {
    return policy.configName();
  }

  @Override
  public long hits(int[] keys, int capacity) {
    KeyspaceOptions options =
        KeyspaceOptions.DEFAULTS.withBound(Bound.entries(capacity)).withPolicy(policy);
    long hits = 0;
    try (KeyspaceEngine engine = KeyspaceEngine.builder().random(new Random(SEED)).build();
        Keyspace<Integer> keyspace = engine.createKeyspace("simulation", options)) {
      for (Integer key : keys) {
        if (keyspace.get(key) != null) {
          hits++;
        } else {
          keyspace.put(key, key, Deadline.NEVER, Deadline.NEVER);
        }
      }
    }
    return hits;
  }
}
