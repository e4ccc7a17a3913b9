package io.larder.catalog.lincheck;

import io.larder.catalog.CommandObserver;
import io.larder.commands.RedisCommandException;
import io.larder.commands.RedisCommands;
import io.larder.engine.Deadline;
import io.larder.value.CollectionValue;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jspecify.annotations.Nullable;

/** Transactions of commands on two keys, beside the keyspace's operations that a cache uses. */
@Param(name = "key", gen = IntGen.class, conf = "1:2")
@Param(name = "value", gen = IntGen.class, conf = "1:9")
public class TransactionOperations extends CommandOperations {

  final RedisCommands<Integer, Integer> redis =
      RedisCommands.of(keyspace, NumberCodec.INSTANCE, CommandObserver.NONE);

  @Operation
  public String get(@Param(name = "key") int key) {
    return text(keyspace.get(key));
  }

  @Operation
  public String put(@Param(name = "key") int key, @Param(name = "value") int value) {
    return text(keyspace.put(key, value, Deadline.NEVER, Deadline.KEEP));
  }

  @Operation
  public boolean putIfAbsent(@Param(name = "key") int key, @Param(name = "value") int value) {
    return keyspace.putIfAbsent(key, value, Deadline.NEVER);
  }

  @Operation
  public String remove(@Param(name = "key") int key) {
    return text(keyspace.remove(key));
  }

  @Operation
  public String incrementBoth() {
    try (var transaction = redis.multi()) {
      var first = transaction.queue().incr(1);
      var second = transaction.queue().incr(2);
      transaction.exec();
      return List.of(outcome(first), outcome(second)).toString();
    }
  }

  @Operation
  public String pushBoth(@Param(name = "value") int value) {
    try (var transaction = redis.multi()) {
      var first = transaction.queue().rpush(1, value);
      var second = transaction.queue().rpush(2, value);
      transaction.exec();
      return List.of(outcome(first), outcome(second)).toString();
    }
  }

  @Operation
  public String getBoth() {
    try (var transaction = redis.multi()) {
      var first = transaction.queue().get(1);
      var second = transaction.queue().get(2);
      transaction.exec();
      return List.of(outcome(first), outcome(second)).toString();
    }
  }

  /** Adds ten to what it has read, if that has not changed meanwhile; until it succeeds. */
  @Operation
  public String addTenWatched(@Param(name = "key") int key) {
    while (true) {
      try (var transaction = redis.watch(List.of(key))) {
        Integer before = redis.get(key);
        int after = before == null ? 10 : before + 10;
        transaction.queue().set(key, after);
        if (transaction.exec()) {
          return String.valueOf(after);
        }
      } catch (RedisCommandException wrongType) {
        return code(wrongType);
      }
    }
  }

  private static String text(@Nullable Object value) {
    return value instanceof CollectionValue ? "list" : String.valueOf(value);
  }

  private static String outcome(CompletionStage<?> stage) {
    return stage
        .handle((answer, failed) -> failed == null ? String.valueOf(answer) : code(failed))
        .toCompletableFuture()
        .join();
  }

  static String code(Throwable failed) {
    return String.valueOf(failed.getMessage()).split(" ", 2)[0];
  }
}
