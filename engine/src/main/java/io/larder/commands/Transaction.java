package io.larder.commands;

/**
 * Commands that are executed as one, atomic and isolated against every way to the same keys, JCache
 * included.
 *
 * <pre>{@code
 * try (var transaction = redis.watch(List.of("stock"))) {
 *   if (Long.parseLong(redis.get("stock")) > 0) {
 *     var left = transaction.queue().decr("stock");
 *     transaction.queue().rpush("orders", order);
 *     if (transaction.exec()) {
 *       System.out.println(left.toCompletableFuture().join() + " left");
 *     }
 *   }
 * }
 * }</pre>
 *
 * <p>For one thread at a time. A command that fails within the transaction completes its own stage
 * exceptionally and leaves the others as they are. Commands that wait do not wait in here.
 */
public interface Transaction<K, V> extends AutoCloseable {

  /** Queues commands: each stage completes when the transaction is executed. */
  AsyncRedisCommands<K, V> queue();

  /**
   * {@code EXEC}: executes what is queued.
   *
   * @return false, with nothing executed and every stage cancelled, if a watched key has changed
   * @throws IllegalStateException if the transaction has ended
   */
  boolean exec();

  /** {@code DISCARD}: executes nothing; every stage is cancelled. Does nothing after the end. */
  @Override
  void close();
}
