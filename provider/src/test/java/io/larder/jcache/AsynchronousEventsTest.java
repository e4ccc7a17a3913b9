package io.larder.jcache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.cache.configuration.CacheEntryListenerConfiguration;
import javax.cache.configuration.MutableCacheEntryListenerConfiguration;
import javax.cache.event.CacheEntryCreatedListener;
import javax.cache.event.CacheEntryEvent;
import javax.cache.event.CacheEntryListener;
import javax.cache.event.CacheEntryUpdatedListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Events on other threads: in the order of each key, on few threads, and those the provider's. */
class AsynchronousEventsTest {

  private static final int MOST_THREADS = 16;

  @RegisterExtension final Caches caches = Caches.inRealTime();
  @RegisterExtension final Threads threads = new Threads();

  private static <K, V> CacheEntryListenerConfiguration<K, V> asynchronous(
      CacheEntryListener<K, V> listener) {
    return new MutableCacheEntryListenerConfiguration<>(() -> listener, null, true, false);
  }

  /** Sees whether the versions of each key come one after the other. */
  private static final class Versions
      implements CacheEntryCreatedListener<Integer, Long>,
          CacheEntryUpdatedListener<Integer, Long> {

    private final Map<Integer, Long> last = new ConcurrentHashMap<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final AtomicInteger heard = new AtomicInteger();

    @Override
    public void onCreated(Iterable<CacheEntryEvent<? extends Integer, ? extends Long>> events) {
      events.forEach(this::check);
    }

    @Override
    public void onUpdated(Iterable<CacheEntryEvent<? extends Integer, ? extends Long>> events) {
      events.forEach(this::check);
    }

    private void check(CacheEntryEvent<? extends Integer, ? extends Long> event) {
      Long before = last.put(event.getKey(), event.getValue());
      if (event.getValue() != (before == null ? 0 : before) + 1) {
        faults.add(event.getKey() + ": " + before + " then " + event.getValue());
      }
      heard.incrementAndGet();
    }
  }

  @Test
  void events_ofAKeyThatManyThreadsWrite_comeInTheOrderOfItsChanges() {
    Versions versions = new Versions();
    LarderCache<Integer, Long> cache =
        caches.create(
            LarderConfiguration.builder(Integer.class, Long.class)
                .addListener(asynchronous(versions))
                .build());
    int writers = 4;
    int rounds = 2_000;
    List<Future<?>> writing = new ArrayList<>();
    for (int writer = 0; writer < writers; writer++) {
      boolean processes = writer % 2 == 0;
      writing.add(
          threads.run(
              () -> {
                for (int i = 0; i < rounds; i++) {
                  raise(cache, i % 7, processes);
                }
              }));
    }
    writing.forEach(Threads::outcome);

    await().until(() -> versions.heard.get() == writers * rounds);
    assertThat(versions.faults).isEmpty();
    assertThat(versions.last.values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo((long) writers * rounds);
  }

  private static void raise(LarderCache<Integer, Long> cache, int key, boolean processes) {
    if (processes) {
      cache.invoke(
          key,
          (entry, arguments) -> {
            entry.setValue(entry.exists() ? entry.getValue() + 1 : 1L);
            return null;
          });
      return;
    }
    while (true) {
      Long before = cache.get(key);
      if (before == null ? cache.putIfAbsent(key, 1L) : cache.replace(key, before, before + 1)) {
        return;
      }
    }
  }

  @Test
  void listeners_ofManyKeysAndCaches_shareAFewThreadsOfTheProvider() throws Exception {
    Set<Thread> used = ConcurrentHashMap.newKeySet();
    AtomicInteger running = new AtomicInteger();
    AtomicInteger mostRunning = new AtomicInteger();
    AtomicInteger heard = new AtomicInteger();
    CacheEntryCreatedListener<Integer, String> slow =
        events -> {
          used.add(Thread.currentThread());
          mostRunning.accumulateAndGet(running.incrementAndGet(), Math::max);
          running.decrementAndGet();
          heard.incrementAndGet();
        };
    for (int i = 0; i < 5; i++) {
      LarderCache<Integer, String> cache =
          caches.create(Caches.words().addListener(asynchronous(slow)).build());
      for (int key = 0; key < 200; key++) {
        cache.put(key, "one");
      }
    }

    await().until(() -> heard.get() == 1_000);
    assertThat(mostRunning.get()).isBetween(1, MOST_THREADS);
    assertThat(used).allMatch(thread -> thread.getName().startsWith("larder-notify-"));
    assertThat(used).allMatch(Thread::isDaemon);
    if (Runtime.version().feature() >= 21) {
      var isVirtual = Thread.class.getMethod("isVirtual");
      for (Thread thread : used) {
        assertThat(isVirtual.invoke(thread)).isEqualTo(true);
      }
    }
  }

  @Test
  void listener_thatThrows_disturbsNeitherTheWriterNorTheOthers() {
    RecordingListener<Integer, String> listener = new RecordingListener<>();
    CacheEntryCreatedListener<Integer, String> broken =
        events -> {
          throw new ArithmeticException("this is logged");
        };
    LarderCache<Integer, String> cache =
        caches.create(
            Caches.words()
                .addListener(asynchronous(broken))
                .addListener(listener.asynchronous())
                .build());

    cache.put(1, "one");
    cache.put(1, "uno");

    await().until(() -> listener.heard().size() == 2);
    assertThat(listener.heard()).containsExactly("CREATED 1 one", "UPDATED 1 one->uno");
  }

  @Test
  void listener_mayWriteTheKeyItHearsOf() {
    RecordingListener<Integer, String> listener = new RecordingListener<>();
    CacheEntryCreatedListener<Integer, String> busy =
        events -> {
          for (CacheEntryEvent<? extends Integer, ? extends String> event : events) {
            @SuppressWarnings("unchecked")
            javax.cache.Cache<Integer, String> cache = event.getSource();
            cache.put(event.getKey(), "overwritten");
          }
        };
    LarderCache<Integer, String> cache =
        caches.create(
            Caches.words()
                .addListener(asynchronous(busy))
                .addListener(listener.asynchronous())
                .build());

    cache.put(1, "one");

    await().until(() -> listener.heard().size() == 2);
    assertThat(listener.heard()).containsExactly("CREATED 1 one", "UPDATED 1 one->overwritten");
  }

  @Test
  void close_ofACache_leavesWhatWasNotToldUntold() {
    CountDownLatch hears = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    AtomicInteger heard = new AtomicInteger();
    CacheEntryUpdatedListener<Integer, String> slow =
        events -> {
          hears.countDown();
          Threads.await(goOn);
          heard.incrementAndGet();
        };
    RecordingListener<Integer, String> other = new RecordingListener<>();
    LarderCache<Integer, String> cache =
        caches.create(Caches.words().addListener(asynchronous(slow)).build());
    LarderCache<Integer, String> sound =
        caches.create(Caches.words().addListener(other.asynchronous()).build());
    for (int i = 0; i < 100; i++) {
      cache.put(1, "version " + i);
    }
    Threads.await(hears);

    cache.close();
    goOn.countDown();
    sound.put(1, "of no concern");

    await().until(() -> other.heard().size() == 1);
    await().until(() -> heard.get() == 1);
    caches.manager().close();
    assertThat(heard).hasValue(1);
  }

  @Test
  void writer_whileListenersAreFarBehind_isHeldUpAndThenGoesOn() {
    CountDownLatch goOn = new CountDownLatch(1);
    AtomicInteger heard = new AtomicInteger();
    CacheEntryCreatedListener<Integer, String> slow =
        events -> {
          Threads.await(goOn);
          heard.incrementAndGet();
        };
    LarderCache<Integer, String> cache =
        caches.create(Caches.words().addListener(asynchronous(slow)).build());
    int writes = 10_010; // more than may wait
    Thread[] writer = new Thread[1];
    Future<?> writing =
        threads.run(
            () -> {
              writer[0] = Thread.currentThread();
              for (int key = 0; key < writes; key++) {
                cache.put(key, "value");
              }
            });

    await()
        .pollInterval(java.time.Duration.ofMillis(1))
        .until(() -> writer[0] != null && writer[0].getState() == Thread.State.TIMED_WAITING);
    assertThat(heard).hasValue(0);
    goOn.countDown();

    Threads.outcome(writing);
    await().until(() -> heard.get() == writes);
  }
}
