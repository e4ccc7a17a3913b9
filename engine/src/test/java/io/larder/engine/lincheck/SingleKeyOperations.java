package io.larder.engine.lincheck;

import io.larder.engine.Deadline;
import io.larder.engine.Keyspace;
import io.larder.engine.KeyspaceEngine;
import io.larder.engine.KeyspaceOptions;
import io.larder.testkit.ManualClock;
import java.util.SplittableRandom;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jspecify.annotations.Nullable;

/** The operations on single keys, for keys that share a chain of a table that soon grows. */
@Param(name = "key", gen = IntGen.class, conf = "1:2")
@Param(name = "value", gen = IntGen.class, conf = "1:9")
@Param(name = "ttl", gen = IntGen.class, conf = "1:3")
public class SingleKeyOperations {

  static final long START = 1_000;

  private final ManualClock clock = new ManualClock(START);
  final Keyspace<CrowdedKey> keyspace =
      KeyspaceEngine.builder()
          .clock(clock)
          .random(new SplittableRandom(1))
          .backgroundExpiry(false)
          .build()
          .createKeyspace("lincheck", KeyspaceOptions.DEFAULTS);

  /** One entry short of growing. */
  public SingleKeyOperations() {
    for (int id = 10; id < 12; id++) {
      keyspace.put(new CrowdedKey(id), id, Deadline.NEVER, Deadline.KEEP);
    }
  }

  @Operation
  public @Nullable Integer get(@Param(name = "key") int key) {
    return (Integer) keyspace.get(new CrowdedKey(key));
  }

  @Operation
  public @Nullable Integer put(@Param(name = "key") int key, @Param(name = "value") int value) {
    return (Integer) keyspace.put(new CrowdedKey(key), value, Deadline.NEVER, Deadline.KEEP);
  }

  @Operation
  public @Nullable Integer putWithDeadline(
      @Param(name = "key") int key,
      @Param(name = "value") int value,
      @Param(name = "ttl") int ttl) {
    return (Integer) keyspace.put(new CrowdedKey(key), value, START + ttl, START + ttl);
  }

  @Operation
  public boolean putIfAbsent(@Param(name = "key") int key, @Param(name = "value") int value) {
    return keyspace.putIfAbsent(new CrowdedKey(key), value, Deadline.NEVER);
  }

  @Operation
  public @Nullable Integer remove(@Param(name = "key") int key) {
    return (Integer) keyspace.remove(new CrowdedKey(key));
  }

  @Operation
  public int increment(@Param(name = "key") int key) {
    return keyspace.<Integer>update(
        new CrowdedKey(key),
        slot -> {
          Integer old = (Integer) slot.value();
          int next = old == null ? 1 : old + 1;
          slot.set(next, Deadline.KEEP);
          return next;
        });
  }

  @Operation
  public @Nullable Integer touch(@Param(name = "key") int key, @Param(name = "ttl") int ttl) {
    return (Integer) keyspace.getAndTouch(new CrowdedKey(key), ttl);
  }

  @Operation
  public long deadline(@Param(name = "key") int key) {
    return keyspace.expireAtMillis(new CrowdedKey(key));
  }

  @Operation
  public void passTime() {
    clock.advanceMillis(1);
  }
}
