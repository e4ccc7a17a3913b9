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
 * The claims of one segment's keys. There is nearly always none, and seldom more than one, which
 * has a field of its own: only further ones are in a map.
 *
 * <p>Guarded by the segment's lock. A writer that finds its key claimed by another thread waits
 * here and gives up the lock meanwhile.
 */
final class Claims<K> {

  private static final int LOOKS = 16;
  private static final int PAUSES_A_LOOK = 8; // with the looks, some microseconds

  private @Nullable Claim<K> one;
  private @Nullable Claim<K> spare; // the last that was given up, for the next key
  private @Nullable Map<K, Claim<K>> more; // null rather than empty: every write asks
  private @Nullable Map<K, List<Watch<K>>> watches;
  private final ReentrantLock lock;
  private @Nullable Condition freed; // one for all keys: who waits at all is rare

  Claims(ReentrantLock lock) {
    this.lock = lock;
  }

  boolean isHeldByOther(K key) {
    Claim<K> claim = find(key);
    return claim != null && claim.isHeldByOther();
  }

  private @Nullable Claim<K> find(K key) {
    Claim<K> first = one;
    if (first != null && first.isOf(key)) {
      return first;
    }
    Map<K, Claim<K>> others = more;
    return others == null ? null : others.get(key);
  }

  /** Waits until no other thread holds the key. */
  void awaitTurn(K key) {
    while (isHeldByOther(key) && !isFreeSoon(key)) {
      Claim<K> claim = of(key);
      try {
        claim.awaitTurn(freed());
      } finally {
        forgetIfUnused(claim);
      }
    }
  }

  /**
   * Lets others have the lock for some moments, each long enough for a short entry processor;
   * whether the key is free after one of them. Sleeping and being woken takes longer.
   */
  private boolean isFreeSoon(K key) {
    if (lock.getHoldCount() > 1) {
      return false;
    }
    for (int look = 0; look < LOOKS; look++) {
      lock.unlock();
      SegmentLock.pause(PAUSES_A_LOOK);
      lock.lock();
      if (!isHeldByOther(key)) {
        return true;
      }
    }
    return false;
  }

  /** The key's claim, a new one if it has none. */
  Claim<K> of(K key) {
    Claim<K> claim = find(key);
    if (claim == null) {
      claim = made(key);
      add(claim);
    }
    return claim;
  }

  private Claim<K> made(K key) {
    Claim<K> claim = spare == null ? new Claim<>() : spare;
    spare = null;
    claim.begin(key);
    return claim;
  }

  private void add(Claim<K> claim) {
    if (one == null) {
      one = claim;
      return;
    }
    Map<K, Claim<K>> others = more;
    if (others == null) {
      others = new HashMap<>(2);
      more = others;
    }
    others.put(claim.key(), claim);
  }

  /** Ends one hold of the calling thread, and lets waiters look again. */
  void release(Claim<K> claim) {
    if (claim.release()) {
      freed().signalAll();
    }
  }

  /** Tells the tentative reservations of a key that it was changed. */
  void overtake(K key) {
    Claim<K> claim = find(key);
    if (claim != null) {
      claim.overtake();
      forgetIfUnused(claim);
    }
  }

  /** Tells those who watch a key that it was changed, has expired or was evicted. */
  void touch(K key) {
    Map<K, List<Watch<K>>> watched = watches;
    List<Watch<K>> watching = watched == null ? null : watched.get(key);
    if (watching != null) {
      watching.forEach(Watch::touch);
    }
  }

  /** Tells those who watch a key that exists. */
  void touchAll(Predicate<K> exists) {
    Map<K, List<Watch<K>>> watched = watches;
    if (watched != null) {
      watched.forEach(
          (key, watching) -> {
            if (exists.test(key)) {
              watching.forEach(Watch::touch);
            }
          });
    }
  }

  void watch(Watch<K> watch) {
    Map<K, List<Watch<K>>> watched = watches;
    if (watched == null) {
      watched = new HashMap<>(2);
      watches = watched;
    }
    watched.computeIfAbsent(watch.key(), key -> new ArrayList<>(1)).add(watch);
  }

  void unwatch(Watch<K> watch) {
    Map<K, List<Watch<K>>> watched = watches;
    if (watched != null) {
      watched.computeIfPresent(
          watch.key(),
          (key, watching) -> {
            watching.remove(watch);
            return watching.isEmpty() ? null : watching;
          });
      watches = watched.isEmpty() ? null : watched;
    }
  }

  void overtakeAll() {
    List<Claim<K>> all = new ArrayList<>(more == null ? List.of() : more.values());
    if (one != null) {
      all.add(one);
    }
    for (Claim<K> claim : all) {
      claim.overtake();
      forgetIfUnused(claim);
    }
  }

  void forgetIfUnused(Claim<K> claim) {
    if (!claim.isUnused()) {
      return;
    }
    Map<K, Claim<K>> others = more;
    if (claim == one) {
      one = null;
    } else if (others != null) {
      others.remove(claim.key(), claim);
      more = others.isEmpty() ? null : others;
    }
    claim.end();
    spare = claim;
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
