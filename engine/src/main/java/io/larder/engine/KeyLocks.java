package io.larder.engine;

import java.util.ArrayList;
import java.util.List;
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
 * Other threads see all changes at once: readers without a lock wait while several keys are held
 * for writing, and throughout a transaction.
 *
 * <h2>Waiting calls</h2>
 *
 * Before the locks are given back, calls that wait for a key that has become ready are tried, the
 * first one first. What they complete runs after the locks are free.
 *
 * <h2>Cost</h2>
 *
 * Most commands have one key: for that nothing is made but this object and the key's slot.
 *
 * <p>Not thread-safe: made, used and released by one thread.
 */
public final class KeyLocks {

  private final Purpose purpose;
  private @Nullable Slot<?> sole; // the key, while there is but one
  private @Nullable HeldKeys several;
  private @Nullable Segment<?> soleSegment; // the segment, while there is but one
  private @Nullable List<Segment<?>> segments;
  private @Nullable List<Keyspace<?>> whole;
  private @Nullable List<Runnable> afterwards;
  private boolean acquired;
  private boolean hidden;

  /** What the locks are for. */
  public enum Purpose {
    /** Nothing is changed: readers without a lock need not wait. */
    READ,
    /** A command changes each of its keys once at most. */
    WRITE,
    /** Keys are changed any number of times. */
    TRANSACTION,
    /**
     * As {@link #TRANSACTION}, but the bound holds all the time: a change that finds no room fails,
     * and no key that is open is evicted.
     */
    TRANSACTION_WITHIN_BOUND
  }

  /** No keys yet. */
  public KeyLocks(Purpose purpose) {
    this.purpose = purpose;
  }

  // ---- what to lock ----

  /** Adds a key; one that was added before is kept once. Before {@link #acquire}. */
  public <K> void add(Keyspace<K> keyspace, K key) {
    int hash = Keyspace.spread(key);
    Segment<K> segment = keyspace.segment(hash);
    if (find(segment, key, hash) == null) {
      remember(new Slot<>(segment).hold(key, hash));
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
    soleSegment = segment;
  }

  // ---- locking ----

  /** Locks what was added, when no other thread has one of the keys reserved. */
  public void acquire() {
    collectSegments();
    while (true) {
      for (int i = 0; i < segmentCount(); i++) {
        segmentAt(i).lock();
      }
      Slot<?> unready = firstUnready();
      if (unready == null) {
        break;
      }
      unlock();
      unready.awaitTurn();
    }
    if (several != null) {
      several.lookAhead();
    }
    acquired = true;
    hidden = isToBeHidden();
    for (int i = 0; i < segmentCount(); i++) {
      begin(segmentAt(i));
    }
  }

  private boolean isToBeHidden() {
    return switch (purpose) {
      case READ -> false;
      case WRITE -> several != null || whole != null;
      case TRANSACTION, TRANSACTION_WITHIN_BOUND -> true;
    };
  }

  private void begin(Segment<?> segment) {
    if (purpose != Purpose.TRANSACTION_WITHIN_BOUND) {
      segment.beginExceeding();
    }
    if (hidden) {
      segment.beginUnstable();
    }
  }

  private void end(Segment<?> segment) {
    if (purpose == Purpose.TRANSACTION_WITHIN_BOUND) {
      segment.endTransaction();
    } else {
      segment.endExceeding();
    }
    if (hidden) {
      segment.endUnstable();
    }
  }

  private void collectSegments() {
    Slot<?> one = sole;
    List<Keyspace<?>> keyspaces = whole;
    if (several == null && keyspaces == null) {
      if (one != null) {
        soleSegment = one.segment();
      }
      return;
    }
    List<Segment<?>> all = new ArrayList<>(4);
    if (one != null) {
      all.add(one.segment());
    }
    if (several != null) {
      several.addSegmentsTo(all);
    }
    if (keyspaces != null) {
      keyspaces.forEach(keyspace -> all.addAll(keyspace.allSegments()));
    }
    all.sort((low, high) -> Long.compare(low.order(), high.order()));
    dropRepeated(all);
    segments = all;
  }

  private static void dropRepeated(List<Segment<?>> sorted) {
    int kept = 0;
    for (Segment<?> segment : sorted) {
      if (kept == 0 || sorted.get(kept - 1) != segment) {
        sorted.set(kept, segment);
        kept++;
      }
    }
    sorted.subList(kept, sorted.size()).clear();
  }

  private @Nullable Slot<?> firstUnready() {
    Slot<?> one = sole;
    if (one != null) {
      return one.isUnready() ? one : null;
    }
    return several == null ? null : several.firstUnready();
  }

  private void unlock() {
    for (int i = segmentCount() - 1; i >= 0; i--) {
      segmentAt(i).unlock();
    }
  }

  /**
   * Opens a key, always as the same slot; an expired entry is deleted first.
   *
   * @throws IllegalArgumentException if the key was not added, nor its whole keyspace
   * @throws IllegalStateException if the keys are not locked
   */
  public <K> Slot<K> open(Keyspace<K> keyspace, K key) {
    if (!acquired) {
      throw new IllegalStateException("a key was opened while the keys were not locked");
    }
    int hash = Keyspace.spread(key);
    Segment<K> segment = keyspace.segment(hash);
    Slot<K> slot = find(segment, key, hash);
    if (slot == null) {
      if (!holdsAll(keyspace)) {
        throw new IllegalArgumentException("a key was opened that was not among those to lock");
      }
      slot = new Slot<>(segment).hold(key, hash);
      remember(slot);
    }
    return slot.openHeld(purpose == Purpose.TRANSACTION_WITHIN_BOUND);
  }

  /**
   * Locks one more key, if that needs no waiting, after {@link #acquire}: for calls that are served
   * while the locks are held.
   *
   * @return whether the key may be opened now
   */
  public <K> boolean tryAdd(Keyspace<K> keyspace, K key) {
    int hash = Keyspace.spread(key);
    Segment<K> segment = keyspace.segment(hash);
    if (find(segment, key, hash) != null) {
      return true;
    }
    if (!segment.tryLock()) {
      return false;
    }
    boolean present = segment.getHoldCount() > 1;
    if (segment.isReservedByOther(key)) {
      segment.unlock();
      return false;
    }
    hideAll();
    if (present) {
      segment.unlock();
    } else {
      severalSegments().add(segment);
      begin(segment);
    }
    remember(new Slot<>(segment).hold(key, hash));
    return true;
  }

  /**
   * Locks the rest of a keyspace, if that needs no waiting, after {@link #acquire}.
   *
   * @return whether any key of it may be opened now; else some more may be locked than before
   */
  public boolean tryAddAll(Keyspace<?> keyspace) {
    if (holdsAll(keyspace)) {
      return true;
    }
    hideAll();
    for (Segment<?> segment : keyspace.allSegments()) {
      if (!segment.tryLock()) {
        return false;
      }
      if (segment.getHoldCount() > 1) {
        segment.unlock();
      } else {
        severalSegments().add(segment);
        begin(segment);
      }
    }
    addAll(keyspace);
    return true;
  }

  private boolean holdsAll(Keyspace<?> keyspace) {
    return whole != null && whole.contains(keyspace);
  }

  /** From the second key on, readers must not see one half. */
  private void hideAll() {
    if (!hidden && purpose != Purpose.READ) {
      hidden = true;
      for (int i = 0; i < segmentCount(); i++) {
        segmentAt(i).beginUnstable();
      }
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
    try {
      if (isAnyReady()) {
        new ReadyCalls(this).serve();
      }
    } finally {
      closeKeys();
      for (int i = 0; i < segmentCount(); i++) {
        end(segmentAt(i));
      }
      acquired = false;
      unlock();
    }
    List<Runnable> tasks = afterwards;
    if (tasks != null) {
      tasks.forEach(Runnable::run);
    }
  }

  private boolean isAnyReady() {
    for (int i = 0; i < segmentCount(); i++) {
      if (segmentAt(i).hasReady()) {
        return true;
      }
    }
    return false;
  }

  /** Lets a call wait for a key that is held; it is tried when the key becomes ready. */
  public <K> void await(Keyspace<K> keyspace, K key, Waiter waiter) {
    keyspace.segmentOf(key).waiting().add(key, waiter);
  }

  // ---- the segments ----

  int segmentCount() {
    if (segments != null) {
      return segments.size();
    }
    return soleSegment == null ? 0 : 1;
  }

  Segment<?> segmentAt(int index) {
    Segment<?> one = soleSegment;
    return segments == null && one != null
        ? one
        : java.util.Objects.requireNonNull(segments).get(index);
  }

  private List<Segment<?>> severalSegments() {
    List<Segment<?>> all = segments;
    if (all == null) {
      all = new ArrayList<>(2);
      if (soleSegment != null) {
        all.add(soleSegment);
      }
      segments = all;
    }
    return all;
  }

  // ---- the keys ----

  private <K> @Nullable Slot<K> find(Segment<K> segment, K key, int hash) {
    Slot<?> one = sole;
    if (one != null) {
      return one.isFor(segment, key) ? cast(one) : null;
    }
    return several == null ? null : cast(several.find(segment, key, hash));
  }

  private void remember(Slot<?> slot) {
    if (several != null) {
      several.add(slot);
    } else if (sole == null) {
      sole = slot;
    } else {
      several = new HeldKeys(sole, slot);
      sole = null;
    }
  }

  private void closeKeys() {
    Slot<?> one = sole;
    if (one != null) {
      one.close();
    } else if (several != null) {
      several.forEach(Slot::close);
    }
  }

  @SuppressWarnings("unchecked") // a key is found in its own segment
  private static <K> @Nullable Slot<K> cast(@Nullable Slot<?> slot) {
    return (Slot<K>) slot;
  }
}
