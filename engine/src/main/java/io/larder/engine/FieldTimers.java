package io.larder.engine;

import io.larder.value.hash.HashValue;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Timers for the keys of a segment whose hashes have fields with deadlines: one a key, at the
 * earliest of its deadlines or before.
 *
 * <p>Guarded by the segment's lock.
 */
final class FieldTimers<K> {

  private record Pending(long atMillis, Timer timer) {}

  private final KeyspaceEngine engine;
  private final Consumer<K> whenDue;
  private final Map<K, Pending> pending = new HashMap<>();

  /** Timers that hand each key to {@code whenDue}, which takes the lock itself. */
  FieldTimers(KeyspaceEngine engine, Consumer<K> whenDue) {
    this.engine = engine;
    this.whenDue = whenDue;
  }

  /** Sees to it that a key's fields expire on time. */
  void follow(K key, HashValue hash) {
    long due = hash.nextDeadline();
    if (due == HashValue.NO_DEADLINE) {
      forget(key);
      return;
    }
    @Nullable Pending present = pending.get(key);
    if (present == null || due < present.atMillis) {
      schedule(key, due);
    }
  }

  /** Whether a key's timer has come; asks for the time only if there are timers. */
  boolean isDue(K key, LongSupplier nowMillis) {
    Pending present = pending.isEmpty() ? null : pending.get(key);
    return present != null && present.atMillis <= nowMillis.getAsLong();
  }

  /** Sets a key's timer to another instant. */
  void schedule(K key, long atMillis) {
    forget(key);
    pending.put(key, new Pending(atMillis, engine.schedule(atMillis, () -> whenDue.accept(key))));
  }

  /** Drops the timer of a key, if there is one. */
  void forget(K key) {
    Pending present = pending.isEmpty() ? null : pending.remove(key);
    if (present != null) {
      present.timer.cancel();
    }
  }

  /** Drops all timers; the instants for which they were set. */
  Map<K, Long> takeAll() {
    Map<K, Long> taken = new HashMap<>();
    pending.forEach((key, each) -> taken.put(key, each.atMillis));
    clear();
    return taken;
  }

  void clear() {
    pending.values().forEach(each -> each.timer.cancel());
    pending.clear();
  }
}
