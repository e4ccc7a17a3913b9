package io.larder.engine.lincheck;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the operations of {@link TwoKeyOperations} mean when they come one after another. */
public final class TwoKeySpecification {

  private final Map<Integer, Integer> values = new HashMap<>();

  public @Nullable Integer get(int key) {
    return values.get(key);
  }

  public @Nullable Integer put(int key, int value) {
    return values.put(key, value);
  }

  public @Nullable Integer remove(int key) {
    return values.remove(key);
  }

  public void putBoth(int value) {
    values.put(1, value);
    values.put(2, value);
  }

  public String getBoth() {
    return List.of(String.valueOf(get(1)), String.valueOf(get(2))).toString();
  }

  public @Nullable Integer move(int from, int to) {
    Integer moved = values.remove(from);
    if (moved != null) {
      values.put(to, moved);
    }
    return moved;
  }
}
