package io.larder.server.script;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * States of Lua that run nothing. Thread-safe.
 *
 * <p>A thread gets the state back that it has used last, if nobody has taken it: what that touches
 * is still in the caches of its processor.
 */
final class IdleMachines {

  private static final int SEATS = 16; // more than the event loops of nearly all servers

  private final AtomicReferenceArray<@Nullable LuaMachine> seats =
      new AtomicReferenceArray<>(SEATS);
  private final Queue<LuaMachine> others = new ConcurrentLinkedQueue<>();

  private static int seat() {
    return (int) Thread.currentThread().getId() % SEATS;
  }

  /** A state; null if there is none. */
  @Nullable LuaMachine take() {
    LuaMachine own = seats.getAndSet(seat(), null);
    return own == null ? others.poll() : own;
  }

  void add(LuaMachine machine) {
    if (!seats.compareAndSet(seat(), null, machine)) {
      others.add(machine);
    }
  }

  /** Takes all out. */
  void drain(Consumer<LuaMachine> taker) {
    for (int i = 0; i < SEATS; i++) {
      LuaMachine machine = seats.getAndSet(i, null);
      if (machine != null) {
        taker.accept(machine);
      }
    }
    for (LuaMachine machine = others.poll(); machine != null; machine = others.poll()) {
      taker.accept(machine);
    }
  }
}
