package io.larder.samples.recipes;

import io.larder.commands.RedisCommands;
import io.larder.engine.KeyspaceEngine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;

/** Shows each recipe once, in one process and without any server. */
public final class Recipes {

  private Recipes() {}

  /** Runs them and prints what came of it. */
  public static void main(String[] arguments) {
    try (KeyspaceEngine engine = KeyspaceEngine.create()) {
      RedisCommands<String, String> redis = RedisCommands.strings(engine);
      limiters(redis, engine);
      queues(redis);
      people(redis);
    }
  }

  private static void limiters(RedisCommands<String, String> redis, KeyspaceEngine engine) {
    Duration minute = Duration.ofMinutes(1);
    RateLimiter fixed = new FixedWindowLimiter(redis, engine.clock(), 3, minute);
    RateLimiter sliding = new SlidingWindowLimiter(redis, engine.clock(), 3, minute);
    StringBuilder answers = new StringBuilder();
    for (int i = 0; i < 5; i++) {
      answers.append(fixed.tryAcquire("ada") ? " yes" : " no");
      answers.append(sliding.tryAcquire("ada") ? "/yes" : "/no");
    }
    System.out.println("rate limit 3 a minute, fixed/sliding: " + answers);
  }

  private static void queues(RedisCommands<String, String> redis) {
    WorkQueue mail = new WorkQueue(redis, "mail", 2);
    mail.add("letter 1");
    String job = mail.take("worker", Duration.ofSeconds(1));
    System.out.println("work queue on lists gave: " + job);
    if (job != null) {
      mail.done("worker", job);
    }
    EventQueue orders = new EventQueue(redis, "orders", "billing", 3);
    orders.add(Map.of("order", "17"));
    System.out.println(
        "work queue on a stream gave: " + orders.take("worker", Duration.ofSeconds(1)));
  }

  private static void people(RedisCommands<String, String> redis) {
    SessionStore sessions = new SessionStore(redis, Duration.ofMinutes(30));
    sessions.put("s1", Map.of("user", "ada"));
    System.out.println("session s1: " + sessions.use("s1"));

    Leaderboard board = new Leaderboard(redis, "chess");
    board.add("ada", 30);
    board.add("bob", 35);
    System.out.println("leaderboard: " + board.top(2));

    DistinctCounter visitors = new DistinctCounter(redis);
    LocalDate day = LocalDate.EPOCH;
    for (int i = 0; i < 10_000; i++) {
      visitors.visit(day, "visitor " + i % 2_500);
    }
    System.out.println("distinct visitors of 2500: " + visitors.visitors(day, day));
  }
}
