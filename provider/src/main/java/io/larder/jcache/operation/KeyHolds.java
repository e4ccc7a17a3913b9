package io.larder.jcache.operation;

import io.larder.jcache.store.CacheStore;
import io.larder.jcache.store.Hold;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Many keys held at once.
 *
 * <p>They are taken in the order of their hash codes, so two calls with the same keys do not wait
 * for each other in a circle; should they all the same (equal hash codes, or user code that holds
 * other keys), the store notices the deadlock and one of them fails.
 */
final class KeyHolds implements AutoCloseable {

  private final Deque<Hold<?>> held = new ArrayDeque<>();

  private KeyHolds() {}

  static <K> KeyHolds of(CacheStore<K> store, Collection<K> keys) {
    KeyHolds holds = new KeyHolds();
    List<K> ordered = keys.stream().sorted(Comparator.comparingInt(Object::hashCode)).toList();
    try {
      ordered.forEach(key -> holds.held.push(store.reserve(key)));
      return holds;
    } catch (RuntimeException | Error failed) {
      holds.close();
      throw failed;
    }
  }

  @Override
  public void close() {
    while (!held.isEmpty()) {
      held.pop().close();
    }
  }
}
