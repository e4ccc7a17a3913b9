package io.larder.engine.lincheck;

import io.larder.engine.Deadline;
import io.larder.engine.Keyspace;
import io.larder.engine.KeyspaceEngine;
import io.larder.engine.KeyspaceOptions;
import io.larder.testkit.ManualClock;
import java.util.List;
import java.util.SplittableRandom;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jspecify.annotations.Nullable;

/** Transactions over two keys beside operations on one, for keys of different segments. */
@Param(name = "key", gen = IntGen.class, conf = "1:2")
@Param(name = "value", gen = IntGen.class, conf = "1:9")
public class TwoKeyOperations {

  final Keyspace<Integer> keyspace =
      KeyspaceEngine.builder()
          .clock(new ManualClock(1_000))
          .random(new SplittableRandom(1))
          .backgroundExpiry(false)
          .build()
          .createKeyspace("lincheck", KeyspaceOptions.DEFAULTS);

  @Operation
  public @Nullable Integer get(@Param(name = "key") int key) {
    return (Integer) keyspace.get(key);
  }

  @Operation
  public @Nullable Integer put(@Param(name = "key") int key, @Param(name = "value") int value) {
    return (Integer) keyspace.put(key, value, Deadline.NEVER, Deadline.KEEP);
  }

  @Operation
  public @Nullable Integer remove(@Param(name = "key") int key) {
    return (Integer) keyspace.remove(key);
  }

  @Operation
  public void putBoth(@Param(name = "value") int value) {
    keyspace.<Boolean>transact(
        List.of(1, 2),
        transaction -> {
          transaction.open(1).set(value, Deadline.NEVER);
          transaction.open(2).set(value, Deadline.NEVER);
          return true;
        });
  }

  @Operation
  public String getBoth() {
    return keyspace
        .<List<String>>transact(
            List.of(1, 2),
            transaction ->
                List.of(
                    String.valueOf(transaction.open(1).value()),
                    String.valueOf(transaction.open(2).value())))
        .toString();
  }

  @Operation
  public @Nullable Integer move(@Param(name = "key") int from, @Param(name = "key") int to) {
    return keyspace.<@Nullable Integer>transact(
        List.of(from, to),
        transaction -> {
          Integer moved = (Integer) transaction.open(from).value();
          if (moved != null) {
            transaction.open(from).delete();
            transaction.open(to).set(moved, Deadline.NEVER);
          }
          return moved;
        });
  }
}
