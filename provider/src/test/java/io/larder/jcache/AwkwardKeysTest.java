package io.larder.jcache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Keys with poor or broken {@code equals} and {@code hashCode}; bounds beyond all measure. */
class AwkwardKeysTest {

  private static final int MANY = 10_000;

  @RegisterExtension final Caches caches = Caches.inRealTime();

  /** All have one hash code. */
  private record Colliding(int number) {
    @Override
    public int hashCode() {
      return 42;
    }
  }

  /** Throws from the method that it is told to. */
  private static final class Broken {

    private RuntimeException fromEquals;
    private RuntimeException fromHashCode;

    @Override
    public boolean equals(Object other) {
      if (fromEquals != null) {
        throw fromEquals;
      }
      return this == other;
    }

    @Override
    public int hashCode() {
      if (fromHashCode != null) {
        throw fromHashCode;
      }
      return 1;
    }
  }

  private <K> LarderCache<K, String> byReference(Class<K> keyType) {
    return caches.create(
        LarderConfiguration.builder(keyType, String.class).storeByValue(false).build());
  }

  /** They share a bucket, whose chain every call walks: quadratic, some 4 s for all, but usable. */
  @Test
  @Timeout(value = 30, unit = TimeUnit.SECONDS)
  void manyKeysOfOneHashCode_areKeptApart() {
    LarderCache<Colliding, String> cache = byReference(Colliding.class);

    for (int i = 0; i < MANY; i++) {
      cache.put(new Colliding(i), "word " + i);
    }

    assertThat(cache).hasSize(MANY);
    for (int i = 0; i < MANY; i += 100) {
      assertThat(cache.get(new Colliding(i))).isEqualTo("word " + i);
    }
    cache.removeAll();
    assertThat(cache.iterator().hasNext()).isFalse();
  }

  private static List<Consumer<LarderCache<Broken, String>>> callsOf(Broken key) {
    return List.of(
        cache -> cache.get(key),
        cache -> cache.put(key, "new"),
        cache -> cache.remove(key),
        cache -> cache.invoke(key, (entry, none) -> entry.getValue()));
  }

  @Test
  void keyWhoseHashCodeThrows_failsItsCall_andLeavesOthersUsable() {
    LarderCache<Broken, String> cache = byReference(Broken.class);
    Broken good = new Broken();
    cache.put(good, "good");
    Broken broken = new Broken();
    broken.fromHashCode = new IllegalArgumentException("as arranged");

    callsOf(broken)
        .forEach(
            call -> assertThatThrownBy(() -> call.accept(cache)).isSameAs(broken.fromHashCode));

    cache.put(good, "better");
    assertThat(cache.get(good)).isEqualTo("better");
    assertThat(cache).hasSize(1);
  }

  @Test
  @Timeout(value = 30, unit = TimeUnit.SECONDS)
  void keyWhoseEqualsThrows_failsItsCall_andLeavesNoLockBehind() {
    LarderCache<Broken, String> cache = byReference(Broken.class);
    Broken good = new Broken();
    cache.put(good, "good");
    Broken broken = new Broken();
    good.fromEquals = new IllegalArgumentException("as arranged");
    broken.fromEquals = good.fromEquals;

    callsOf(broken)
        .forEach(call -> assertThatThrownBy(() -> call.accept(cache)).isSameAs(broken.fromEquals));
    good.fromEquals = null;
    broken.fromEquals = null;

    Threads threads = new Threads();
    Threads.outcome(threads.run(() -> cache.put(good, "from another thread")));
    assertThat(cache.get(good)).isEqualTo("from another thread");
    assertThat(cache.get(broken)).isNull();
    threads.afterEach(null);
  }

  @Test
  void boundBeyondAllMeasure_isNoReservation() {
    for (long most : new long[] {Integer.MAX_VALUE, 1L << 40, Long.MAX_VALUE}) {
      LarderCache<Integer, String> cache = caches.create(Caches.words().maxEntries(most).build());
      List<Integer> keys = new ArrayList<>();
      for (int key = 0; key < 1_000; key++) {
        cache.put(key, "word");
        keys.add(key);
      }

      assertThat(cache).extracting(entry -> entry.getKey()).containsAll(keys);
      assertThat(cache.statistics().evictions()).isZero();
    }
  }
}
