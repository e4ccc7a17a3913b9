package io.larder.cdi.call;

import jakarta.interceptor.InvocationContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Remembers, beside the cache of results, how a method ended that had none. */
interface Memory {

  /** Remembers nothing. */
  Memory NONE = new Memory() {};

  /** Returns how the method ended for a key; {@code null} if that is not known. */
  default @Nullable Outcome recall(InvocationContext call, Object key) {
    return null;
  }

  /** Is told that the method returned {@code null}. */
  default void returnedNothing(InvocationContext call, Object key) {}

  /** Is told that what the method returned is older than a change of the cache. */
  default void forget(InvocationContext call, Object key) {}

  /** Is told that the method threw. */
  default void threw(InvocationContext call, Object key, Throwable thrown) {}

  /** Returns one memory of several, the first to recall something wins. */
  static Memory of(List<Memory> parts) {
    return switch (parts.size()) {
      case 0 -> NONE;
      case 1 -> parts.get(0);
      default -> new Memories(parts);
    };
  }
}
