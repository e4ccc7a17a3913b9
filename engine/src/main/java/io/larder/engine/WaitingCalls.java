package io.larder.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The calls that wait for keys of one segment, in the order in which they came; nearly always none.
 *
 * <p>Guarded by the segment's lock.
 */
final class WaitingCalls<K> {

  private final Map<K, Queue<Waiter>> byKey = new HashMap<>(2);
  private @Nullable Set<K> ready;

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

  /** The first call that still waits for a key, or null. */
  @Nullable Waiter first(K key) {
    Queue<Waiter> waiters = byKey.get(key);
    if (waiters == null) {
      return null;
    }
    while (!waiters.isEmpty()) {
      Waiter first = waiters.element();
      if (!first.isOver()) {
        return first;
      }
      waiters.remove();
    }
    byKey.remove(key);
    return null;
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

  /** The keys noted since the last time, in that order. */
  Set<K> takeReady() {
    Set<K> taken = ready;
    ready = null;
    return taken == null ? Set.of() : taken;
  }

  /** Notes a key to be looked at again. */
  void note(K key) {
    if (!byKey.isEmpty() && byKey.containsKey(key)) {
      Set<K> noted = ready;
      if (noted == null) {
        noted = new LinkedHashSet<>();
        ready = noted;
      }
      noted.add(key);
    }
  }
}
