package io.larder.samples.recipes;

import io.larder.commands.ExpireCondition;
import io.larder.commands.RedisCommands;
import io.larder.commands.Transaction;
import java.time.Duration;
import java.time.InstantSource;

/**
 * At most so many attempts in each window of time: one counter a client and window, which expires
 * with its window.
 *
 * <p>The cheapest limiter there is. Around the border of two windows a client may get twice the
 * limit; {@link SlidingWindowLimiter} does not allow that.
 */
final class FixedWindowLimiter implements RateLimiter {

  private final RedisCommands<String, String> redis;
  private final InstantSource clock;
  private final long limit;
  private final Duration window;

  FixedWindowLimiter(
      RedisCommands<String, String> redis, InstantSource clock, long limit, Duration window) {
    this.redis = redis;
    this.clock = clock;
    this.limit = limit;
    this.window = window;
  }

  @Override
  public boolean tryAcquire(String client) {
    String key = "limit:" + client + ":" + clock.millis() / window.toMillis();
    // both or neither: a counter without a deadline would stay for ever
    try (Transaction<String, String> transaction = redis.multi()) {
      var attempts = transaction.queue().incr(key);
      transaction.queue().pexpire(key, window, ExpireCondition.ALWAYS);
      transaction.exec();
      return attempts.toCompletableFuture().join() <= limit;
    }
  }
}
