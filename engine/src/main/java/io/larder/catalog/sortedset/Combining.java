package io.larder.catalog.sortedset;

import io.larder.catalog.Call;
import io.larder.catalog.KeySlot;
import io.larder.catalog.Reply;
import io.larder.catalog.sortedset.CombinationQuery.Option;
import io.larder.engine.KeyspaceEvent;
import io.larder.value.sortedset.SortedSetValue;
import java.util.Set;

/** Commands that make one sorted set of several. */
final class Combining {

  private static final KeyspaceEvent ZUNIONSTORE = new KeyspaceEvent("zunionstore", 'z');
  private static final KeyspaceEvent ZINTERSTORE = new KeyspaceEvent("zinterstore", 'z');
  private static final KeyspaceEvent ZDIFFSTORE = new KeyspaceEvent("zdiffstore", 'z');

  private static final Set<Option> WEIGHTED = Set.of(Option.WEIGHTS, Option.AGGREGATE);
  private static final Set<Option> WEIGHTED_WITH_SCORES =
      Set.of(Option.WEIGHTS, Option.AGGREGATE, Option.WITHSCORES);

  private Combining() {}

  private static void answer(
      Call call, Reply reply, Set<Option> allowed, Combination.Operation operation) {
    CombinationQuery query = CombinationQuery.read(call, 1, allowed);
    SortedSetValue result = operation.of(query.combination());
    SortedSets.answer(reply, result.cursor(), result.size(), query.scores());
  }

  static void union(Call call, Reply reply) {
    answer(call, reply, WEIGHTED_WITH_SCORES, Combination::union);
  }

  static void intersection(Call call, Reply reply) {
    answer(call, reply, WEIGHTED_WITH_SCORES, Combination::intersection);
  }

  static void difference(Call call, Reply reply) {
    answer(call, reply, Set.of(Option.WITHSCORES), Combination::difference);
  }

  static void intersectionSize(Call call, Reply reply) {
    CombinationQuery query = CombinationQuery.read(call, 1, Set.of(Option.LIMIT));
    reply.integer(query.combination().intersectionSize(query.limit()));
  }

  static void storeUnion(Call call, Reply reply) {
    CombinationQuery query = CombinationQuery.read(call, 2, WEIGHTED);
    store(call, reply, query.combination().union(), ZUNIONSTORE);
  }

  static void storeIntersection(Call call, Reply reply) {
    CombinationQuery query = CombinationQuery.read(call, 2, WEIGHTED);
    store(call, reply, query.combination().intersection(), ZINTERSTORE);
  }

  static void storeDifference(Call call, Reply reply) {
    CombinationQuery query = CombinationQuery.read(call, 2, Set.of());
    store(call, reply, query.combination().difference(), ZDIFFSTORE);
  }

  private static void store(Call call, Reply reply, SortedSetValue result, KeyspaceEvent event) {
    KeySlot target = call.openAny(1);
    SortedSets.store(target, result.compacted(call.limits()), event, reply);
  }
}
