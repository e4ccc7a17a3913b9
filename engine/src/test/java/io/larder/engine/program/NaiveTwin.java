package io.larder.engine.program;

import io.larder.engine.Change;
import io.larder.engine.ChangeKind;
import io.larder.engine.Deadline;
import io.larder.engine.EntryView;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a keyspace means, written down as simply as it can be: a {@link HashMap} and a list of
 * changes.
 *
 * <p>It makes no room by itself and does not know when expired entries lose their memory: it is
 * told of both with {@link #lose}, and checks whether they could be lost.
 */
final class NaiveTwin implements Subject {

  private final InstantSource clock;
  private final Map<Key, Stored> stored = new HashMap<>();
  private final List<Change<Key>> changes = new ArrayList<>();

  NaiveTwin(InstantSource clock) {
    this.clock = clock;
  }

  private record Stored(Object value, long deadline) {}

  /** Takes note of an EXPIRED or EVICTED change of the keyspace; false if it was not allowed. */
  boolean lose(Change<Key> change) {
    Key key = java.util.Objects.requireNonNull(change.key());
    Stored lost = stored.get(key);
    if (lost == null || !lost.value().equals(change.oldValue()) || change.newValue() != null) {
      return false;
    }
    if ((change.kind() == ChangeKind.EXPIRED) != isPast(lost)) {
      return false;
    }
    stored.remove(key);
    return true;
  }

  /** The keys that have been past their deadline for longer than {@code millis}. */
  List<Key> overdueBy(long millis) {
    return stored.entrySet().stream()
        .filter(entry -> entry.getValue().deadline() < nowMillis() - millis)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Whether an entry whose key is none of {@code spared} has a deadline. */
  boolean hasDeadlineBeside(Set<Key> spared) {
    return stored.entrySet().stream()
        .anyMatch(
            entry ->
                !spared.contains(entry.getKey()) && entry.getValue().deadline() != Deadline.NEVER);
  }

  @Override
  public long nowMillis() {
    return clock.millis();
  }

  @Override
  public @Nullable Object get(Key key) {
    return open(key).value();
  }

  @Override
  public @Nullable Object peek(Key key) {
    return open(key).value();
  }

  @Override
  public long expireAtMillis(Key key) {
    Stored entry = stored.get(key);
    return entry == null || isPast(entry) ? Deadline.KEEP : entry.deadline();
  }

  @Override
  public @Nullable Object touch(Key key, long ttlMillis) {
    Cell cell = open(key);
    Object value = cell.value();
    long later = Deadline.after(nowMillis(), ttlMillis);
    long before = cell.expireAtMillis();
    if (value != null && ttlMillis <= 0) {
      cell.deleteExpired();
    } else if (value != null && before != Deadline.NEVER && later != Deadline.NEVER) {
      if (later > before) { // a deadline that only moves on is not published
        stored.put(key, new Stored(value, later));
      } else {
        cell.expireAt(later);
      }
    } else if (value != null) {
      cell.expireAt(later);
    }
    return value;
  }

  @Override
  public @Nullable Object put(
      Key key, Object value, long expireAtIfAbsent, long expireAtIfPresent) {
    Cell cell = open(key);
    Object old = cell.value();
    cell.set(value, old == null ? expireAtIfAbsent : expireAtIfPresent);
    return old;
  }

  @Override
  public boolean putIfAbsent(Key key, Object value, long expireAtMillis) {
    Cell cell = open(key);
    if (cell.value() != null) {
      return false;
    }
    cell.set(value, expireAtMillis);
    return true;
  }

  @Override
  public @Nullable Object remove(Key key) {
    Cell cell = open(key);
    Object old = cell.value();
    cell.delete();
    return old;
  }

  @Override
  public @Nullable Object update(Key key, Function<Cell, @Nullable Object> step) {
    return step.apply(open(key));
  }

  @Override
  public @Nullable Object transact(
      Key one, Key other, BiFunction<Cell, Cell, @Nullable Object> body) {
    return body.apply(open(one), open(other));
  }

  @Override
  public long clear() {
    long cleared = stored.size();
    stored.clear();
    changes.add(new Change<>(ChangeKind.CLEARED, null, null, null, Deadline.NEVER));
    return cleared;
  }

  @Override
  public long size() {
    return stored.size();
  }

  @Override
  public List<EntryView<Key>> entries() {
    return stored.entrySet().stream()
        .filter(entry -> !isPast(entry.getValue()))
        .map(
            entry ->
                new EntryView<>(
                    entry.getKey(), entry.getValue().value(), entry.getValue().deadline()))
        .sorted(Comparator.comparingInt(entry -> entry.key().id()))
        .toList();
  }

  @Override
  public List<Change<Key>> drainChanges() {
    List<Change<Key>> drained = List.copyOf(changes);
    changes.clear();
    return drained;
  }

  private boolean isPast(Stored entry) {
    return entry.deadline() != Deadline.NEVER && nowMillis() >= entry.deadline();
  }

  private Cell open(Key key) {
    OpenKey cell = new OpenKey(key);
    Stored entry = stored.get(key);
    if (entry != null && isPast(entry)) {
      cell.deleteExpired();
    }
    return cell;
  }

  private final class OpenKey implements Cell {

    private final Key key;

    OpenKey(Key key) {
      this.key = key;
    }

    @Override
    public @Nullable Object value() {
      Stored entry = stored.get(key);
      return entry == null ? null : entry.value();
    }

    @Override
    public long expireAtMillis() {
      Stored entry = stored.get(key);
      return entry == null ? Deadline.NEVER : entry.deadline();
    }

    @Override
    public void set(Object value, long expireAtMillis) {
      long deadline = expireAtMillis == Deadline.KEEP ? expireAtMillis() : expireAtMillis;
      Stored old = stored.put(key, new Stored(value, deadline));
      ChangeKind kind = old == null ? ChangeKind.CREATED : ChangeKind.UPDATED;
      changes.add(new Change<>(kind, key, old == null ? null : old.value(), value, deadline));
    }

    @Override
    public void expireAt(long expireAtMillis) {
      Stored entry = stored.get(key);
      if (entry != null && entry.deadline() != expireAtMillis) {
        Object value = entry.value();
        stored.put(key, new Stored(value, expireAtMillis));
        changes.add(new Change<>(ChangeKind.RETIMED, key, value, value, expireAtMillis));
      }
    }

    @Override
    public void delete() {
      drop(ChangeKind.REMOVED);
    }

    @Override
    public void deleteExpired() {
      drop(ChangeKind.EXPIRED);
    }

    private void drop(ChangeKind kind) {
      Stored entry = stored.remove(key);
      if (entry != null) {
        changes.add(new Change<>(kind, key, entry.value(), null, Deadline.NEVER));
      }
    }
  }
}
