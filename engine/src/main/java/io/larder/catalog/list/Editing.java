package io.larder.catalog.list;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.catalog.TypedSlot;
import io.larder.engine.KeyspaceEvent;
import io.larder.value.list.End;
import io.larder.value.list.ListValue;

/** Commands that replace or remove elements within a list. */
final class Editing {

  private static final KeyspaceEvent LSET = new KeyspaceEvent("lset", 'l');
  private static final KeyspaceEvent LREM = new KeyspaceEvent("lrem", 'l');
  private static final KeyspaceEvent LTRIM = new KeyspaceEvent("ltrim", 'l');

  private Editing() {}

  static void set(Call call, Reply reply) {
    TypedSlot<ListValue> slot = Lists.open(call, 1);
    ListValue list = slot.get();
    if (list == null) {
      throw Failure.NO_SUCH_KEY;
    }
    long index = call.integer(2);
    byte[] element = call.bytes(3);
    ListValue roomy = list.withRoomFor(element, call.limits());
    slot.reshape(roomy); // Redis grows the list before it looks for the index
    long fromHead = index < 0 ? index + roomy.size() : index;
    if (fromHead < 0 || fromHead >= roomy.size()) {
      throw Failure.INDEX_OUT_OF_RANGE;
    }
    ListValue changed = roomy.set(fromHead, element, call.limits());
    slot.update(changed.shrunk(call.limits()), LSET);
    reply.ok();
  }

  static void remove(Call call, Reply reply) {
    long count = Lists.signed(call, 2);
    TypedSlot<ListValue> slot = Lists.open(call, 1);
    ListValue list = slot.get();
    if (list == null) {
      reply.integer(0);
      return;
    }
    End from = count < 0 ? End.TAIL : End.HEAD;
    long most = count == 0 ? Long.MAX_VALUE : Math.abs(count);
    long removed = list.remove(from, call.bytes(3), most);
    if (removed > 0) {
      slot.keep(list.shrunk(call.limits()), LREM);
    }
    reply.integer(removed);
  }

  static void trim(Call call, Reply reply) {
    Range range = Range.of(call, 2);
    TypedSlot<ListValue> slot = Lists.open(call, 1);
    ListValue list = slot.get();
    if (list != null) {
      long kept = range.count(list.size());
      long first = kept == 0 ? list.size() : range.first(list.size());
      list.deleteRange(first + kept, list.size() - first - kept);
      list.deleteRange(0, first);
      slot.keep(list.shrunk(call.limits()), LTRIM);
    }
    reply.ok();
  }
}
