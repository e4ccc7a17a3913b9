package io.larder.engine;

import io.larder.engine.table.LookAhead;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The slots of two or more keys, to be found by segment and key: a list of them, and a table with
 * open addressing that is at most half full. Not thread-safe.
 */
final class HeldKeys {

  private static final int SMALLEST = 32; // holds the keys of most commands

  private final List<Slot<?>> slots = new ArrayList<>(SMALLEST / 2);
  private @Nullable Slot<?>[] byHash = new Slot<?>[SMALLEST];

  @SuppressWarnings("UnusedVariable") // is written, or the compiler would leave out the looks
  private int seen;

  HeldKeys(Slot<?> first, Slot<?> second) {
    add(first);
    add(second);
  }

  @Nullable Slot<?> find(Segment<?> segment, Object key, int hash) {
    int mask = byHash.length - 1;
    for (int at = hash & mask; ; at = (at + 1) & mask) {
      Slot<?> slot = byHash[at];
      if (slot == null || (slot.hash() == hash && slot.isFor(segment, key))) {
        return slot;
      }
    }
  }

  /** Adds a slot of a key that is not here. */
  void add(Slot<?> slot) {
    slots.add(slot);
    if (2 * slots.size() > byHash.length) {
      byHash = new Slot<?>[2 * byHash.length];
      slots.forEach(this::place);
    } else {
      place(slot);
    }
  }

  private void place(Slot<?> slot) {
    int mask = byHash.length - 1;
    int at = slot.hash() & mask;
    while (byHash[at] != null) {
      at = (at + 1) & mask;
    }
    byHash[at] = slot;
  }

  /**
   * Looks at the places of all keys, step by step, so that the processor waits for memory some
   * times rather than some times a key.
   */
  void lookAhead() {
    for (LookAhead step : LookAhead.STEPS) {
      for (int i = 0; i < slots.size(); i++) {
        seen += slots.get(i).lookAhead(step);
      }
    }
  }

  @Nullable Slot<?> firstUnready() {
    for (Slot<?> slot : slots) {
      if (slot.isUnready()) {
        return slot;
      }
    }
    return null;
  }

  void addSegmentsTo(List<Segment<?>> segments) {
    for (Slot<?> slot : slots) {
      segments.add(slot.segment());
    }
  }

  void forEach(Consumer<Slot<?>> action) {
    slots.forEach(action);
  }
}
