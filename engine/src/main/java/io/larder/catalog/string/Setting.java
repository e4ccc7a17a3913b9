package io.larder.catalog.string;

import io.larder.catalog.Call;
import io.larder.catalog.ExpireTime;
import io.larder.catalog.Failure;
import io.larder.catalog.KeySlot;
import io.larder.catalog.Reply;
import io.larder.engine.Deadline;
import io.larder.engine.KeyspaceEvent;
import io.larder.value.CollectionValue;
import org.jspecify.annotations.Nullable;

/** {@code SET} and its options. */
final class Setting {

  private enum Condition {
    ALWAYS,
    IF_ABSENT,
    IF_PRESENT
  }

  private Condition condition = Condition.ALWAYS;
  private boolean answersOld;
  private boolean keepsTtl;
  private @Nullable ExpireTime time;
  private int timeWord;

  private Setting() {}

  static void set(Call call, Reply reply) {
    Setting setting = new Setting();
    for (int i = 3; i < call.size(); i++) {
      i = setting.option(call, i);
    }
    setting.run(call, reply);
  }

  /** Reads the option at a word; the last word that belongs to it. */
  private int option(Call call, int at) {
    if (call.is(at, "NX") && condition != Condition.IF_PRESENT) {
      condition = Condition.IF_ABSENT;
    } else if (call.is(at, "XX") && condition != Condition.IF_ABSENT) {
      condition = Condition.IF_PRESENT;
    } else if (call.is(at, "GET")) {
      answersOld = true;
    } else if (call.is(at, "KEEPTTL") && time == null) {
      keepsTtl = true;
    } else {
      return expireTime(call, at);
    }
    return at;
  }

  private int expireTime(Call call, int at) {
    for (ExpireTime each : ExpireTime.values()) {
      if (call.is(at, each.name()) && time == null && !keepsTtl && at + 1 < call.size()) {
        time = each;
        timeWord = at + 1;
        return timeWord;
      }
    }
    throw Failure.SYNTAX;
  }

  private void run(Call call, Reply reply) {
    long deadline = keepsTtl ? Deadline.KEEP : Deadline.NEVER;
    if (time != null) {
      deadline = time.deadline(call, timeWord);
    }
    KeySlot slot = call.openAny(1);
    Object old = slot.value();
    if (answersOld && old instanceof CollectionValue) {
      throw Failure.WRONG_TYPE;
    }
    boolean stored = holds(slot);
    if (stored) {
      slot.put(call.value(2), deadline, KeyspaceEvent.SET);
      if (time != null) {
        slot.announce(KeyspaceEvent.EXPIRE);
      }
    }
    if (answersOld) {
      Getting.answer(call, reply, old);
    } else if (stored) {
      reply.ok();
    } else {
      reply.nil();
    }
  }

  private boolean holds(KeySlot slot) {
    return switch (condition) {
      case ALWAYS -> true;
      case IF_ABSENT -> slot.isAbsent();
      case IF_PRESENT -> !slot.isAbsent();
    };
  }
}
