package io.larder.engine.lincheck;

import io.larder.engine.Deadline;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the operations of {@link SingleKeyOperations} mean when they come one after another. */
public final class SingleKeySpecification {

  private final Map<Integer, Integer> values = new HashMap<>();
  private final Map<Integer, Long> deadlines = new HashMap<>();
  private long now = SingleKeyOperations.START;

  public @Nullable Integer get(int key) {
    if (deadlines.getOrDefault(key, Deadline.NEVER) <= now) {
      values.remove(key);
      deadlines.remove(key);
    }
    return values.get(key);
  }

  public @Nullable Integer put(int key, int value) {
    Integer old = get(key);
    values.put(key, value);
    return old;
  }

  public @Nullable Integer putWithDeadline(int key, int value, int ttl) {
    Integer old = put(key, value);
    deadlines.put(key, SingleKeyOperations.START + ttl);
    return old;
  }

  public boolean putIfAbsent(int key, int value) {
    boolean absent = get(key) == null;
    if (absent) {
      values.put(key, value);
    }
    return absent;
  }

  public @Nullable Integer remove(int key) {
    Integer old = get(key);
    values.remove(key);
    deadlines.remove(key);
    return old;
  }

  public int increment(int key) {
    Integer old = get(key);
    int next = old == null ? 1 : old + 1;
    values.put(key, next);
    return next;
  }

  public @Nullable Integer touch(int key, int ttl) {
    Integer value = get(key);
    if (value != null) {
      deadlines.put(key, now + ttl);
    }
    return value;
  }

  public long deadline(int key) {
    return get(key) == null ? Deadline.KEEP : deadlines.getOrDefault(key, Deadline.NEVER);
  }

  public void passTime() {
    now += 1;
  }
}
