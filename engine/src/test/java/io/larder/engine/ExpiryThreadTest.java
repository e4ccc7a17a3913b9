package io.larder.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The background thread: prompt, alone, and there only while there are deadlines. */
class ExpiryThreadTest {

  private static final Duration SOON = Duration.ofSeconds(10);

  private final List<Thread> threads = new CopyOnWriteArrayList<>();
  private final AtomicInteger mostAlive = new AtomicInteger();
  private final KeyspaceEngine engine =
      KeyspaceEngine.builder().threadFactory(this::newThread).build();
  private final Keyspace<String> keyspace = engine.createKeyspace("test", KeyspaceOptions.DEFAULTS);

  private Thread newThread(Runnable task) {
    Thread thread =
        new Thread(
            () -> {
              mostAlive.accumulateAndGet(alive() + 1, Math::max);
              task.run();
            });
    thread.setDaemon(true);
    threads.add(thread);
    return thread;
  }

  /** How many threads of the engine run, the calling one not counted. */
  private int alive() {
    return (int)
        threads.stream()
            .filter(thread -> thread != Thread.currentThread() && thread.isAlive())
            .count();
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void expiry_withoutAccess_comesWithinATenthOfASecond() {
    ConcurrentLinkedQueue<Long> lateness = new ConcurrentLinkedQueue<>();
    long now = engine.clock().millis();
    keyspace.addChangeListener(
        change -> {
          if (change.kind() == ChangeKind.EXPIRED) {
            long deadline = (Long) java.util.Objects.requireNonNull(change.oldValue());
            lateness.add(engine.clock().millis() - deadline);
          }
        });
    for (int i = 0; i < 50; i++) {
      long deadline = now + 50 + i * 10L;
      keyspace.put("k" + i, deadline, deadline, Deadline.KEEP);
    }
    await().atMost(SOON).until(() -> lateness.size() == 50);
    long[] sorted = lateness.stream().mapToLong(Long::longValue).sorted().toArray();
    assertThat(sorted[0]).as("never early").isNotNegative();
    assertThat(sorted[45]).as("nine of ten, in ms: " + Arrays.toString(sorted)).isLessThan(100);
    assertThat(keyspace.size()).isZero();
  }

  @Test
  void deadline_thatMovesNear_wakesTheSleepingThread() {
    keyspace.put("a", 1, engine.clock().millis() + 3_600_000, Deadline.KEEP);
    await().atMost(SOON).until(() -> alive() == 1);
    keyspace.put("a", 2, Deadline.NEVER, engine.clock().millis() + 30);
    keyspace.put("b", 2, engine.clock().millis() + 30, Deadline.KEEP);
    await().atMost(SOON).until(() -> keyspace.size() == 0);
  }

  @Test
  void thread_withoutADeadline_isNotThere() {
    for (int i = 0; i < 1_000; i++) {
      keyspace.put("k" + i, i, Deadline.NEVER, Deadline.KEEP);
      keyspace.getAndTouch("k" + i, Long.MAX_VALUE);
    }
    assertThat(threads).isEmpty();
  }

  @Test
  void thread_afterTheLastDeadline_endsAndComesBackWithTheNext() {
    keyspace.put("a", 1, engine.clock().millis() + 20, Deadline.KEEP);
    await().atMost(SOON).until(() -> keyspace.size() == 0);
    await().atMost(SOON).until(() -> alive() == 0);
    keyspace.put("a", 1, engine.clock().millis() + 20, Deadline.KEEP);
    await().atMost(SOON).until(() -> keyspace.size() == 0);
    assertThat(threads).hasSize(2);
  }

  @Test
  void thread_afterTheOnlyDeadlineIsTakenAway_ends() {
    keyspace.put("a", 1, engine.clock().millis() + 200, Deadline.KEEP);
    keyspace.remove("a");
    await().atMost(SOON).until(() -> alive() == 0);
    assertThat(threads).hasSize(1);
  }

  @Test
  void thread_ofManyKeyspacesAndWriters_isOne() throws InterruptedException {
    Keyspace<String> second = engine.createKeyspace("second", KeyspaceOptions.DEFAULTS);
    List<Thread> writers =
        List.of(new Thread(() -> write(keyspace)), new Thread(() -> write(second)));
    writers.forEach(Thread::start);
    for (Thread writer : writers) {
      writer.join();
    }
    await().atMost(SOON).until(() -> keyspace.size() + second.size() == 0);
    assertThat(mostAlive.get()).isEqualTo(1);
  }

  private void write(Keyspace<String> target) {
    for (int i = 0; i < 20_000; i++) {
      target.put("k" + i, i, engine.clock().millis() + i % 50, Deadline.KEEP);
    }
  }

  @Test
  void close_ofTheEngine_endsTheThreadThatSleepsLong() {
    keyspace.put("a", 1, engine.clock().millis() + 3_600_000, Deadline.KEEP);
    await().atMost(SOON).until(() -> alive() == 1);
    engine.close();
    await().atMost(SOON).until(() -> alive() == 0);
  }
}
