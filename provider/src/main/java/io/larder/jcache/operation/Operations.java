package io.larder.jcache.operation;

import io.larder.jcache.operation.Decision.Effect;
import io.larder.jcache.operation.Decision.Lookup;
import org.jspecify.annotations.Nullable;

/**
 * The operations of {@link javax.cache.Cache} on one entry, as the table of the specification has
 * them.
 */
final class Operations {

  private Operations() {}

  static <K, V> Operation<K, V, Void> put(V value, long ttlMillis) {
    return present -> new Decision<>(Effect.PUT, value, ttlMillis, Lookup.NONE, null);
  }

  static <K, V> Operation<K, V, V> getAndPut(V value) {
    return present -> Decision.put(value, Lookup.of(present), present.value());
  }

  static <K, V> Operation<K, V, Boolean> putIfAbsent(V value) {
    return present ->
        present.exists() || present.isTaken()
            ? Decision.without(Effect.NONE, Lookup.HIT, false)
            : Decision.put(value, Lookup.MISS, true);
  }

  static <K, V> Operation<K, V, Boolean> remove() {
    return present -> Decision.without(Effect.REMOVE, Lookup.NONE, present.exists());
  }

  static <K, V> Operation<K, V, V> getAndRemove() {
    return present -> Decision.without(Effect.REMOVE, Lookup.of(present), present.value());
  }

  static <K, V> Operation<K, V, Boolean> remove(V expected) {
    return present ->
        present.matches(expected)
            ? Decision.without(Effect.REMOVE, Lookup.HIT, true)
            : mismatched(present);
  }

  static <K, V> Operation<K, V, Boolean> replace(V expected, V value) {
    return present ->
        present.matches(expected) ? Decision.put(value, Lookup.HIT, true) : mismatched(present);
  }

  static <K, V> Operation<K, V, Boolean> replace(V value) {
    return present ->
        present.exists()
            ? Decision.put(value, Lookup.HIT, true)
            : Decision.without(Effect.NONE, Lookup.MISS, false);
  }

  static <K, V> Operation<K, V, V> getAndReplace(V value) {
    return present ->
        present.exists()
            ? Decision.put(value, Lookup.HIT, present.value())
            : Decision.without(Effect.NONE, Lookup.MISS, null);
  }

  private static <V> Decision<V, Boolean> mismatched(Present<?, V> present) {
    return present.exists()
        ? Decision.without(Effect.ACCESS, Lookup.HIT, false)
        : Decision.without(Effect.NONE, Lookup.MISS, false);
  }

  static boolean isTrue(@Nullable Boolean result) {
    return Boolean.TRUE.equals(result);
  }
}
