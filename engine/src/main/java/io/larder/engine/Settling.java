package io.larder.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Brings keyspaces into agreement with another bound or policy, a few entries a turn, while they
 * are used.
 *
 * <p>Two things may be to do: entries that were never charged, or that another policy looked after,
 * are taken over ({@link Share#settleSome}), and what exceeds a lower bound is evicted. The first
 * turn is taken at once, by whoever changes the options; the others by the engine's timers. Writers
 * evict meanwhile as well, but none of them more than {@link EvictionEffort} says.
 *
 * <p>A turn waits for no segment, and leaves alone those that its own thread holds.
 */
final class Settling {

  private static final int PORTION = 64; // keeps a segment's lock under about 100 microseconds
  private static final int TAKEN_OVER_A_TURN = 1_024; // about a millisecond
  private static final int EVICTED_A_TURN = 256; // the same
  private static final long PAUSE_MILLIS = 1;

  private final KeyspaceEngine engine;
  private final Evictor evictor;
  private final ReentrantLock turns = new ReentrantLock();
  private final Deque<Segment<?>> toTakeOver = new ArrayDeque<>(0); // guarded by turns
  private final AtomicBoolean scheduled = new AtomicBoolean();

  Settling(KeyspaceEngine engine, Evictor evictor) {
    this.engine = engine;
    this.evictor = evictor;
  }

  /** Sets other options; {@link #takeTurn} is to follow. */
  void begin(KeyspaceOptions options) {
    turns.lock();
    try {
      Room room = evictor.room();
      room.setOptions(options);
      room.setUnsettled(true);
      toTakeOver.clear();
      toTakeOver.addAll(evictor.segments());
    } finally {
      turns.unlock();
    }
  }

  /** Begins anew with all segments: entries that were to be taken over may have changed places. */
  void beginAnew() {
    begin(evictor.room().options());
    goOn();
  }

  /** Sees to it that a turn is taken soon. */
  void goOn() {
    if (scheduled.compareAndSet(false, true)) {
      engine.schedule(engine.clock().millis() + PAUSE_MILLIS, this::takeScheduledTurn);
    }
  }

  private void takeScheduledTurn() {
    scheduled.set(false);
    takeTurn();
  }

  void takeTurn() {
    if (!turns.tryLock()) {
      goOn(); // the turn under way may not have seen everything
      return;
    }
    boolean finished;
    try {
      finished = takeOverSome();
      finished &= evictSome();
    } finally {
      turns.unlock();
    }
    if (!finished) {
      goOn();
    }
  }

  /** Takes over a turn's number of entries; true if none is left. */
  private boolean takeOverSome() {
    int budget = TAKEN_OVER_A_TURN;
    for (int i = toTakeOver.size(); i > 0 && budget > 0; i--) {
      Segment<?> segment = toTakeOver.remove();
      boolean more = true;
      while (more && budget > 0 && segment.tryLockAlone()) {
        try {
          more = segment.settleSome(PORTION);
        } finally {
          segment.unlock();
        }
        budget -= PORTION;
        if (more) {
          segment.letOthersIn();
        }
      }
      if (more) {
        toTakeOver.add(segment);
      }
    }
    return toTakeOver.isEmpty();
  }

  /** Evicts a turn's number of entries; true if more is not to do, or cannot be done. */
  private boolean evictSome() {
    Room room = evictor.room();
    for (int i = 0; i < EVICTED_A_TURN && room.isExceeded(); i++) {
      switch (evictor.evictWithoutWaiting()) {
        case EVICTED -> {}
        case BUSY -> {
          return false;
        }
        case NOTHING -> {
          return true; // still unsettled, should something to evict come after all
        }
      }
    }
    if (room.isExceeded()) {
      return false;
    }
    if (toTakeOver.isEmpty()) {
      room.setUnsettled(false);
    }
    return true;
  }
}
