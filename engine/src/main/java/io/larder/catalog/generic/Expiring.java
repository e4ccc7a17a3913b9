package io.larder.catalog.generic;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.catalog.KeySlot;
import io.larder.catalog.Reply;
import io.larder.engine.Deadline;
import io.larder.engine.KeyspaceEvent;

/** {@code EXPIRE} and its kin, with their conditions. */
final class Expiring {

  /** What a number of a command counts, and from when on. */
  enum Unit {
    SECONDS_FROM_NOW(1_000, true),
    MILLIS_FROM_NOW(1, true),
    SECONDS(1_000, false),
    MILLIS(1, false);

    private final long millis;
    private final boolean fromNow;

    Unit(long millis, boolean fromNow) {
      this.millis = millis;
      this.fromNow = fromNow;
    }

    /** The instant that a word stands for. It may have passed; it may not be out of range. */
    long instant(Call call, int word) {
      long number = call.integer(word);
      if (number > Long.MAX_VALUE / millis || number < Long.MIN_VALUE / millis) {
        throw Failure.invalidExpireTime(call.command());
      }
      long base = fromNow ? call.nowMillis() : 0;
      if (number * millis > Long.MAX_VALUE - base) {
        throw Failure.invalidExpireTime(call.command());
      }
      return number * millis + base;
    }
  }

  private boolean ifNone;
  private boolean ifSome;
  private boolean ifLater;
  private boolean ifEarlier;

  private Expiring(Call call) {
    for (int i = 3; i < call.size(); i++) {
      option(call, i);
    }
    if (ifNone && (ifSome || ifLater || ifEarlier)) {
      throw GenericFailures.CONDITIONS_EXCLUDE_NX;
    }
    if (ifLater && ifEarlier) {
      throw GenericFailures.GREATER_AND_LESS;
    }
  }

  private void option(Call call, int at) {
    if (call.is(at, "NX")) {
      ifNone = true;
    } else if (call.is(at, "XX")) {
      ifSome = true;
    } else if (call.is(at, "GT")) {
      ifLater = true;
    } else if (call.is(at, "LT")) {
      ifEarlier = true;
    } else {
      throw GenericFailures.unsupportedOption(call.bytes(at));
    }
  }

  static void expire(Call call, Reply reply, Unit unit) {
    Expiring conditions = new Expiring(call);
    long instant = unit.instant(call, 2);
    KeySlot slot = call.openAny(1);
    if (slot.isAbsent() || !conditions.hold(instant, slot.expireAtMillis())) {
      reply.integer(0);
      return;
    }
    // The last instant of all stands for no deadline here, and cannot be told from it by anyone.
    slot.expireAt(Math.min(instant, Deadline.NEVER - 1), KeyspaceEvent.EXPIRE);
    reply.integer(1);
  }

  /** A key without a deadline is taken to have an infinite one. */
  private boolean hold(long instant, long present) {
    boolean none = present == Deadline.NEVER;
    return !(ifNone && !none)
        && !(ifSome && none)
        && !(ifLater && (none || instant <= present))
        && !(ifEarlier && !none && instant >= present);
  }

  static void persist(Call call, Reply reply) {
    KeySlot slot = call.openAny(1);
    boolean hasDeadline = slot.expireAtMillis() != Deadline.NEVER;
    if (hasDeadline) {
      slot.expireAt(Deadline.NEVER, KeyspaceEvent.PERSIST);
    }
    reply.integer(hasDeadline ? 1 : 0);
  }
}
