package io.larder.samples.recipes;

import io.larder.commands.ExpireCondition;
import io.larder.commands.RedisCommands;
import io.larder.commands.ScoreRange;
import io.larder.commands.Transaction;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * At most so many attempts in any stretch of time of a length: the instants of a client's recent
 * attempts in a sorted set.
 *
 * <p>Exact, also when many threads try at once: looking and adding happen under a watch, and are
 * tried again if another attempt came in between. Memory: one member an allowed attempt.
 */
final class SlidingWindowLimiter implements RateLimiter {

  private final RedisCommands<String, String> redis;
  private final InstantSource clock;
  private final long limit;
  private final Duration window;
  private final AtomicLong numbers = new AtomicLong();

  SlidingWindowLimiter(
      RedisCommands<String, String> redis, InstantSource clock, long limit, Duration window) {
    this.redis = redis;
    this.clock = clock;
    this.limit = limit;
    this.window = window;
  }

  @Override
  public boolean tryAcquire(String client) {
    String key = "attempts:" + client;
    while (true) {
      long now = clock.millis();
      ScoreRange recent = ScoreRange.atLeast(now - window.toMillis()).aboveMin();
      try (Transaction<String, String> transaction = redis.watch(List.of(key))) {
        if (redis.zcount(key, recent) >= limit) {
          return false;
        }
        ScoreRange old = ScoreRange.atMost(now - window.toMillis());
        transaction.queue().zremrangebyscore(key, old);
        transaction.queue().zadd(key, now, now + "-" + numbers.incrementAndGet());
        transaction.queue().pexpire(key, window, ExpireCondition.ALWAYS);
        if (transaction.exec()) {
          return true;
        }
      }
    }
  }
}
