package io.larder.catalog.list;

import io.larder.catalog.Call;
import io.larder.catalog.Reply;
import io.larder.catalog.Timeout;
import io.larder.catalog.TypedSlot;
import io.larder.value.ValueType;
import io.larder.value.list.End;
import io.larder.value.list.ListValue;
import org.jspecify.annotations.Nullable;

/** Commands that wait until a list has elements. */
final class Waiting {

  private Waiting() {}

  /** {@code BLPOP} and {@code BRPOP}. */
  static void pop(Call call, Reply reply, End end) {
    int timeoutWord = call.size() - 1;
    long timeout = Timeout.ofSeconds(call, timeoutWord);
    TypedSlot<ListValue> slot = firstPresent(call, 1, timeoutWord);
    if (slot == null) {
      call.await(timeout, reply, Reply::nilArray);
    } else {
      reply.array(2);
      reply.key(slot.key(), call.codec());
      reply.bulk(Popping.take(call, slot, end));
    }
  }

  /** {@code BLMPOP}. */
  static void popFromFirst(Call call, Reply reply) {
    MultiPop pop = MultiPop.of(call, 2);
    long timeout = Timeout.ofSeconds(call, 1);
    TypedSlot<ListValue> slot = firstPresent(call, pop.firstKey(), pop.behindKeys());
    if (slot == null) {
      call.await(timeout, reply, Reply::nilArray);
    } else {
      Popping.take(call, reply, slot, pop);
    }
  }

  /** {@code BLMOVE} and {@code BRPOPLPUSH}, with the time-out as the last word. */
  static void move(Call call, Reply reply, Moving moving) {
    long timeout = Timeout.ofSeconds(call, call.size() - 1);
    TypedSlot<ListValue> source = firstPresent(call, 1, 2);
    if (source != null) {
      moving.move(call, reply, source);
    } else if (call.mayWait()) {
      call.await(timeout, reply, Reply::nilArray);
    } else {
      reply.nil();
    }
  }

  private static @Nullable TypedSlot<ListValue> firstPresent(Call call, int from, int to) {
    for (int word : call.keysToTry(from, to, ValueType.LIST)) {
      TypedSlot<ListValue> slot = Lists.open(call, word);
      if (!slot.isAbsent()) {
        return slot;
      }
    }
    return null;
  }
}
