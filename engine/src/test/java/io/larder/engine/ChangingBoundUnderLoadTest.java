package io.larder.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Writers and readers run on while the bound and the policy change under them. */
@Timeout(120)
class ChangingBoundUnderLoadTest {

  private static final int WRITERS = 3;
  private static final int KEYS = 30_000;
  private static final int CHANGES = Boolean.getBoolean("larder.stress") ? 3_000 : 60;
  private static final long FAR_MILLIS = 1_000_000_000;
  private static final long LIMIT = 1_000_000;

  private final KeyspaceEngine engine = KeyspaceEngine.create();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicBoolean ended = new AtomicBoolean();

  @AfterEach
  void close() throws InterruptedException {
    ended.set(true);
    threads.shutdown();
    assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    engine.close();
  }

  @Test
  void boundAndPolicy_changeUnderWritersAndReaders_andTheLastOnesHold() throws Exception {
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      int seed = i;
      running.add(threads.submit(() -> write(new SplittableRandom(seed))));
    }
    running.add(threads.submit(() -> read(new SplittableRandom(99))));
    SplittableRandom random = new SplittableRandom(1);
    EvictionPolicy[] policies = EvictionPolicy.values();
    for (int i = 0; i < CHANGES; i++) {
      Bound bound =
          random.nextInt(5) == 0 ? Bound.UNBOUNDED : Bound.bytes(1 + random.nextLong(2 * LIMIT));
      set(bound, policies[random.nextInt(policies.length)]);
      LockSupport.parkNanos(random.nextInt(5_000_000));
      if (random.nextInt(10) == 0) {
        engine.swapDatabases(0, 1);
      }
    }
    set(Bound.bytes(LIMIT), EvictionPolicy.ALLKEYS_LRU);
    await(bytes -> bytes > LIMIT / 2 && bytes <= LIMIT + WRITERS * 1_000);
    ended.set(true);
    for (Future<?> each : running) {
      each.get(10, TimeUnit.SECONDS);
    }
    await(bytes -> bytes <= LIMIT);
    assertThat(engine.databaseBytes())
        .isGreaterThan(LIMIT / 2)
        .isEqualTo(engine.database(0).usedBytes() + engine.database(1).usedBytes());
    engine.database(0).clear();
    engine.database(1).clear();
    assertThat(engine.databaseBytes()).isZero();
  }

  private void await(LongPredicate reached) {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!reached.test(engine.databaseBytes()) && System.nanoTime() < until) {
      LockSupport.parkNanos(1_000_000);
    }
    assertThat(engine.databaseBytes()).matches(reached::test);
  }

  private void set(Bound bound, EvictionPolicy policy) {
    engine.setDatabaseOptions(KeyspaceOptions.DEFAULTS.withBound(bound).withPolicy(policy));
  }

  private void write(SplittableRandom random) {
    while (!ended.get()) {
      Keyspace<BinaryKey> database = engine.database(random.nextInt(2));
      int number = random.nextInt(KEYS);
      long deadline = random.nextBoolean() ? Deadline.NEVER : engine.clock().millis() + FAR_MILLIS;
      try {
        switch (random.nextInt(8)) {
          case 0 -> database.remove(key(number));
          case 1 -> database.getAndTouch(key(number), FAR_MILLIS);
          case 2 ->
              database.<Boolean>transact(
                  List.of(key(number), key(number + 1)),
                  transaction -> {
                    transaction.open(key(number)).set(value(number), deadline);
                    transaction.open(key(number + 1)).set(value(number + 1), deadline);
                    return true;
                  });
          default -> database.put(key(number), value(number), deadline, deadline);
        }
      } catch (KeyspaceFullException full) {
        database.makeRoom();
      }
    }
  }

  private void read(SplittableRandom random) {
    while (!ended.get()) {
      int number = random.nextInt(KEYS);
      Object value = engine.database(random.nextInt(2)).get(key(number));
      assertThat(value == null || value.equals(value(number))).isTrue();
    }
  }

  private static Object value(int number) {
    return number % 3 == 0 ? (Object) (long) number : "value " + number;
  }

  private static BinaryKey key(int number) {
    return new BinaryKey(("k" + number).getBytes(StandardCharsets.UTF_8));
  }
}
