package io.larder.samples.recipes;

import io.larder.commands.ExpireCondition;
import io.larder.commands.RedisCommands;
import io.larder.commands.Transaction;
import java.time.Duration;
import java.util.Map;

/**
 * Sessions of web users: a hash of attributes each, which expires when it was not used for a while.
 */
final class SessionStore {

  private final RedisCommands<String, String> redis;
  private final Duration idleTime;

  SessionStore(RedisCommands<String, String> redis, Duration idleTime) {
    this.redis = redis;
    this.idleTime = idleTime;
  }

  /** Begins a session, or changes attributes of one; it is used thereby. */
  void put(String id, Map<String, String> attributes) {
    try (Transaction<String, String> transaction = redis.multi()) {
      transaction.queue().hset(key(id), attributes);
      transaction.queue().pexpire(key(id), idleTime, ExpireCondition.ALWAYS);
      transaction.exec();
    }
  }

  /** The attributes of a session, none if it has ended; it is used thereby. */
  Map<String, String> use(String id) {
    try (Transaction<String, String> transaction = redis.multi()) {
      var attributes = transaction.queue().hgetall(key(id));
      transaction.queue().pexpire(key(id), idleTime, ExpireCondition.ALWAYS);
      transaction.exec();
      return attributes.toCompletableFuture().join();
    }
  }

  /** Ends a session; false if there was none. */
  boolean end(String id) {
    return redis.del(key(id)) == 1;
  }

  private static String key(String id) {
    return "session:" + id;
  }
}
