package io.larder.catalog.sortedset;

import io.larder.catalog.Call;
import io.larder.catalog.Reply;
import io.larder.catalog.TypedSlot;
import io.larder.engine.KeyspaceEvent;
import io.larder.value.sortedset.Direction;
import io.larder.value.sortedset.Ranks;
import io.larder.value.sortedset.SortedSetValue;
import java.util.function.Function;

/** Commands that remove members by their names or by a range. */
final class Removing {

  private static final KeyspaceEvent ZREM = new KeyspaceEvent("zrem", 'z');
  private static final KeyspaceEvent BY_RANK = new KeyspaceEvent("zremrangebyrank", 'z');
  private static final KeyspaceEvent BY_SCORE = new KeyspaceEvent("zremrangebyscore", 'z');
  private static final KeyspaceEvent BY_LEX = new KeyspaceEvent("zremrangebylex", 'z');

  private Removing() {}

  static void members(Call call, Reply reply) {
    TypedSlot<SortedSetValue> slot = call.open(1, SortedSets.TYPE);
    SortedSetValue set = slot.get();
    int removed = 0;
    if (set != null) {
      for (int i = 2; i < call.size() && !set.isEmpty(); i++) {
        if (set.remove(call.bytes(i))) {
          removed++;
        }
      }
      if (removed > 0) {
        slot.keep(set, ZREM);
      }
    }
    reply.integer(removed);
  }

  static void byRank(Call call, Reply reply) {
    long start = call.integer(2);
    long stop = call.integer(3);
    remove(
        call, reply, BY_RANK, set -> Ranks.ofIndexes(start, stop, set.size(), Direction.ASCENDING));
  }

  static void byScore(Call call, Reply reply) {
    Interval interval = Interval.ofScores(call, 2, 3);
    remove(call, reply, BY_SCORE, interval::of);
  }

  static void byLex(Call call, Reply reply) {
    Interval interval = Interval.ofMembers(call, 2, 3);
    remove(call, reply, BY_LEX, interval::of);
  }

  private static void remove(
      Call call, Reply reply, KeyspaceEvent event, Function<SortedSetValue, Ranks> range) {
    TypedSlot<SortedSetValue> slot = call.open(1, SortedSets.TYPE);
    SortedSetValue set = slot.get();
    Ranks ranks = set == null ? Ranks.NONE : range.apply(set);
    if (set != null && ranks.size() > 0) {
      set.remove(ranks);
      slot.keep(set, event);
    }
    reply.integer(ranks.size());
  }
}
