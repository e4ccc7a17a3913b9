package io.larder.catalog.list;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.catalog.TypedSlot;
import io.larder.value.list.End;
import io.larder.value.list.ListValue;
import java.util.Objects;

/** Commands that take elements from the ends of lists. */
final class Popping {

  private Popping() {}

  static void pop(Call call, Reply reply, End end) {
    if (call.size() > 3) {
      throw Failure.wrongArity(call.command());
    }
    if (call.size() == 2) {
      popOne(call, reply, end);
    } else {
      popSeveral(call, reply, end, Lists.atLeast(0, call, 2, Failure.NOT_POSITIVE));
    }
  }

  private static void popOne(Call call, Reply reply, End end) {
    TypedSlot<ListValue> slot = Lists.open(call, 1);
    if (slot.isAbsent()) {
      reply.nil();
    } else {
      reply.bulk(take(call, slot, end));
    }
  }

  private static void popSeveral(Call call, Reply reply, End end, long count) {
    TypedSlot<ListValue> slot = Lists.open(call, 1);
    if (slot.isAbsent()) {
      reply.nilArray();
    } else if (count == 0) {
      reply.array(0);
    } else {
      take(call, reply, slot, end, count);
    }
  }

  /** {@code LMPOP}. */
  static void popFromFirst(Call call, Reply reply) {
    MultiPop pop = MultiPop.of(call, 1);
    for (int i = pop.firstKey(); i < pop.behindKeys(); i++) {
      TypedSlot<ListValue> slot = Lists.open(call, i);
      if (!slot.isAbsent()) {
        take(call, reply, slot, pop);
        return;
      }
    }
    reply.nilArray();
  }

  /** Takes the element at an end of a list that is present. */
  static byte[] take(Call call, TypedSlot<ListValue> slot, End end) {
    ListValue list = Objects.requireNonNull(slot.get());
    byte[] element = Objects.requireNonNull(list.pop(end), "a stored list is not empty");
    slot.keep(list.shrunk(call.limits()), Lists.popped(end));
    return element;
  }

  /** Takes elements from a list that is present, and answers with its key and them. */
  static void take(Call call, Reply reply, TypedSlot<ListValue> slot, MultiPop pop) {
    reply.array(2);
    reply.key(slot.key(), call.codec());
    take(call, reply, slot, pop.end(), pop.count());
  }

  private static void take(Call call, Reply reply, TypedSlot<ListValue> slot, End end, long count) {
    ListValue list = Objects.requireNonNull(slot.get());
    long taken = Math.min(count, list.size());
    reply.array((int) taken);
    list.view(end, 0, taken, reply::bulk);
    list.deleteRange(end == End.HEAD ? 0 : list.size() - taken, taken);
    slot.keep(list.shrunk(call.limits()), Lists.popped(end));
  }
}
