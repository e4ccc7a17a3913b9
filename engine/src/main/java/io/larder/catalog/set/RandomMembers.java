package io.larder.catalog.set;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.catalog.TypedSlot;
import io.larder.engine.KeyspaceEvent;
import io.larder.value.set.SetValue;
import java.util.List;

/** Commands that draw members by chance. */
final class RandomMembers {

  private static final KeyspaceEvent SPOP = new KeyspaceEvent("spop", 's');

  private RandomMembers() {}

  static void pop(Call call, Reply reply) {
    if (call.size() > 3) {
      throw Failure.SYNTAX;
    }
    if (call.size() == 3) {
      popMany(call, reply);
      return;
    }
    TypedSlot<SetValue> slot = call.open(1, Members.SET);
    SetValue set = slot.get();
    if (set == null) {
      reply.nil();
      return;
    }
    byte[] member = set.pop(call.random());
    slot.keep(set, SPOP);
    reply.bulk(member);
  }

  private static void popMany(Call call, Reply reply) {
    long count = call.integer(2, Failure.NOT_POSITIVE);
    if (count < 0) {
      throw Failure.NOT_POSITIVE;
    }
    TypedSlot<SetValue> slot = call.open(1, Members.SET);
    SetValue set = slot.get();
    if (set == null || count == 0) {
      reply.set(0);
      return;
    }
    int most = (int) Math.min(count, set.size());
    SetValue.Popped popped = set.pop(most, call.random(), call.limits());
    slot.keep(popped.kept(), SPOP);
    Members.answer(reply, popped.members());
  }

  static void draw(Call call, Reply reply) {
    if (call.size() > 3) {
      throw Failure.SYNTAX;
    }
    if (call.size() == 3) {
      drawMany(call, reply);
      return;
    }
    SetValue set = call.open(1, Members.SET).get();
    if (set == null) {
      reply.nil();
    } else {
      reply.bulk(set.random(call.random()));
    }
  }

  private static void drawMany(Call call, Reply reply) {
    long count = call.integer(2);
    if (count == Long.MIN_VALUE) {
      throw SetFailures.COUNT_OUT_OF_RANGE;
    }
    SetValue set = call.open(1, Members.SET).get();
    if (set == null) {
      reply.array(0);
    } else if (count >= 0) {
      int most = (int) Math.min(count, set.size());
      List<byte[]> members = set.sample(most, call.random());
      reply.array(members.size());
      members.forEach(reply::bulk);
    } else {
      drawRepeatedly(-count, set, call, reply);
    }
  }

  private static void drawRepeatedly(long count, SetValue set, Call call, Reply reply) {
    if (count > Integer.MAX_VALUE) {
      throw Failure.OUT_OF_RANGE; // no answer holds so many; Redis tries until its memory is full
    }
    reply.array((int) count);
    for (long i = 0; i < count; i++) {
      reply.bulk(set.random(call.random()));
    }
  }
}
