package io.larder.catalog.string;

import io.larder.catalog.Call;
import io.larder.catalog.ExpireTime;
import io.larder.catalog.Failure;
import io.larder.catalog.KeySlot;
import io.larder.catalog.Reply;
import io.larder.engine.Deadline;
import io.larder.engine.KeyspaceEvent;
import io.larder.value.CollectionValue;

/** Commands that store strings whole: {@code SET} with its options, and its older relatives. */
final class Setting {

  private enum Condition {
    ALWAYS,
    IF_ABSENT,
    IF_PRESENT
  }

  private final Expiration expiration = new Expiration("KEEPTTL");
  private Condition condition = Condition.ALWAYS;
  private boolean answersOld;

  private Setting() {}

  static void set(Call call, Reply reply) {
    if (call.size() == 3) { // nearly always, and without an object for what was not said
      call.openAny(1).overwrite(call.value(2), KeyspaceEvent.SET);
      reply.ok();
      return;
    }
    Setting setting = new Setting();
    for (int i = 3; i < call.size(); ) {
      i += setting.option(call, i);
    }
    setting.run(call, reply);
  }

  /** Reads the option at a word: how many words it takes. */
  private int option(Call call, int at) {
    if (call.is(at, "NX") && condition != Condition.IF_PRESENT) {
      condition = Condition.IF_ABSENT;
    } else if (call.is(at, "XX") && condition != Condition.IF_ABSENT) {
      condition = Condition.IF_PRESENT;
    } else if (call.is(at, "GET")) {
      answersOld = true;
    } else {
      int words = expiration.read(call, at);
      if (words == 0) {
        throw Failure.SYNTAX;
      }
      return words;
    }
    return 1;
  }

  private void run(Call call, Reply reply) {
    long untimed = expiration.saysInstead() ? Deadline.KEEP : Deadline.NEVER;
    long deadline = expiration.deadline(call, untimed);
    KeySlot slot = call.openAny(1);
    Object old = slot.value();
    if (answersOld && old instanceof CollectionValue) {
      throw Failure.WRONG_TYPE;
    }
    boolean stored = holds(slot);
    Object value = call.value(2);
    if (answersOld) {
      Getting.answer(call, reply, old);
    } else if (stored) {
      reply.ok();
    } else {
      reply.nil();
    }
    if (stored) {
      slot.put(value, deadline, KeyspaceEvent.SET);
      if (expiration.hasTime()) {
        slot.announce(KeyspaceEvent.EXPIRE);
      }
    }
  }

  private boolean holds(KeySlot slot) {
    return switch (condition) {
      case ALWAYS -> true;
      case IF_ABSENT -> slot.isAbsent();
      case IF_PRESENT -> !slot.isAbsent();
    };
  }

  static void setIfAbsent(Call call, Reply reply) {
    KeySlot slot = call.openAny(1);
    boolean absent = slot.isAbsent();
    if (absent) {
      slot.overwrite(call.value(2), KeyspaceEvent.SET);
    }
    reply.integer(absent ? 1 : 0);
  }

  static void setWithTtl(Call call, Reply reply, ExpireTime time) {
    long deadline = time.deadline(call, 2);
    KeySlot slot = call.openAny(1);
    slot.put(call.value(3), deadline, KeyspaceEvent.SET);
    slot.announce(KeyspaceEvent.EXPIRE);
    reply.ok();
  }

  static void setMany(Call call, Reply reply) {
    requirePairs(call);
    storePairs(call);
    reply.ok();
  }

  static void setManyIfAbsent(Call call, Reply reply) {
    requirePairs(call);
    for (int i = 1; i < call.size(); i += 2) {
      if (!call.openAny(i).isAbsent()) {
        reply.integer(0);
        return;
      }
    }
    storePairs(call);
    reply.integer(1);
  }

  private static void requirePairs(Call call) {
    if (call.size() % 2 == 0) {
      throw Failure.wrongArity(call.command());
    }
  }

  private static void storePairs(Call call) {
    Object[] values = new Object[call.size()]; // all are read before the first is stored
    for (int i = 2; i < call.size(); i += 2) {
      values[i] = call.value(i);
    }
    for (int i = 2; i < call.size(); i += 2) {
      call.openAny(i - 1).overwrite(values[i], KeyspaceEvent.SET);
    }
  }
}
