package io.larder.jcache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.larder.commands.RedisCommands;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javax.cache.Cache;
import javax.cache.expiry.AccessedExpiryPolicy;
import javax.cache.expiry.ExpiryPolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Walking through a cache while it changes. */
class IterationTest {

  @RegisterExtension final Caches caches = Caches.inManualTime();
  @RegisterExtension final Threads threads = new Threads();

  private final LarderCache<Integer, String> cache = caches.plain();

  private LarderCache<Integer, String> touched() {
    return caches.create(
        Caches.words()
            .expiryPolicyFactory(
                AccessedExpiryPolicy.factoryOf(
                    new javax.cache.expiry.Duration(TimeUnit.SECONDS, 10)))
            .build());
  }

  private LarderCache<Integer, String> policed() {
    return caches.create(Caches.words().expiryPolicyFactory(KeepingPolicy::new).build());
  }

  /** A policy of the user's, which leaves deadlines as they are. */
  private static final class KeepingPolicy implements ExpiryPolicy {

    @Override
    public javax.cache.expiry.Duration getExpiryForCreation() {
      return javax.cache.expiry.Duration.ETERNAL;
    }

    @Override
    public javax.cache.expiry.@Nullable Duration getExpiryForAccess() {
      return null;
    }

    @Override
    public javax.cache.expiry.@Nullable Duration getExpiryForUpdate() {
      return null;
    }
  }

  private Set<Integer> keys() {
    Set<Integer> keys = new HashSet<>();
    cache.forEach(entry -> keys.add(entry.getKey()));
    return keys;
  }

  @Test
  void iterator_ofAnEmptyCache_hasNothing() {
    Iterator<Cache.Entry<Integer, String>> iterator = cache.iterator();

    assertThat(iterator.hasNext()).isFalse();
    assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(iterator::next);
    assertThatIllegalStateException().isThrownBy(iterator::remove);
  }

  @Test
  void iterator_ofACacheAtRest_returnsEachEntryOnce() {
    IntStream.range(0, 1_000).forEach(key -> cache.put(key, "value " + key));

    int seen = 0;
    Set<Integer> keys = new HashSet<>();
    for (Cache.Entry<Integer, String> entry : cache) {
      assertThat(entry.getValue()).isEqualTo("value " + entry.getKey());
      keys.add(entry.getKey());
      seen++;
    }
    assertThat(seen).isEqualTo(1_000);
    assertThat(keys).hasSize(1_000);
    assertThat(cache.statistics().hits()).isEqualTo(1_000);
  }

  @Test
  void next_withoutHasNext_goesThroughAll() {
    IntStream.range(0, 100).forEach(key -> cache.put(key, "value"));
    Iterator<Cache.Entry<Integer, String>> iterator = cache.iterator();

    Set<Integer> keys = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      keys.add(iterator.next().getKey());
    }

    assertThat(keys).hasSize(100);
    assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(iterator::next);
  }

  @Test
  void iterator_skipsWhatHasExpired_meanwhile() {
    cache.put(1, "short", Duration.ofMillis(10));
    cache.put(2, "long");
    cache.put(3, "short", Duration.ofMillis(10));
    Iterator<Cache.Entry<Integer, String>> iterator = cache.iterator();

    caches.clock().advanceMillis(10);

    assertThat(iterator.next().getKey()).isEqualTo(2);
    assertThat(iterator.hasNext()).isFalse();
    assertThat(keys()).containsExactly(2);
  }

  @Test
  void next_whenTheRestHasGoneSinceHasNext_returnsWhatThatSaw() {
    for (LarderCache<Integer, String> each : List.of(cache, touched(), policed())) {
      each.put(1, "short", Duration.ofMillis(10));
      Iterator<Cache.Entry<Integer, String>> iterator = each.iterator();
      assertThat(iterator.hasNext()).isTrue();
      caches.clock().advanceMillis(10);
      assertThat(iterator.hasNext()).isTrue();

      assertThat(iterator.next().getValue()).isEqualTo("short");
      assertThat(iterator.hasNext()).isFalse();
      assertThat(each.containsKey(1)).isFalse();
      iterator.remove();
      assertThat(each.statistics().removals()).isZero();
    }
  }

  @Test
  void remove_takesTheLastReturnedEntry_onceAndWhateverItsValueIs() {
    cache.put(1, "one");
    Iterator<Cache.Entry<Integer, String>> iterator = cache.iterator();
    assertThatIllegalStateException().isThrownBy(iterator::remove);
    iterator.next();
    cache.put(1, "changed since");

    iterator.remove();

    assertThat(cache.containsKey(1)).isFalse();
    assertThat(cache.statistics().removals()).isEqualTo(1);
    assertThatIllegalStateException().isThrownBy(iterator::remove);
  }

  @Test
  void remove_ofEachEntry_emptiesTheCache() {
    IntStream.range(0, 500).forEach(key -> cache.put(key, "value"));

    for (Iterator<Cache.Entry<Integer, String>> all = cache.iterator(); all.hasNext(); ) {
      all.next();
      all.remove();
    }

    assertThat(cache.iterator().hasNext()).isFalse();
    assertThat(cache.statistics().removals()).isEqualTo(500);
  }

  @Test
  void iterator_whileOthersAddAndRemove_returnsAllThatStay() {
    IntStream.range(0, 500).forEach(key -> cache.put(key, "stays"));
    AtomicBoolean stop = new AtomicBoolean();
    Future<?> others =
        threads.run(
            () -> {
              while (!stop.get()) {
                IntStream.range(1_000, 5_000).forEach(key -> cache.put(key, "comes"));
                IntStream.range(1_000, 5_000).forEach(cache::remove);
              }
            });
    try {
      for (int i = 0; i < 20; i++) {
        assertThat(keys()).containsAll(IntStream.range(0, 500).boxed().toList());
      }
    } finally {
      stop.set(true);
    }
    Threads.outcome(others);
  }

  @Test
  void iterator_whileTheCacheGrowsAndShrinks_returnsWhatStaysExactlyOnce() {
    IntStream.range(0, 5_000).forEach(key -> cache.put(key, "value"));
    List<Integer> returned = new ArrayList<>();
    int next = 5_000;
    int gone = 200;
    for (Iterator<Cache.Entry<Integer, String>> all = cache.iterator(); all.hasNext(); ) {
      returned.add(all.next().getKey());
      if (returned.size() < 1_000) {
        for (int i = 0; i < 10; i++) {
          cache.put(next++, "value");
        }
      } else {
        for (int i = 0; i < 50 && gone < next; i++) {
          cache.remove(gone++);
        }
      }
    }

    assertThat(returned).doesNotHaveDuplicates();
    assertThat(returned).containsAll(IntStream.range(0, 200).boxed().toList());
  }

  @Test
  void next_afterOthersHaveGoneOrChanged_returnsWhatIsThereNow() {
    IntStream.range(0, 100).forEach(key -> cache.put(key, "old"));
    Iterator<Cache.Entry<Integer, String>> iterator = cache.iterator();
    Set<Integer> seen = new HashSet<>(Set.of(iterator.next().getKey()));
    IntStream.range(0, 100).filter(key -> key % 2 == 0).forEach(cache::remove);
    IntStream.range(0, 100).filter(key -> key % 2 == 1).forEach(key -> cache.put(key, "new"));

    iterator.forEachRemaining(
        entry -> {
          assertThat(entry.getKey() % 2).isEqualTo(1);
          assertThat(entry.getValue()).isEqualTo("new");
          seen.add(entry.getKey());
        });

    assertThat(seen).containsAll(keys());
  }

  @Test
  void next_isAnAccess_ofTheOneEntryThatItReturns() {
    LarderCache<Integer, String> touched = touched();
    IntStream.range(0, 3).forEach(key -> touched.put(key, "value"));
    caches.clock().advanceMillis(6_000);
    Iterator<Cache.Entry<Integer, String>> iterator = touched.iterator();
    int first = iterator.next().getKey();
    assertThat(touched.iterator().hasNext()).isTrue(); // which is no access
    caches.clock().advanceMillis(6_000);

    assertThat(iterator.hasNext()).isFalse();
    assertThat(touched.iterator().next().getKey()).isEqualTo(first);
    assertThat(touched.statistics().hits()).isEqualTo(2);
    assertThat(touched.statistics().misses()).isZero();
  }

  @Test
  void iterator_ofACacheInWhichCommandsMadeAList_passesItBy() {
    LarderCache<Integer, String> touched = touched();
    for (LarderCache<Integer, String> mixed : List.of(cache, touched)) {
      mixed.put(1, "one");
      @SuppressWarnings("unchecked")
      RedisCommands<Integer, String> commands = mixed.unwrap(RedisCommands.class);
      IntStream.range(2, 50).forEach(key -> commands.lpush(key, "element"));
      Iterator<Cache.Entry<Integer, String>> iterator = mixed.iterator();

      assertThat(iterator.next().getKey()).isEqualTo(1);
      assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(iterator::next);
      assertThat(mixed.iterator()).toIterable().hasSize(1);
    }
  }

  @Test
  void iterator_ofAClosedCache_isRefused() {
    cache.put(1, "one");
    cache.put(2, "two");
    Iterator<Cache.Entry<Integer, String>> iterator = cache.iterator();
    iterator.next();
    cache.close();

    assertThatIllegalStateException().isThrownBy(iterator::hasNext);
    assertThatIllegalStateException().isThrownBy(iterator::next);
    assertThatIllegalStateException().isThrownBy(iterator::remove);
    assertThatIllegalStateException().isThrownBy(cache::iterator);
  }

  @Test
  void entry_unwrapsToItself_alone() {
    cache.put(1, "one");
    Cache.Entry<Integer, String> entry = cache.iterator().next();

    Object unwrapped = entry.unwrap(Cache.Entry.class);
    assertThat(unwrapped).isSameAs(entry);
    assertThatIllegalArgumentException().isThrownBy(() -> entry.unwrap(String.class));
  }
}
