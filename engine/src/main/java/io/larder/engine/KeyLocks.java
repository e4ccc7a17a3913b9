package io.larder.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keys that a command or a transaction works on, of one or more keyspaces: locked together,
 * lowest segment first, opened one by one, and released together.
 *
 * <h2>Use</h2>
 *
 * {@link #add} and {@link #addAll} say what will be locked, {@link #acquire} locks it, {@link
 * #open} opens keys, and {@link #release} gives everything back. What the keys hold may exceed a
 * bound in between, so that no command fails halfway; {@link Keyspace#makeRoom} puts that right
 * before and after.
 *
 * <h2>Atomicity</h2>
 *
 * Other threads see all changes at once: readers without a lock wait while more than one segment is
 * held for writing.
 *
 * <h2>Waiting calls</h2>
 *
 * Before the locks are given back, calls that wait for a key that has become ready are tried, the
 * first one first. What they complete runs after the locks are free.
 *
 * <p>Not thread-safe: made, used and released by one thread.
 */
public final class KeyLocks {

  private static final int SEARCHED_IN_LINE = 8; // a list this short is searched faster than a map

  private final Purpose purpose;
  private final List<Held<?>> keys = new ArrayList<>(2);
  private final List<Segment<?>> segments = new ArrayList<>(2);
  private @Nullable Map<Held.Name, Held<?>> byName;
  private @Nullable List<Keyspace<?>> whole;
  private @Nullable List<Runnable> afterwards;
  private boolean acquired;

  /** What the locks are for. */
  public enum Purpose {
    /** Nothing is changed: readers without a lock need not wait. */
    READ,
    /** Keys may be changed. */
    WRITE
  }

  /** No keys yet. */
  public KeyLocks(Purpose purpose) {
    this.purpose = purpose;
  }

  // ---- what to lock ----

  /** Adds a key; one that was added before is kept once. Before {@link #acquire}. */
  public <K> void add(Keyspace<K> keyspace, K key) {
    if (find(keyspace, key) == null) {
      remember(new Held<>(keyspace, key, keyspace.segmentOf(key)));
    }
  }

  /** Adds a whole keyspace, any key of which may then be opened. Before {@link #acquire}. */
  public void addAll(Keyspace<?> keyspace) {
    List<Keyspace<?>> all = whole;
    if (all == null) {
      all = new ArrayList<>(1);
      whole = all;
    }
    if (!all.contains(keyspace)) {
      all.add(keyspace);
    }
  }

  void addSegment(Segment<?> segment) {
    segments.add(segment);
  }

  // ---- locking ----

  /** Locks what was added, when no other thread has one of the keys reserved. */
  public void acquire() {
    collectSegments();
    while (true) {
      segments.forEach(Segment::lock);
      Held<?> reserved = firstReserved();
      if (reserved == null) {
        break;
      }
      unlock();
      reserved.awaitTurn();
    }
    acquired = true;
    boolean hidden = purpose == Purpose.WRITE && segments.size() > 1;
    for (Segment<?> segment : segments) {
      segment.beginExceeding();
      if (hidden) {
        segment.beginUnstable();
      }
    }
  }

  private void collectSegments() {
    for (Held<?> key : keys) {
      if (!segments.contains(key.segment)) {
        segments.add(key.segment);
      }
    }
    List<Keyspace<?>> all = whole;
    if (all != null) {
      Set<Segment<?>> distinct = new java.util.LinkedHashSet<>(segments);
      all.forEach(keyspace -> distinct.addAll(keyspace.allSegments()));
      segments.clear();
      segments.addAll(distinct);
    }
    if (segments.size() > 1) {
      segments.sort(Comparator.comparingLong(Segment::order));
    }
  }

  private @Nullable Held<?> firstReserved() {
    for (Held<?> key : keys) {
      if (key.isUnready()) {
        return key;
      }
    }
    return null;
  }

  private void unlock() {
    for (int i = segments.size() - 1; i >= 0; i--) {
      segments.get(i).unlock();
    }
  }

  /**
   * Opens a key, always as the same slot; an expired entry is deleted first.
   *
   * @throws IllegalArgumentException if the key was not added, nor its whole keyspace
   */
  public <K> Slot<K> open(Keyspace<K> keyspace, K key) {
    Held<K> held = find(keyspace, key);
    if (held == null) {
      Segment<K> segment = keyspace.segmentOf(key);
      if (!acquired || !segments.contains(segment)) {
        throw new IllegalArgumentException("a key was opened that was not among those to lock");
      }
      held = new Held<>(keyspace, key, segment);
      remember(held);
    }
    return held.open();
  }

  /**
   * Locks one more key, if that needs no waiting, after {@link #acquire}: for calls that are served
   * while the locks are held.
   *
   * @return whether the key may be opened now
   */
  public <K> boolean tryAdd(Keyspace<K> keyspace, K key) {
    Segment<K> segment = keyspace.segmentOf(key);
    if (segments.contains(segment)) {
      return !segment.isReservedByOther(key);
    }
    if (!segment.tryLock()) {
      return false;
    }
    if (segment.isReservedByOther(key)) {
      segment.unlock();
      return false;
    }
    segments.add(segment);
    segment.beginExceeding();
    if (purpose == Purpose.WRITE) {
      hideAll();
    }
    return true;
  }

  /** From the second segment on, readers must not see one half. */
  private void hideAll() {
    int held = segments.size();
    segments.get(held - 1).beginUnstable();
    if (held == 2) {
      segments.get(0).beginUnstable();
    }
  }

  /** Runs something when the locks are free: what may take long, or is the user's. */
  public void afterwards(Runnable task) {
    List<Runnable> tasks = afterwards;
    if (tasks == null) {
      tasks = new ArrayList<>(1);
      afterwards = tasks;
    }
    tasks.add(task);
  }

  /** Tries calls that wait for keys that have become ready, and gives every lock back. */
  public void release() {
    boolean hidden = false;
    try {
      serveWaiting();
    } finally {
      hidden = purpose == Purpose.WRITE && segments.size() > 1;
      keys.forEach(Held::close);
      for (Segment<?> segment : segments) {
        segment.endExceeding();
        if (hidden) {
          segment.endUnstable();
        }
      }
      acquired = false;
      unlock();
    }
    List<Runnable> tasks = afterwards;
    if (tasks != null) {
      tasks.forEach(Runnable::run);
    }
  }

  // ---- waiting calls ----

  private void serveWaiting() {
    if (segments.isEmpty() || segments.get(0).getHoldCount() > 1) {
      return; // a command of a transaction: calls are served at the transaction's end
    }
    boolean again = true;
    while (again) {
      again = false;
      for (int i = 0; i < segments.size(); i++) { // serving may add segments
        if (segments.get(i).waiting().hasReady()) {
          again = true;
          serve(segments.get(i));
        }
      }
    }
  }

  private <K> void serve(Segment<K> segment) {
    for (K key : segment.waiting().takeReady()) {
      for (Waiter waiter : segment.waiting().of(key)) {
        Waiter.Attempt attempt =
            waiter.isOver() ? Waiter.Attempt.OVER : waiter.attempt(this, segment.keyspace(), key);
        if (attempt == Waiter.Attempt.OVER) {
          segment.waiting().remove(key, waiter);
        } else if (attempt == Waiter.Attempt.BUSY) {
          afterwards(() -> tryAgain(segment.keyspace(), key, waiter));
          break; // nobody who came later is served before
        }
      }
    }
  }

  /** Lets a call wait for a key that is held; it is tried when the key becomes ready. */
  public <K> void await(Keyspace<K> keyspace, K key, Waiter waiter) {
    keyspace.segmentOf(key).waiting().add(key, waiter);
  }

  private static <K> void tryAgain(Keyspace<K> keyspace, K key, Waiter waiter) {
    KeyLocks locks = new KeyLocks(Purpose.WRITE);
    locks.add(keyspace, key);
    waiter.addKeys(locks);
    locks.acquire();
    keyspace.segmentOf(key).waiting().note(key);
    locks.release();
  }

  // ---- the keys ----

  private <K> @Nullable Held<K> find(Keyspace<K> keyspace, K key) {
    Map<Held.Name, Held<?>> map = byName;
    if (map != null) {
      return cast(map.get(new Held.Name(keyspace, key)));
    }
    for (Held<?> held : keys) {
      if (held.keyspace == keyspace && held.key.equals(key)) {
        return cast(held);
      }
    }
    return null;
  }

  private void remember(Held<?> held) {
    keys.add(held);
    Map<Held.Name, Held<?>> map = byName;
    if (map != null) {
      map.put(held.name(), held);
    } else if (keys.size() > SEARCHED_IN_LINE) {
      Map<Held.Name, Held<?>> made = new HashMap<>();
      keys.forEach(each -> made.put(each.name(), each));
      byName = made;
    }
  }

  @SuppressWarnings("unchecked") // a key is found under its own keyspace
  private static <K> @Nullable Held<K> cast(@Nullable Held<?> held) {
    return (Held<K>) held;
  }

  /** One key, and its slot once it is open. */
  private static final class Held<K> {

    /** A key with its keyspace, to find it by. */
    record Name(Keyspace<?> keyspace, Object key) {}

    final Keyspace<K> keyspace;
    final K key;
    final Segment<K> segment;
    private @Nullable Slot<K> slot;

    Held(Keyspace<K> keyspace, K key, Segment<K> segment) {
      this.keyspace = keyspace;
      this.key = key;
      this.segment = segment;
    }

    Name name() {
      return new Name(keyspace, key);
    }

    boolean isUnready() {
      return segment.isUnready(key);
    }

    void awaitTurn() {
      segment.lock();
      try {
        segment.awaitTurn(key);
      } finally {
        segment.unlock();
      }
    }

    Slot<K> open() {
      Slot<K> opened = slot;
      if (opened == null) {
        opened = segment.openSlot(key, Keyspace.spread(key));
        slot = opened;
        return opened;
      }
      return opened.reopen();
    }

    void close() {
      Slot<K> opened = slot;
      if (opened != null) {
        opened.close();
      }
    }
  }
}
