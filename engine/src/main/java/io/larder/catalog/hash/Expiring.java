package io.larder.catalog.hash;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.catalog.TypedSlot;
import io.larder.engine.KeyspaceEvent;
import io.larder.value.hash.HashValue;
import org.jspecify.annotations.Nullable;

/** Commands of the deadlines of fields. */
final class Expiring {

  private static final KeyspaceEvent HEXPIRE = new KeyspaceEvent("hexpire", 'h');
  private static final KeyspaceEvent HPERSIST = new KeyspaceEvent("hpersist", 'h');

  private static final int NO_FIELD = -2;
  private static final int NO_DEADLINE = -1;
  private static final int CONDITION_NOT_MET = 0;
  private static final int DONE = 1;
  private static final int DELETED = 2;

  /** When a field gets its deadline. */
  private enum Condition {
    ALWAYS,
    NX,
    XX,
    GT,
    LT;

    static Condition at(Call call, int word) {
      for (Condition each : values()) {
        if (each != ALWAYS && call.is(word, each.name())) {
          return each;
        }
      }
      return ALWAYS;
    }

    /** Whether it holds for these deadlines; no deadline is later than all. */
    boolean holds(long present, long wanted) {
      boolean none = present == HashValue.NO_DEADLINE;
      return switch (this) {
        case ALWAYS -> true;
        case NX -> none;
        case XX -> !none;
        case GT -> !none && wanted > present;
        case LT -> wanted < present;
      };
    }
  }

  private Expiring() {}

  static void expire(Call call, Reply reply, FieldTime time) {
    TypedSlot<HashValue> slot = call.open(1, Reading.HASH);
    long deadline = time.deadline(call, 2);
    Condition condition = Condition.at(call, 3);
    int at = condition == Condition.ALWAYS ? 3 : 4;
    int first = firstField(call, at, HashFailures.NUMFIELDS_NOT_POSITIVE);
    HashValue hash = slot.get();
    reply.array(call.size() - first);
    boolean changed = false;
    boolean deleted = false;
    for (int i = first; i < call.size(); i++) {
      byte[] field = call.bytes(i);
      int result = result(hash, field, condition, deadline, call.nowMillis());
      if (hash != null && result == DELETED) {
        hash.delete(field);
        deleted = true;
      } else if (hash != null && result == DONE) {
        hash = hash.expireAt(field, deadline);
        changed = true;
      }
      reply.integer(result);
    }
    if (hash != null && (changed || deleted)) {
      slot.keep(hash, deleted ? Writing.HDEL : HEXPIRE);
    }
  }

  private static int result(
      @Nullable HashValue hash, byte[] field, Condition condition, long deadline, long now) {
    if (hash == null || !hash.contains(field)) {
      return NO_FIELD;
    }
    if (!condition.holds(hash.deadline(field), deadline)) {
      return CONDITION_NOT_MET;
    }
    return deadline <= now ? DELETED : DONE;
  }

  /**
   * The word with the first of the fields that follow {@code FIELDS} and their number.
   *
   * @param notPositive thrown if the number is none that counts something
   */
  private static int firstField(Call call, int at, Failure notPositive) {
    if (!call.is(at, "FIELDS")) {
      throw HashFailures.FIELDS_MISSING;
    }
    long count = call.integer(at + 1, notPositive);
    if (count < 1) {
      throw notPositive;
    }
    if (count != call.size() - at - 2) {
      throw HashFailures.NUMFIELDS_MISMATCH;
    }
    return at + 2;
  }

  static void deadlines(Call call, Reply reply, FieldTime time) {
    HashValue hash = Reading.hash(call);
    int first = firstField(call, 2, HashFailures.NUMBER_OF_FIELDS_NOT_POSITIVE);
    reply.array(call.size() - first);
    for (int i = first; i < call.size(); i++) {
      byte[] field = call.bytes(i);
      if (hash == null || !hash.contains(field)) {
        reply.integer(NO_FIELD);
      } else if (hash.deadline(field) == HashValue.NO_DEADLINE) {
        reply.integer(NO_DEADLINE);
      } else {
        reply.integer(time.answer(call, hash.deadline(field)));
      }
    }
  }

  static void persist(Call call, Reply reply) {
    TypedSlot<HashValue> slot = call.open(1, Reading.HASH);
    int first = firstField(call, 2, HashFailures.NUMBER_OF_FIELDS_NOT_POSITIVE);
    HashValue hash = slot.get();
    reply.array(call.size() - first);
    boolean changed = false;
    for (int i = first; i < call.size(); i++) {
      byte[] field = call.bytes(i);
      if (hash == null || !hash.contains(field)) {
        reply.integer(NO_FIELD);
      } else if (hash.persist(field)) {
        changed = true;
        reply.integer(DONE);
      } else {
        reply.integer(NO_DEADLINE);
      }
    }
    if (hash != null && changed) {
      slot.update(hash, HPERSIST);
    }
  }
}
