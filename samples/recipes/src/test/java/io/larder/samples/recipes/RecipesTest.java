package io.larder.samples.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.commands.RedisCommands;
import io.larder.commands.StreamEntry;
import io.larder.commands.Subscription;
import io.larder.engine.KeyspaceEngine;
import io.larder.testkit.ManualClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the recipes promise. */
class RecipesTest {

  private static final Duration NO_WAIT = Duration.ofMillis(1);

  private final ManualClock clock = new ManualClock(1_700_000_000_000L);
  private final KeyspaceEngine engine =
      KeyspaceEngine.builder().clock(clock).backgroundExpiry(false).build();
  private final RedisCommands<String, String> redis = RedisCommands.strings(engine);

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void fixedWindow_letsTheLimitPass_inEachWindow() {
    RateLimiter limiter = new FixedWindowLimiter(redis, clock, 2, Duration.ofSeconds(10));
    assertThat(limiter.tryAcquire("ada")).isTrue();
    assertThat(limiter.tryAcquire("ada")).isTrue();
    assertThat(limiter.tryAcquire("ada")).isFalse();
    assertThat(limiter.tryAcquire("bob")).isTrue();
    clock.advance(Duration.ofSeconds(10));
    assertThat(limiter.tryAcquire("ada")).isTrue();
  }

  @Test
  void fixedWindow_leavesNothingBehind() {
    new FixedWindowLimiter(redis, clock, 2, Duration.ofSeconds(10)).tryAcquire("ada");
    clock.advance(Duration.ofSeconds(10));
    engine.expireDue();
    assertThat(redis.dbsize()).isZero();
  }

  @Test
  void slidingWindow_neverLetsMorePass_withinAnyWindow() {
    RateLimiter limiter = new SlidingWindowLimiter(redis, clock, 2, Duration.ofSeconds(10));
    assertThat(limiter.tryAcquire("ada")).isTrue();
    clock.advance(Duration.ofSeconds(6));
    assertThat(limiter.tryAcquire("ada")).isTrue();
    clock.advance(Duration.ofSeconds(3));
    assertThat(limiter.tryAcquire("ada")).isFalse();
    clock.advance(Duration.ofSeconds(1));
    assertThat(limiter.tryAcquire("ada")).isTrue();
    assertThat(limiter.tryAcquire("ada")).isFalse();
  }

  @Test
  void slidingWindow_countsRight_whenManyTryAtOnce() {
    RateLimiter limiter = new SlidingWindowLimiter(redis, clock, 50, Duration.ofSeconds(10));
    List<CompletableFuture<Boolean>> attempts = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      attempts.add(CompletableFuture.supplyAsync(() -> limiter.tryAcquire("ada")));
    }
    assertThat(attempts.stream().filter(CompletableFuture::join)).hasSize(50);
  }

  @Test
  void session_lives_whileItIsUsed() {
    SessionStore sessions = new SessionStore(redis, Duration.ofMinutes(30));
    sessions.put("s1", Map.of("user", "ada"));
    clock.advance(Duration.ofMinutes(29));
    assertThat(sessions.use("s1")).containsEntry("user", "ada");
    clock.advance(Duration.ofMinutes(29));
    assertThat(sessions.use("s1")).containsEntry("user", "ada");
    clock.advance(Duration.ofMinutes(30));
    assertThat(sessions.use("s1")).isEmpty();
    assertThat(sessions.end("s1")).isFalse();
  }

  @Test
  void workQueue_givesEachJobOnce_oldestFirst() {
    WorkQueue queue = new WorkQueue(redis, "mail", 3);
    queue.add("1");
    queue.add("2");
    assertThat(queue.take("w1", NO_WAIT)).isEqualTo("1");
    assertThat(queue.take("w2", NO_WAIT)).isEqualTo("2");
    queue.done("w1", "1");
    queue.done("w2", "2");
    assertThat(redis.dbsize()).isZero();
  }

  @Test
  void workQueue_triesAgain_andThenPutsAside() {
    WorkQueue queue = new WorkQueue(redis, "mail", 2);
    queue.add("bad");
    queue.add("good");
    assertThat(queue.take("w", NO_WAIT)).isEqualTo("bad");
    queue.failed("w", "bad");
    assertThat(queue.take("w", NO_WAIT)).isEqualTo("good");
    queue.done("w", "good");
    assertThat(queue.take("w", NO_WAIT)).isEqualTo("bad");
    queue.failed("w", "bad");
    assertThat(queue.deadJobs()).containsExactly("bad");
  }

  @Test
  void workQueue_losesNothing_whenAWorkerDies() {
    WorkQueue queue = new WorkQueue(redis, "mail", 3);
    queue.add("1");
    queue.add("2");
    assertThat(queue.take("dying", NO_WAIT)).isEqualTo("1");
    queue.recover("dying");
    assertThat(queue.take("w", NO_WAIT)).isEqualTo("1");
    assertThat(queue.take("w", NO_WAIT)).isEqualTo("2");
  }

  @Test
  void workQueue_wakesAWaitingWorker() {
    WorkQueue queue = new WorkQueue(redis, "mail", 3);
    CompletableFuture<String> taken =
        CompletableFuture.supplyAsync(() -> queue.take("w", Duration.ofMinutes(1)));
    queue.add("1");
    assertThat(taken.orTimeout(10, TimeUnit.SECONDS).join()).isEqualTo("1");
  }

  @Test
  void eventQueue_givesAnotherWorker_whatOneDidNotFinish() {
    EventQueue queue = new EventQueue(redis, "orders", "billing", 3);
    String id = queue.add(Map.of("order", "17"));
    assertThat(queue.take("w1", NO_WAIT)).extracting(StreamEntry::id).containsExactly(id);
    List<String> givenUp = new ArrayList<>();
    assertThat(queue.takeOver("w2", Duration.ofSeconds(30), givenUp)).isEmpty();
    clock.advance(Duration.ofSeconds(30));
    assertThat(queue.takeOver("w2", Duration.ofSeconds(30), givenUp))
        .extracting(entry -> entry.fields().get("order"))
        .containsExactly("17");
    queue.done(id);
    clock.advance(Duration.ofSeconds(30));
    assertThat(queue.takeOver("w1", Duration.ofSeconds(30), givenUp)).isEmpty();
    assertThat(givenUp).isEmpty();
  }

  @Test
  void eventQueue_givesUp_whatFailsAgainAndAgain() {
    EventQueue queue = new EventQueue(redis, "orders", "billing", 2);
    String id = queue.add(Map.of("order", "17"));
    queue.take("w1", NO_WAIT);
    List<String> givenUp = new ArrayList<>();
    clock.advance(Duration.ofSeconds(30));
    assertThat(queue.takeOver("w2", Duration.ofSeconds(30), givenUp)).hasSize(1);
    clock.advance(Duration.ofSeconds(30));
    assertThat(queue.takeOver("w1", Duration.ofSeconds(30), givenUp)).isEmpty();
    assertThat(givenUp).containsExactly(id);
  }

  @Test
  void leaderboard_ranks_bestFirst() {
    Leaderboard board = new Leaderboard(redis, "chess");
    board.add("ada", 30);
    board.add("bob", 20);
    board.add("cyd", 10);
    board.add("bob", 15);
    assertThat(board.top(2)).extracting(Leaderboard.Place::player).containsExactly("bob", "ada");
    assertThat(board.rank("cyd")).isEqualTo(3);
    assertThat(board.rank("nobody")).isZero();
    assertThat(board.around("ada", 1))
        .extracting(Leaderboard.Place::player)
        .containsExactly("bob", "ada", "cyd");
  }

  @Test
  void fanOut_reachesAllWhoListen() throws InterruptedException {
    FanOut news = new FanOut(redis);
    BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    try (Subscription one = news.listen("sport", (channel, message) -> heard.add(message));
        Subscription all = news.listenToAll((channel, message) -> heard.add(message))) {
      assertThat(news.tell("sport", "goal")).isEqualTo(2);
      assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("goal");
      assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("goal");
      assertThat(one.isClosed() || all.isClosed()).isFalse();
    }
    assertThat(news.tell("sport", "too late")).isZero();
  }

  @Test
  void distinctCounter_countsVisitors_ofSeveralDays() {
    DistinctCounter counter = new DistinctCounter(redis);
    LocalDate monday = LocalDate.of(2026, 11, 23);
    for (int i = 0; i < 1_000; i++) {
      counter.visit(monday, "visitor" + i);
      counter.visit(monday.plusDays(1), "visitor" + (i + 500));
    }
    assertThat(counter.visitors(monday, monday)).isBetween(970L, 1_030L);
    assertThat(counter.visitors(monday, monday.plusDays(1))).isBetween(1_455L, 1_545L);
  }
}
