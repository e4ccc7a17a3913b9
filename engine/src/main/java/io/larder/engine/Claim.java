package io.larder.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Who has reserved one key: at most one thread exclusively, and any number of tentative
 * reservations.
 *
 * <h2>Concurrency</h2>
 *
 * Guarded by the segment's lock, but for the owner, which a thread that looks for a deadlock reads
 * without it; what it needs to see was written before that owner noted its own wait. A waiter notes
 * for what it waits and follows the chain of owners, one waiter at a time: so of the threads of a
 * circle the last to note its wait sees the whole circle, and it alone fails.
 */
final class Claim<K> {

  private static final VarHandle OWNER;
  private static final ReentrantLock NOTING = new ReentrantLock();
  private static final Map<Thread, Claim<?>> WAITING = new HashMap<>(); // guarded by NOTING
  private static final int LONGEST_CHAIN =
      1_000; // chains change while they are followed; no honest one is this long

  static {
    try {
      OWNER = MethodHandles.lookup().findVarHandle(Claim.class, "owner", Thread.class);
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  private final K key;
  private @Nullable List<Reservation<K>> tentative;

  @SuppressWarnings("UnusedVariable") // OWNER reads it
  private @Nullable Thread owner;

  private int holds;
  private int waiters;

  /** A claim that nobody holds yet. */
  Claim(K key) {
    this.key = key;
  }

  boolean isOf(K other) {
    return key == other || other.equals(key);
  }

  K key() {
    return key;
  }

  boolean isHeldByOther() {
    Thread holder = owner();
    return holder != null && holder != Thread.currentThread();
  }

  boolean isUnused() {
    return owner() == null && waiters == 0 && tentative == null;
  }

  /** Waits, giving up the segment's lock meanwhile, until no other thread holds the key. */
  void awaitTurn(Condition freed) {
    Thread me = Thread.currentThread();
    waiters++;
    try {
      while (isHeldByOther()) {
        noteWait(me);
        try {
          freed.awaitUninterruptibly();
        } finally {
          forgetWait(me);
        }
      }
    } finally {
      waiters--;
    }
  }

  private void noteWait(Thread me) {
    NOTING.lock();
    try {
      refuseDeadlock(me);
      WAITING.put(me, this);
    } finally {
      NOTING.unlock();
    }
  }

  private static void forgetWait(Thread me) {
    NOTING.lock();
    try {
      WAITING.remove(me);
    } finally {
      NOTING.unlock();
    }
  }

  void hold() {
    OWNER.setRelease(this, Thread.currentThread());
    holds++;
  }

  /** Ends one hold of the calling thread; true if that frees the key and somebody waits for it. */
  boolean release() {
    if (owner() != Thread.currentThread()) {
      throw new IllegalMonitorStateException("a reservation is closed by the thread that made it");
    }
    holds--;
    if (holds > 0) {
      return false;
    }
    OWNER.setRelease(this, null);
    return waiters > 0;
  }

  private @Nullable Thread owner() {
    return (Thread) OWNER.getAcquire(this);
  }

  void add(Reservation<K> reservation) {
    List<Reservation<K>> all = tentative;
    if (all == null) {
      all = new ArrayList<>(1);
      tentative = all;
    }
    all.add(reservation);
  }

  void remove(Reservation<K> reservation) {
    List<Reservation<K>> all = tentative;
    if (all != null && all.remove(reservation) && all.isEmpty()) {
      tentative = null;
    }
  }

  void overtake() {
    List<Reservation<K>> all = tentative;
    if (all != null) {
      all.forEach(Reservation::overtaken);
      tentative = null;
    }
  }

  private void refuseDeadlock(Thread me) {
    Thread holder = owner();
    for (int i = 0; holder != null && i < LONGEST_CHAIN; i++) {
      if (holder == me) {
        throw new ReservationDeadlockException(
            "thread %s would wait for ever: key of type %s is reserved by %s, which waits for a key that this thread has reserved"
                .formatted(me.getName(), key().getClass().getName(), nameOf(owner())));
      }
      Claim<?> next = WAITING.get(holder);
      holder = next == null ? null : next.owner();
    }
  }

  private static String nameOf(@Nullable Thread thread) {
    return thread == null ? "another thread" : "thread " + thread.getName();
  }
}
