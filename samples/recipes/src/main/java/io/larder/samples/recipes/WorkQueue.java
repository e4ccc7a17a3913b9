package io.larder.samples.recipes;

import io.larder.commands.ListEnd;
import io.larder.commands.RedisCommands;
import io.larder.commands.Transaction;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A work queue on lists: each job is in exactly one of them, so none is lost when a worker dies.
 *
 * <pre>
 *   ready ──take──► working:worker ──done──► (gone)
 *     ▲                   │
 *     └──failed, recover──┘── after too many attempts ──► dead
 * </pre>
 */
final class WorkQueue {

  private final RedisCommands<String, String> redis;
  private final String name;
  private final long mostAttempts;

  WorkQueue(RedisCommands<String, String> redis, String name, long mostAttempts) {
    this.redis = redis;
    this.name = name;
    this.mostAttempts = mostAttempts;
  }

  /** Adds a job behind all others. Jobs are known by their text: give each an id of its own. */
  void add(String job) {
    redis.lpush(ready(), job);
  }

  /** Takes the oldest job, waiting for one; null if none came in time. */
  @Nullable String take(String worker, Duration timeout) {
    return redis.blmove(ready(), working(worker), ListEnd.RIGHT, ListEnd.LEFT, timeout);
  }

  /** The job is done. */
  void done(String worker, String job) {
    try (Transaction<String, String> transaction = redis.multi()) {
      transaction.queue().lrem(working(worker), 1, job);
      transaction.queue().hdel(attempts(), job);
      transaction.exec();
    }
  }

  /** The job failed: it is tried again after the others, or put aside after too many attempts. */
  void failed(String worker, String job) {
    long failures = redis.hincrby(attempts(), job, 1);
    boolean again = failures < mostAttempts;
    try (Transaction<String, String> transaction = redis.multi()) {
      transaction.queue().lrem(working(worker), 1, job);
      transaction.queue().lpush(again ? ready() : dead(), job);
      transaction.exec();
    }
  }

  /** What a worker had in hand when it died goes back to the front. */
  void recover(String worker) {
    while (redis.lmove(working(worker), ready(), ListEnd.LEFT, ListEnd.RIGHT) != null) {
      // until its list is empty
    }
  }

  /** The jobs that failed too often. */
  List<String> deadJobs() {
    return redis.lrange(dead(), 0, -1);
  }

  private String ready() {
    return name + ":ready";
  }

  private String working(String worker) {
    return name + ":working:" + worker;
  }

  private String attempts() {
    return name + ":attempts";
  }

  private String dead() {
    return name + ":dead";
  }
}
