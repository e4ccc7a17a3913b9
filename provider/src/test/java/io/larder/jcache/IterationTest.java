package io.larder.jcache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javax.cache.Cache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Walking through a cache while it changes. */
class IterationTest {

  @RegisterExtension final Caches caches = Caches.inManualTime();
  @RegisterExtension final Threads threads = new Threads();

  private final LarderCache<Integer, String> cache = caches.plain();

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
    assertThat(iterator.hasNext()).isTrue();

    caches.clock().advanceMillis(10);

    assertThat(iterator.next().getKey()).isEqualTo(2);
    assertThat(iterator.hasNext()).isFalse();
    assertThat(keys()).containsExactly(2);
  }

  @Test
  void next_whenTheRestHasGoneSinceHasNext_neverReturnsWhatIsGone() {
    cache.put(1, "short", Duration.ofMillis(10));
    Iterator<Cache.Entry<Integer, String>> iterator = cache.iterator();
    assertThat(iterator.hasNext()).isTrue();
    caches.clock().advanceMillis(10);

    assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(iterator::next);
    assertThatIllegalStateException().isThrownBy(iterator::remove);
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
