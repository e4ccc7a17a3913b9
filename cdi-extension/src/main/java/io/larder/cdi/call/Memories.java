package io.larder.cdi.call;

import jakarta.interceptor.InvocationContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several memories as one. */
final class Memories implements Memory {

  private final List<Memory> parts;

  Memories(List<Memory> parts) {
    this.parts = List.copyOf(parts);
  }

  @Override
  public @Nullable Outcome recall(InvocationContext call, Object key) {
    for (Memory part : parts) {
      Outcome outcome = part.recall(call, key);
      if (outcome != null) {
        return outcome;
      }
    }
    return null;
  }

  @Override
  public void returnedNothing(InvocationContext call, Object key) {
    parts.forEach(part -> part.returnedNothing(call, key));
  }

  @Override
  public void forget(InvocationContext call, Object key) {
    parts.forEach(part -> part.forget(call, key));
  }

  @Override
  public void threw(InvocationContext call, Object key, Throwable thrown) {
    parts.forEach(part -> part.threw(call, key, thrown));
  }
}
