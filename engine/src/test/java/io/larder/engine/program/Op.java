package io.larder.engine.program;

import io.larder.engine.Deadline;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One step of a program. Times are relative to now, so that a step means the same when others are
 * taken out: {@link Deadline#NEVER} and {@link Deadline#KEEP} stand for themselves.
 */
sealed interface Op {

  record Get(Key key) implements Op {}

  record Peek(Key key) implements Op {}

  record ExpireAt(Key key) implements Op {}

  record Touch(Key key, long ttl) implements Op {}

  record Put(Key key, Object value, long ttlIfAbsent, long ttlIfPresent) implements Op {}

  record PutIfAbsent(Key key, Object value, long ttl) implements Op {}

  record Remove(Key key) implements Op {}

  record Update(Key key, Act act, Object value, long ttl) implements Op {}

  record Transact(Key one, Key other, PairAct act, Object value) implements Op {}

  record Clear() implements Op {}

  record Entries() implements Op {}

  record Advance(long millis) implements Op {}

  record ExpireDue() implements Op {}

  /** What an update does. */
  enum Act {
    SET,
    DELETE,
    DELETE_AND_SET,
    RETIME,
    DELETE_EXPIRED,
    REFUSE
  }

  /** What a transaction does; each needs room for one entry at most. */
  enum PairAct {
    MOVE,
    COPY,
    SWAP,
    DELETE_BOTH,
    REFUSE
  }

  /** Thrown by a step that refuses before it has changed anything. */
  final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refused() {
      super("refused");
    }
  }

  /** The keys that a step may need room for, and that are not evicted for its own sake. */
  default Set<Key> written() {
    if (this instanceof Put put) {
      return Set.of(put.key());
    }
    if (this instanceof PutIfAbsent put) {
      return Set.of(put.key());
    }
    if (this instanceof Update update) {
      return Set.of(update.key());
    }
    return this instanceof Transact transact ? Set.of(transact.one(), transact.other()) : Set.of();
  }

  /** Runs the step on a subject; the answer compares with {@code equals}. */
  default @Nullable Object runOn(Subject subject) {
    long now = subject.nowMillis();
    if (this instanceof Get get) {
      return subject.get(get.key());
    }
    if (this instanceof Peek peek) {
      return subject.peek(peek.key());
    }
    if (this instanceof ExpireAt expireAt) {
      return subject.expireAtMillis(expireAt.key());
    }
    if (this instanceof Touch touch) {
      return subject.touch(touch.key(), touch.ttl());
    }
    if (this instanceof Put put) {
      return subject.put(
          put.key(), put.value(), at(now, put.ttlIfAbsent()), at(now, put.ttlIfPresent()));
    }
    if (this instanceof PutIfAbsent put) {
      return subject.putIfAbsent(put.key(), put.value(), at(now, put.ttl()));
    }
    if (this instanceof Remove remove) {
      return subject.remove(remove.key());
    }
    if (this instanceof Update update) {
      return subject.update(update.key(), cell -> act(update, cell, at(now, update.ttl())));
    }
    if (this instanceof Transact transact) {
      return subject.transact(
          transact.one(), transact.other(), (one, other) -> act(transact, one, other));
    }
    if (this instanceof Clear) {
      return subject.clear();
    }
    return this instanceof Entries ? subject.entries() : null;
  }

  private static long at(long now, long ttl) {
    return ttl == Deadline.KEEP ? Deadline.KEEP : Deadline.after(now, ttl);
  }

  private static @Nullable Object act(Update update, Cell cell, long expireAt) {
    Object before = cell.value();
    switch (update.act()) {
      case SET -> cell.set(update.value(), expireAt);
      case DELETE -> cell.delete();
      case DELETE_AND_SET -> {
        cell.delete();
        cell.set(update.value(), expireAt);
      }
      case RETIME -> {
        if (expireAt != Deadline.KEEP) {
          cell.expireAt(expireAt);
        }
      }
      case DELETE_EXPIRED -> cell.deleteExpired();
      case REFUSE -> throw new Refused();
    }
    return before;
  }

  private static @Nullable Object act(Transact transact, Cell one, Cell other) {
    Object first = one.value();
    Object second = other.value();
    switch (transact.act()) {
      case MOVE -> {
        if (first != null) {
          other.set(first, one.expireAtMillis());
          one.delete();
        }
      }
      case COPY -> other.set(first == null ? transact.value() : first, Deadline.KEEP);
      case SWAP -> {
        if (first != null && second != null) {
          one.set(second, Deadline.KEEP);
          other.set(first, Deadline.KEEP);
        }
      }
      case DELETE_BOTH -> {
        one.delete();
        other.delete();
      }
      case REFUSE -> throw new Refused();
    }
    return first == null ? second : first;
  }
}
