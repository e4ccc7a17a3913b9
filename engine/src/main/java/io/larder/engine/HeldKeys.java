package io.larder.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The slots of two or more keys, to be found by segment and key. Not thread-safe. */
final class HeldKeys {

  private static final int SEARCHED_IN_LINE = 8; // a list this short is searched faster than a map

  private record Name(Segment<?> segment, Object key) {}

  private final List<Slot<?>> slots = new ArrayList<>(4);
  private @Nullable Map<Name, Slot<?>> byName;

  HeldKeys(Slot<?> first, Slot<?> second) {
    slots.add(first);
    slots.add(second);
  }

  @Nullable Slot<?> find(Segment<?> segment, Object key) {
    Map<Name, Slot<?>> map = byName;
    if (map != null) {
      return map.get(new Name(segment, key));
    }
    for (Slot<?> slot : slots) {
      if (slot.isFor(segment, key)) {
        return slot;
      }
    }
    return null;
  }

  void add(Slot<?> slot) {
    slots.add(slot);
    Map<Name, Slot<?>> map = byName;
    if (map != null) {
      map.put(nameOf(slot), slot);
    } else if (slots.size() > SEARCHED_IN_LINE) {
      Map<Name, Slot<?>> made = new HashMap<>();
      slots.forEach(each -> made.put(nameOf(each), each));
      byName = made;
    }
  }

  private static Name nameOf(Slot<?> slot) {
    return new Name(slot.segment(), slot.key());
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
