package io.larder.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Bounds hold, whoever writes, and what cannot be held is refused without harm. */
@Timeout(60)
class BoundTest {

  private static final int THREADS = 4;
  private static final int WRITES = Boolean.getBoolean("larder.stress") ? 2_000_000 : 100_000;
  private static final long FAR_MILLIS = 1_000_000_000;

  private final KeyspaceEngine engine = KeyspaceEngine.create();
  private final ExecutorService writers = Executors.newFixedThreadPool(THREADS);

  @AfterEach
  void close() {
    writers.shutdownNow();
    engine.close();
  }

  @ParameterizedTest
  @EnumSource
  void entries_writtenByFourThreads_stayWithinTheBound(EvictionPolicy policy) throws Exception {
    Keyspace<Integer> keyspace = keyspace(Bound.entries(4_096), policy);
    Room room = keyspace.evictor().room(); // size() asks one segment after the other: never exact
    assertThat(mostWhileWriting(keyspace, room::taken)).isLessThanOrEqualTo(4_096 + THREADS);
    assertThat(keyspace.size()).isBetween(4_000L, 4_096L).isEqualTo(room.taken());
  }

  @ParameterizedTest
  @EnumSource
  void bytes_writtenByFourThreads_stayWithinTheBound(EvictionPolicy policy) throws Exception {
    long limit = 4 << 20;
    Keyspace<Integer> keyspace = keyspace(Bound.bytes(limit), policy);
    assertThat(mostWhileWriting(keyspace, keyspace::usedBytes)).isLessThanOrEqualTo(limit);
    assertThat(keyspace.usedBytes()).isGreaterThan(limit * 9 / 10);
    keyspace.clear();
    assertThat(keyspace.usedBytes()).isZero();
  }

  private long mostWhileWriting(Keyspace<Integer> keyspace, LongSupplier taken) throws Exception {
    AtomicLong most = new AtomicLong();
    runInAll(
        random -> {
          int key = random.nextInt(50_000);
          try {
            long deadline = engine.clock().millis() + FAR_MILLIS;
            keyspace.put(key, "v".repeat(random.nextInt(500)), deadline, deadline);
          } catch (KeyspaceFullException full) {
            keyspace.get(key);
          }
          if (random.nextInt(16) == 0) {
            most.accumulateAndGet(taken.getAsLong(), Math::max);
          }
        });
    return most.get();
  }

  @ParameterizedTest
  @EnumSource(
      names = {"NOEVICTION", "VOLATILE_LRU", "VOLATILE_LFU", "VOLATILE_RANDOM", "VOLATILE_TTL"})
  void put_intoAFullKeyspaceWithoutAVictim_isRefusedToEveryThread(EvictionPolicy policy)
      throws Exception {
    Keyspace<Integer> keyspace = keyspace(Bound.entries(4_096), policy);
    for (int key = 0; key < 4_096; key++) {
      keyspace.put(key, key, Deadline.NEVER, Deadline.KEEP);
    }
    AtomicLong refused = new AtomicLong();
    AtomicLong changes = new AtomicLong();
    keyspace.addChangeListener(change -> changes.incrementAndGet());
    runInAll(
        100,
        random -> {
          try {
            keyspace.put(10_000 + random.nextInt(50_000), 1, Deadline.NEVER, Deadline.KEEP);
          } catch (KeyspaceFullException full) {
            refused.incrementAndGet();
          }
        });
    assertThat(refused.get()).isEqualTo(100 * THREADS);
    assertThat(changes.get()).isZero();
    assertThat(keyspace.size()).isEqualTo(4_096);
    keyspace.put(1, "still replaceable", Deadline.NEVER, Deadline.KEEP);
    keyspace.remove(2);
    keyspace.put(50_000, "fits", Deadline.NEVER, Deadline.KEEP);
  }

  @ParameterizedTest
  @EnumSource(names = {"VOLATILE_LRU", "VOLATILE_TTL", "NOEVICTION"})
  void transactions_inAFullKeyspaceWithoutAVictim_comeToAnEndBesideWriters(EvictionPolicy policy)
      throws Exception {
    Keyspace<Integer> keyspace = keyspace(Bound.entries(4_096), policy);
    for (int key = 0; key < 4_096; key++) {
      keyspace.put(key, key, Deadline.NEVER, Deadline.KEEP);
    }
    AtomicLong refused = new AtomicLong();
    runInAll(
        100,
        random -> {
          List<Integer> keys = random.ints(4, 10_000, 60_000).boxed().toList();
          try {
            keyspace.<Boolean>transact(
                keys,
                transaction -> {
                  transaction.open(keys.get(0)).set(1, Deadline.NEVER);
                  return true;
                });
          } catch (KeyspaceFullException full) {
            refused.incrementAndGet();
          }
        });
    assertThat(refused.get()).isEqualTo(100 * THREADS);
    assertThat(keyspace.size()).isEqualTo(4_096);
  }

  /** Two segments with room for two large values each: often neither has a victim for itself. */
  @ParameterizedTest
  @EnumSource
  void largeValuesThatGrowInAFewKeys_endWithinTheBoundAndOneValueAThread(EvictionPolicy policy)
      throws Exception {
    long limit = 1 << 19;
    int largest = 1 << 18;
    Keyspace<Integer> keyspace = keyspace(Bound.bytes(limit), policy);
    AtomicLong most = new AtomicLong();
    runInAll(
        500,
        random -> {
          byte[] value = new byte[random.nextInt(largest)];
          long deadline = engine.clock().millis() + FAR_MILLIS;
          try {
            keyspace.put(random.nextInt(4), value, deadline, deadline);
          } catch (KeyspaceFullException full) {
            keyspace.remove(random.nextInt(4));
          }
          most.accumulateAndGet(keyspace.usedBytes(), Math::max);
        });
    assertThat(most.get()).isBetween(limit / 2, limit + (long) THREADS * largest);
    keyspace.clear();
    assertThat(keyspace.usedBytes()).isZero();
  }

  @ParameterizedTest
  @EnumSource(names = {"VOLATILE_LRU", "VOLATILE_LFU", "VOLATILE_RANDOM", "VOLATILE_TTL"})
  void eviction_ofAVolatilePolicy_sparesWhatHasNoDeadline(EvictionPolicy policy) {
    Keyspace<Integer> keyspace = keyspace(Bound.entries(1_000), policy);
    for (int key = 0; key < 500; key++) {
      keyspace.put(key, key, Deadline.NEVER, Deadline.KEEP);
    }
    long deadline = engine.clock().millis() + FAR_MILLIS;
    for (int key = 500; key < 10_000; key++) {
      keyspace.put(key, key, deadline + key, Deadline.KEEP);
    }
    for (int key = 0; key < 500; key++) {
      assertThat(keyspace.peek(key)).isEqualTo(key);
    }
    assertThat(keyspace.size()).isEqualTo(1_000);
  }

  @ParameterizedTest
  @EnumSource
  void put_ofAValueThatCanNeverFit_leavesEverythingElse(EvictionPolicy policy) {
    Keyspace<Integer> keyspace = keyspace(Bound.bytes(20_000), policy);
    long deadline = engine.clock().millis() + FAR_MILLIS;
    for (int key = 0; key < 50; key++) {
      keyspace.put(key, "v", deadline, deadline);
    }
    String giant = "v".repeat(19_990);
    assertThatThrownBy(() -> keyspace.put(100, giant, deadline, deadline))
        .isInstanceOf(KeyspaceFullException.class);
    assertThatThrownBy(() -> keyspace.put(1, giant, deadline, deadline))
        .isInstanceOf(KeyspaceFullException.class);
    for (int key = 0; key < 50; key++) {
      assertThat(keyspace.peek(key)).isEqualTo("v");
    }
  }

  @Test
  void scanThroughS3Fifo_leavesWhatIsUsed_whereLruForgetsIt() {
    double fifo = hitRateBesideScans(EvictionPolicy.S3_FIFO);
    double lru = hitRateBesideScans(EvictionPolicy.ALLKEYS_LRU);
    assertThat(fifo).isGreaterThan(lru + 0.1);
  }

  /** The part of look-ups of 500 popular keys that hit, while five times as many keys pass once. */
  private double hitRateBesideScans(EvictionPolicy policy) {
    Keyspace<Integer> keyspace = keyspace(Bound.entries(1_000), policy);
    Random random = new Random(1);
    int hits = 0;
    int scanned = 1_000_000;
    for (int i = 0; i < 200_000; i++) {
      int popular = random.nextInt(500);
      if (keyspace.get(popular) == null) {
        keyspace.put(popular, 1, Deadline.NEVER, Deadline.KEEP);
      } else {
        hits++;
      }
      for (int scan = 0; scan < 5; scan++) {
        keyspace.put(scanned++, 1, Deadline.NEVER, Deadline.KEEP);
      }
    }
    return hits / 200_000.0;
  }

  private interface Write {
    void write(Random random);
  }

  private void runInAll(Write write) throws Exception {
    runInAll(WRITES / THREADS, write);
  }

  private void runInAll(int times, Write write) throws Exception {
    List<Callable<Void>> tasks = new ArrayList<>();
    for (int seed = 0; seed < THREADS; seed++) {
      Random random = new Random(seed);
      tasks.add(
          () -> {
            for (int i = 0; i < times; i++) {
              write.write(random);
            }
            return null;
          });
    }
    List<Future<Void>> running = new ArrayList<>();
    tasks.forEach(task -> running.add(writers.submit(task)));
    for (Future<Void> each : running) {
      each.get();
    }
  }

  private Keyspace<Integer> keyspace(Bound bound, EvictionPolicy policy) {
    return engine.createKeyspace(
        policy.configName(), KeyspaceOptions.DEFAULTS.withBound(bound).withPolicy(policy));
  }
}
