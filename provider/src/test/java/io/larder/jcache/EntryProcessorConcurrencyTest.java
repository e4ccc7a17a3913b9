package io.larder.jcache;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.engine.ReservationDeadlockException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.cache.processor.EntryProcessor;
import javax.cache.processor.EntryProcessorException;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Entry processors beside each other and beside everything else. */
@Timeout(60)
class EntryProcessorConcurrencyTest {

  /** Many more than the keyspace has segments, so that every segment has some. */
  private static final int KEYS = 10_000;

  @RegisterExtension final Caches caches = Caches.inRealTime();
  @RegisterExtension final Threads threads = new Threads();

  private LarderCache<Integer, Integer> numbers() {
    return caches.create(LarderConfiguration.builder(Integer.class, Integer.class).build());
  }

  @Test
  void invoke_ofOneKeyByFourThreads_runsEachProcessorOnce_andLosesNoStep() {
    LarderCache<Integer, Integer> cache = numbers();
    AtomicInteger runs = new AtomicInteger();
    EntryProcessor<Integer, Integer, Void> increment =
        (entry, arguments) -> {
          runs.incrementAndGet();
          entry.setValue(entry.exists() ? entry.getValue() + 1 : 1);
          return null;
        };

    List<Future<?>> all = new ArrayList<>();
    for (int thread = 0; thread < 4; thread++) {
      all.add(
          threads.run(
              () -> {
                for (int i = 0; i < 2_000; i++) {
                  cache.invoke(1, increment);
                }
              }));
    }
    all.forEach(Threads::outcome);

    assertThat(cache.get(1)).isEqualTo(8_000);
    assertThat(runs).hasValue(8_000);
  }

  @Test
  void invoke_whileItWaits_blocksNoOtherKey_andNoReader() {
    LarderCache<Integer, String> cache = caches.plain();
    cache.put(0, "before");
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Future<?> processing =
        threads.start(
            () ->
                cache.<Void>invoke(
                    0,
                    (entry, arguments) -> {
                      entry.setValue("after");
                      inside.countDown();
                      Threads.await(goOn);
                      return null;
                    }));
    Threads.await(inside);

    Future<String> read =
        threads.start(
            () -> {
              for (int key = 1; key < KEYS; key++) {
                cache.put(key, "word");
                cache.<Void>invoke(
                    key,
                    (entry, arguments) -> {
                      entry.remove();
                      return null;
                    });
              }
              return cache.get(0);
            });

    assertThat(Threads.outcome(read)).isEqualTo("before");
    assertThat(processing).isNotDone();
    goOn.countDown();
    Threads.outcome(processing);
    assertThat(cache.get(0)).isEqualTo("after");
  }

  @Test
  void put_ofTheKeyBeingProcessed_waitsForTheProcessor() {
    LarderCache<Integer, String> cache = caches.plain();
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Future<String> processing =
        threads.start(
            () ->
                cache.invoke(
                    0,
                    (entry, arguments) -> {
                      inside.countDown();
                      Threads.await(goOn);
                      entry.setValue("processed");
                      return "done";
                    }));
    Threads.await(inside);

    Future<String> putting = threads.start(() -> cache.getAndPut(0, "put"));
    goOn.countDown();

    assertThat(Threads.outcome(processing)).isEqualTo("done");
    assertThat(Threads.outcome(putting)).isEqualTo("processed");
    assertThat(cache.get(0)).isEqualTo("put");
  }

  @Test
  void invoke_mayUseOtherKeys_andOtherCaches() {
    LarderCache<Integer, String> cache = caches.plain();
    LarderCache<Integer, String> other = caches.plain();
    cache.put(2, "two");

    String result =
        cache.invoke(
            1,
            (entry, arguments) -> {
              entry.setValue(cache.get(2));
              cache.put(3, "three");
              other.put(1, "other");
              return other.<String>invoke(1, (inner, none) -> inner.getValue() + cache.get(3));
            });

    assertThat(result).isEqualTo("otherthree");
    assertThat(cache.get(1)).isEqualTo("two");
    assertThat(other.get(1)).isEqualTo("other");
  }

  @RepeatedTest(20)
  void invoke_twoTakingEachOthersKeys_failsOneOfThem_andHangsNone() {
    LarderCache<Integer, String> cache = caches.plain();
    CyclicBarrier bothInside = new CyclicBarrier(2);

    Future<Throwable> first = threads.start(() -> failureOf(taking(cache, 1, 2, bothInside)));
    Future<Throwable> second = threads.start(() -> failureOf(taking(cache, 2, 1, bothInside)));

    List<Throwable> failures = new ArrayList<>();
    for (Future<Throwable> each : List.of(first, second)) {
      Throwable failure = Threads.outcome(each);
      if (failure != null) {
        failures.add(failure);
      }
    }
    assertThat(failures).hasSize(1);
    assertThat(failures.get(0))
        .isInstanceOf(EntryProcessorException.class)
        .hasCauseInstanceOf(ReservationDeadlockException.class);
    assertThat(cache.putIfAbsent(1, "free")).isFalse();
    assertThat(cache.putIfAbsent(2, "free")).isFalse();
  }

  /** Processes one key, and when the other processor runs too, puts another one. */
  private static Callable<Void> taking(
      LarderCache<Integer, String> cache, int key, int otherKey, CyclicBarrier bothInside) {
    return () ->
        cache.invoke(
            key,
            (entry, arguments) -> {
              try {
                bothInside.await();
              } catch (Exception broken) {
                throw new AssertionError(broken);
              }
              cache.put(otherKey, "taken from " + key);
              entry.setValue("mine");
              return null;
            });
  }

  private static Throwable failureOf(Callable<?> task) {
    try {
      task.call();
      return null;
    } catch (Exception thrown) {
      return thrown;
    }
  }
}
