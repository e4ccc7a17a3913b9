package io.larder.catalog.list;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.catalog.TypedSlot;
import io.larder.engine.KeyspaceEvent;
import io.larder.value.list.End;
import io.larder.value.list.ListValue;

/** Commands that add elements to a list. */
final class Pushing {

  private static final KeyspaceEvent LINSERT = new KeyspaceEvent("linsert", 'l');

  private Pushing() {}

  /** Pushes to a list that is made when there is none. */
  static void push(Call call, Reply reply, End end) {
    TypedSlot<ListValue> slot = Lists.open(call, 1);
    ListValue present = slot.get();
    push(call, reply, end, slot, present == null ? ListValue.create() : present);
  }

  /** Pushes to a list if there is one. */
  static void pushToPresent(Call call, Reply reply, End end) {
    TypedSlot<ListValue> slot = Lists.open(call, 1);
    ListValue present = slot.get();
    if (present == null) {
      reply.integer(0);
    } else {
      push(call, reply, end, slot, present);
    }
  }

  private static void push(
      Call call, Reply reply, End end, TypedSlot<ListValue> slot, ListValue list) {
    byte[][] elements = new byte[call.size() - 2][];
    for (int i = 0; i < elements.length; i++) {
      elements[i] = call.bytes(i + 2);
    }
    ListValue pushed = list.push(end, call.limits(), elements);
    slot.update(pushed, Lists.pushed(end));
    reply.integer(pushed.size());
  }

  static void insert(Call call, Reply reply) {
    boolean before = call.is(2, "BEFORE");
    if (!before && !call.is(2, "AFTER")) {
      throw Failure.SYNTAX;
    }
    TypedSlot<ListValue> slot = Lists.open(call, 1);
    ListValue list = slot.get();
    if (list == null) {
      reply.integer(0);
      return;
    }
    byte[] element = call.bytes(4);
    ListValue roomy = list.withRoomFor(element, call.limits());
    slot.reshape(roomy); // Redis grows the list before it looks for the pivot
    long pivot = roomy.indexOf(call.bytes(3));
    if (pivot < 0) {
      reply.integer(-1);
      return;
    }
    ListValue longer = roomy.insert(before ? pivot : pivot + 1, element, call.limits());
    slot.update(longer, LINSERT);
    reply.integer(longer.size());
  }
}
