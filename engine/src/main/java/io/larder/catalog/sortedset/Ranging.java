package io.larder.catalog.sortedset;

import io.larder.catalog.Call;
import io.larder.catalog.KeySlot;
import io.larder.catalog.Reply;
import io.larder.engine.KeyspaceEvent;
import io.larder.value.sortedset.MemberCursor;
import io.larder.value.sortedset.Ranks;
import io.larder.value.sortedset.SortedSetValue;

/** Commands about the members of a range. */
final class Ranging {

  private static final KeyspaceEvent ZRANGESTORE = new KeyspaceEvent("zrangestore", 'z');

  private Ranging() {}

  static void range(Call call, Reply reply, RangeQuery query) {
    SortedSetValue set = call.open(1, SortedSets.TYPE).get();
    if (set == null) {
      reply.array(0);
      return;
    }
    Ranks ranks = query.in(set);
    SortedSets.answer(reply, query.cursor(set, ranks), ranks.size(), query.scores());
  }

  static void store(Call call, Reply reply) {
    RangeQuery query = RangeQuery.storing(call);
    SortedSetValue source = call.open(2, SortedSets.TYPE).get();
    KeySlot target = call.openAny(1);
    SortedSetValue result = SortedSetValue.empty(call.limits());
    if (source != null) {
      MemberCursor members = query.cursor(source, query.in(source));
      while (members.next()) {
        result = result.put(members.score(), members.member(), call.limits());
      }
    }
    SortedSets.store(target, result, ZRANGESTORE, reply);
  }

  static void count(Call call, Reply reply, Interval.Reader reader) {
    Interval interval = reader.read(call, 2, 3);
    SortedSetValue set = call.open(1, SortedSets.TYPE).get();
    reply.integer(set == null ? 0 : interval.of(set).size());
  }
}
