package io.larder.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Readers without a lock beside writers: a second for each test, and half a minute under stress.
 */
class ReadPathStressTest {

  private static final long SECONDS = Boolean.getBoolean("larder.stress") ? 30 : 1;
  private static final int FAR_MILLIS = 1_000_000_000;

  private final KeyspaceEngine engine = KeyspaceEngine.create();
  private final Keyspace<Integer> keyspace =
      engine.createKeyspace("test", KeyspaceOptions.DEFAULTS);
  private final AtomicBoolean stop = new AtomicBoolean();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private final AtomicLong looks = new AtomicLong();

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void transactionsOverTwoKeys_areSeenWhole() {
    setBoth(0);
    run(
        random -> setBoth(random.nextInt()),
        random -> {
          List<@Nullable Object> both =
              keyspace.transact(List.of(1, 2), t -> List.of(valueOf(t, 1), valueOf(t, 2)));
          assertThat(both.get(0)).isEqualTo(both.get(1));
        });
  }

  private static Object valueOf(Transaction<Integer> transaction, int key) {
    return java.util.Objects.requireNonNull(transaction.open(key).value());
  }

  private void setBoth(int value) {
    keyspace.<Boolean>transact(
        List.of(1, 2),
        t -> {
          t.open(1).set(value, Deadline.NEVER);
          t.open(2).set(value, Deadline.NEVER);
          return true;
        });
  }

  @Test
  void countersOfATransaction_seenBySingleReads_neverGoBack() {
    AtomicLong count = new AtomicLong();
    setBoth(0);
    run(
        random -> setBoth((int) count.incrementAndGet()),
        random -> { // the second key is written later and read later: it is never older
          int first = (Integer) java.util.Objects.requireNonNull(keyspace.get(1));
          int second = (Integer) java.util.Objects.requireNonNull(keyspace.get(2));
          int again = (Integer) java.util.Objects.requireNonNull(keyspace.get(1));
          assertThat(second).isGreaterThanOrEqualTo(first);
          assertThat(again).isGreaterThanOrEqualTo(second);
        });
  }

  @Test
  void valuesOfAnUnfinishedTransaction_areSeenByNobody() {
    setBoth(0);
    run(
        random ->
            keyspace.<Boolean>transact(
                List.of(1, 2),
                t -> {
                  t.open(1).set(-1, Deadline.NEVER);
                  t.open(2).delete();
                  t.open(2).set(random.nextInt(1_000), Deadline.NEVER);
                  t.open(1).set(random.nextInt(1_000), Deadline.NEVER);
                  return true;
                }),
        random -> {
          assertThat((Integer) keyspace.get(1)).isNotNegative();
          assertThat((Integer) keyspace.get(2)).isNotNegative();
        });
  }

  @Test
  void valueAndDeadline_thatChangeTogether_areReadTogether() {
    long start = engine.clock().millis();
    keyspace.put(1, "dead on arrival", start - 1, Deadline.KEEP);
    run(
        random -> { // a value that lives, or another that is past its deadline: no mixture
          keyspace.put(1, "alive", start + FAR_MILLIS, start + FAR_MILLIS);
          keyspace.put(1, "dead", start - 1, start - 1);
        },
        random -> assertThat(keyspace.get(1)).isIn(null, "alive"));
  }

  @Test
  void valueAndFirstDeadline_thatComeTogether_areReadTogether() {
    long start = engine.clock().millis();
    run(
        random -> { // the entry without a deadline is replaced by one with
          keyspace.put(1, "alive", Deadline.NEVER, Deadline.NEVER);
          keyspace.put(1, "dead", start - 1, start - 1);
          keyspace.remove(1);
        },
        random -> assertThat(keyspace.get(1)).isIn(null, "alive"));
  }

  @Test
  void keysThatStay_whileTheirNeighboursGetDeadlines_areAlwaysFound() {
    long far = engine.clock().millis() + FAR_MILLIS;
    for (int key = 0; key < 1_000; key++) {
      keyspace.put(key, key, Deadline.NEVER, Deadline.KEEP);
    }
    run(
        random -> {
          int key = 1_000 + random.nextInt(500);
          keyspace.put(key, key, Deadline.NEVER, Deadline.KEEP);
          keyspace.put(key, key, far, far);
          keyspace.remove(key);
        },
        random -> {
          for (int key = 0; key < 1_000; key++) {
            if (keyspace.get(key) == null) {
              throw new AssertionError("lost sight of key " + key);
            }
          }
        });
  }

  @Test
  void keysThatStay_whileTheTableGrowsAndShrinks_areAlwaysFound() {
    for (int key = 0; key < 1_000; key++) {
      keyspace.put(key, key, Deadline.NEVER, Deadline.KEEP);
    }
    run(
        random -> {
          int first = 10_000 + random.nextInt(10) * 20_000;
          int count = random.nextInt(20_000);
          for (int key = first; key < first + count && !stop.get(); key++) {
            keyspace.put(key, key, Deadline.NEVER, Deadline.KEEP);
          }
          for (int key = first; key < first + count && !stop.get(); key++) {
            keyspace.remove(key);
          }
        },
        random -> {
          for (int key = 0; key < 1_000; key++) {
            if (keyspace.get(key) == null) {
              throw new AssertionError("lost sight of key " + key);
            }
          }
        });
  }

  @Test
  void keyThatMovesBetweenTwoNames_isSeenUnderExactlyOne() {
    keyspace.put(1, "v", Deadline.NEVER, Deadline.KEEP);
    run(
        random -> move(random.nextBoolean() ? 1 : 2),
        random ->
            assertThat(
                    keyspace.<Integer>transact(
                        List.of(1, 2),
                        t -> (t.open(1).isPresent() ? 1 : 0) + (t.open(2).isPresent() ? 1 : 0)))
                .isEqualTo(1));
  }

  private void move(int from) {
    keyspace.<Boolean>transact(
        List.of(1, 2),
        t -> {
          Object value = t.open(from).value();
          if (value != null) {
            t.open(from).delete();
            t.open(3 - from).set(value, Deadline.NEVER);
          }
          return true;
        });
  }

  @Test
  void touch_besideWritesThatKeepTheDeadline_isNotLost() {
    long start = engine.clock().millis();
    keyspace.put(1, 0, start + FAR_MILLIS, Deadline.KEEP);
    run(
        random -> keyspace.put(1, random.nextInt(), Deadline.NEVER, Deadline.KEEP),
        random -> {
          long later = keyspace.expireAtMillis(1) + 2;
          keyspace.getAndTouch(1, later - engine.clock().millis());
          assertThat(keyspace.expireAtMillis(1)).isGreaterThanOrEqualTo(later);
        },
        1); // alone: the shorter touch of another may move the deadline back
  }

  private void run(Consumer<Random> writer, Consumer<Random> reader) {
    run(writer, reader, 3);
  }

  private void run(Consumer<Random> writer, Consumer<Random> reader, int readers) {
    long end = System.nanoTime() + SECONDS * 1_000_000_000L;
    List<Thread> threads =
        Stream.concat(
                Stream.of(thread(1, writer, end)),
                Stream.iterate(2, i -> i + 1)
                    .limit(readers)
                    .map(i -> thread(i, reader.andThen(random -> looks.incrementAndGet()), end)))
            .toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException interrupted) {
        throw new IllegalStateException(interrupted);
      }
    }
    assertThat(failure.get()).isNull();
    assertThat(looks.get()).isPositive();
  }

  private Thread thread(int seed, Consumer<Random> step, long end) {
    Random random = new Random(seed);
    return new Thread(
        () -> {
          try {
            while (!stop.get() && System.nanoTime() < end) {
              step.accept(random);
            }
          } catch (Throwable broken) {
            failure.compareAndSet(null, broken);
          } finally {
            stop.set(true);
          }
        });
  }
}
