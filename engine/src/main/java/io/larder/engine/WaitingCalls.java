package io.larder.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The calls that wait for keys of one segment, in the order in which they came; nearly always none.
 *
 * <p>Guarded by the segment's lock.
 */
final class WaitingCalls<K> {

  /** Numbers notices, so that they have an order beyond their segment. */
  private static final AtomicLong NOTICES = new AtomicLong();

  private final Map<K, Queue<Waiter>> byKey = new HashMap<>(2);
  private @Nullable Map<K, Long> ready;

  void add(K key, Waiter waiter) {
    byKey.computeIfAbsent(key, absent -> new ArrayDeque<>(2)).add(waiter);
  }

  void remove(K key, Waiter waiter) {
    byKey.computeIfPresent(
        key,
        (present, waiters) -> {
          waiters.remove(waiter);
          return waiters.isEmpty() ? null : waiters;
        });
  }

  /** The calls that wait for a key, the first one first. */
  List<Waiter> of(K key) {
    Queue<Waiter> waiters = byKey.get(key);
    return waiters == null ? List.of() : new ArrayList<>(waiters);
  }

  /** Notes that a collection was stored or has changed: somebody may be waiting for it. */
  void onCollection(K key) {
    note(key);
  }

  /** Notes that a key was deleted: readers of a stream's group wait for it in vain. */
  void onDelete(K key) {
    note(key);
  }

  /** Notes every key: all of them may have changed. */
  void noteAll() {
    byKey.keySet().forEach(this::note);
  }

  boolean hasReady() {
    return ready != null;
  }

  /** When the key that was noted first was noted, in the order of notices; some key is ready. */
  long readySince() {
    return requireReady().values().iterator().next();
  }

  /** The key that was noted first; it is no longer ready. */
  K takeReady() {
    Map<K, Long> noted = requireReady();
    K first = noted.keySet().iterator().next();
    noted.remove(first);
    if (noted.isEmpty()) {
      ready = null;
    }
    return first;
  }

  private Map<K, Long> requireReady() {
    return Objects.requireNonNull(ready, "keys that are ready");
  }

  /** Notes a key to be looked at again. */
  void note(K key) {
    if (!byKey.isEmpty() && byKey.containsKey(key)) {
      Map<K, Long> noted = ready;
      if (noted == null) {
        noted = new LinkedHashMap<>();
        ready = noted;
      }
      noted.putIfAbsent(key, NOTICES.getAndIncrement());
    }
  }
}
