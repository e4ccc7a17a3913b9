package io.larder.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The claims of one segment's keys: a map that is nearly always empty.
 *
 * <p>Guarded by the segment's lock. A writer that finds its key claimed by another thread waits
 * here and gives up the lock meanwhile.
 */
final class Claims<K> {

  private final Map<K, Claim<K>> byKey = new HashMap<>(2);
  private final Map<K, List<Watch<K>>> watches = new HashMap<>(2);
  private final ReentrantLock lock;
  private @Nullable Condition freed; // one for all keys: who waits at all is rare

  Claims(ReentrantLock lock) {
    this.lock = lock;
  }

  boolean isHeldByOther(K key) {
    if (byKey.isEmpty()) {
      return false;
    }
    Claim<K> claim = byKey.get(key);
    return claim != null && claim.isHeldByOther();
  }

  /** Waits until no other thread holds the key. */
  void awaitTurn(K key) {
    while (isHeldByOther(key)) {
      Claim<K> claim = of(key);
      try {
        claim.awaitTurn(freed());
      } finally {
        forgetIfUnused(claim);
      }
    }
  }

  /** The key's claim, a new one if it has none. */
  Claim<K> of(K key) {
    Claim<K> claim = byKey.get(key);
    if (claim == null) {
      claim = new Claim<>(key);
      byKey.put(key, claim);
    }
    return claim;
  }

  /** Ends one hold of the calling thread, and lets waiters look again. */
  void release(Claim<K> claim) {
    if (claim.release()) {
      freed().signalAll();
    }
  }

  /** Tells the tentative reservations of a key that it was changed. */
  void overtake(K key) {
    if (!byKey.isEmpty()) {
      Claim<K> claim = byKey.get(key);
      if (claim != null) {
        claim.overtake();
        forgetIfUnused(claim);
      }
    }
  }

  /** Tells those who watch a key that it was changed, has expired or was evicted. */
  void touch(K key) {
    if (!watches.isEmpty()) {
      List<Watch<K>> watching = watches.get(key);
      if (watching != null) {
        watching.forEach(Watch::touch);
      }
    }
  }

  /** Tells those who watch a key that exists. */
  void touchAll(Predicate<K> exists) {
    watches.forEach(
        (key, watching) -> {
          if (exists.test(key)) {
            watching.forEach(Watch::touch);
          }
        });
  }

  void watch(Watch<K> watch) {
    watches.computeIfAbsent(watch.key(), key -> new ArrayList<>(1)).add(watch);
  }

  void unwatch(Watch<K> watch) {
    watches.computeIfPresent(
        watch.key(),
        (key, watching) -> {
          watching.remove(watch);
          return watching.isEmpty() ? null : watching;
        });
  }

  void overtakeAll() {
    if (!byKey.isEmpty()) {
      byKey.values().forEach(Claim::overtake);
      byKey.values().removeIf(Claim::isUnused);
    }
  }

  void forgetIfUnused(Claim<K> claim) {
    if (claim.isUnused()) {
      byKey.remove(claim.key, claim);
    }
  }

  private Condition freed() {
    Condition condition = freed;
    if (condition == null) {
      condition = lock.newCondition();
      freed = condition;
    }
    return condition;
  }
}
