package io.larder.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
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
 * <p>Guarded by the segment's lock, but for {@link #tryHold}. A writer that finds its key claimed
 * by another thread waits here and gives up the lock meanwhile.
 */
final class Claims<K> {

  private static final VarHandle ONE;
  private static final int LOOKS = 16;
  private static final int PAUSES_A_LOOK = 8; // with the looks, some microseconds

  static {
    try {
      ONE = MethodHandles.lookup().findVarHandle(Claims.class, "one", Claim.class);
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  private volatile @Nullable Claim<K> one; // made null only by who has the lock
  private @Nullable Map<K, Claim<K>> more; // null rather than empty: every write asks
  private @Nullable Map<K, List<Watch<K>>> watches;
  private final ReentrantLock lock;
  private @Nullable Condition freed; // one for all keys: who waits at all is rare

  Claims(ReentrantLock lock) {
    this.lock = lock;
  }

  /**
   * Holds a key for the calling thread without the lock, if that can be done at once; else null.
   *
   * <p>A writer takes the lock and then looks for claims, and this stores a claim and then looks
   * for a writer: one of the two sees the other. Who has the lock then may be a writer of this key
   * that looked before, so it is waited for.
   */
  @Nullable Claim<K> tryHold(K key) {
    if (one != null || lock.isLocked()) {
      return null;
    }
    Claim<K> claim = new Claim<>(key);
    claim.hold();
    if (!ONE.compareAndSet(this, null, claim)) {
      return null;
    }
    if (!lock.isLocked() && more == null) { // a look at the lock shows what its last owner did
      return claim;
    }
    return isTheOnly(claim) ? claim : null;
  }

  /** Waits for a writer who may not have seen a claim; if the key has another, ends this one. */
  private boolean isTheOnly(Claim<K> claim) {
    lock.lock();
    try {
      boolean only = more == null || !more.containsKey(claim.key());
      if (!only) {
        release(claim);
        forgetIfUnused(claim);
      }
      return only;
    } finally {
      lock.unlock();
    }
  }

  boolean isHeldByOther(K key) {
    Claim<K> claim = find(key);
    return claim != null && claim.isHeldByOther();
  }

  /** The key's claim. One that may be given up again for the sake of another counts last. */
  private @Nullable Claim<K> find(K key) {
    Map<K, Claim<K>> others = more;
    Claim<K> other = others == null ? null : others.get(key);
    if (other != null) {
      return other;
    }
    Claim<K> first = one;
    return first != null && first.isOf(key) ? first : null;
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
    return claim == null ? made(key) : claim;
  }

  private Claim<K> made(K key) {
    Claim<K> claim = new Claim<>(key);
    if (ONE.compareAndSet(this, null, claim)) {
      return claim;
    }
    Claim<K> first = one;
    if (first != null && first.isOf(key)) { // of who needs no lock, and came since we looked
      return first;
    }
    Map<K, Claim<K>> others = more;
    if (others == null) {
      others = new HashMap<>(2);
      more = others;
    }
    others.put(key, claim);
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
    Claim<K> first = one;
    if (first != null) {
      all.add(first);
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
