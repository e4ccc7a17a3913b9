package io.larder.catalog.list;

import io.larder.catalog.Call;
import io.larder.catalog.Reply;
import io.larder.catalog.TypedSlot;
import io.larder.value.list.End;
import io.larder.value.list.ListValue;
import java.util.Objects;

/**
 * Commands that move an element from one list to another, or to the other end of the same.
 *
 * @param from the end of the source
 * @param to the end of the destination
 */
record Moving(End from, End to) {

  /** {@code RPOPLPUSH}. */
  static final Moving TAIL_TO_HEAD = new Moving(End.TAIL, End.HEAD);

  /** As the words behind source and destination say. */
  static Moving of(Call call) {
    return new Moving(Lists.end(call, 3), Lists.end(call, 4));
  }

  void move(Call call, Reply reply) {
    TypedSlot<ListValue> source = Lists.open(call, 1);
    if (source.isAbsent()) {
      reply.nil();
    } else {
      move(call, reply, source);
    }
  }

  /** Moves from a list that is present. The destination is announced first, as Redis does. */
  void move(Call call, Reply reply, TypedSlot<ListValue> source) {
    TypedSlot<ListValue> destination = Lists.open(call, 2);
    ListValue list = Objects.requireNonNull(source.get());
    ListValue target = destination.or(ListValue::create);
    byte[] element = Objects.requireNonNull(list.pop(from), "a stored list is not empty");
    destination.update(target.push(to, call.limits(), element), Lists.pushed(to));
    // Looked up again: when both keys are the same, the push may have given another form.
    ListValue rest = Objects.requireNonNull(source.get());
    source.keep(rest.shrunk(call.limits()), Lists.popped(from));
    reply.bulk(element);
  }
}
