package io.larder.catalog.set;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.catalog.KeySlot;
import io.larder.catalog.Reply;
import io.larder.engine.KeyspaceEvent;
import io.larder.value.set.SetAlgebra;
import io.larder.value.set.SetValue;
import java.util.ArrayList;
import java.util.List;

/** Commands that make one set of several. */
final class Combining {

  private static final KeyspaceEvent SINTERSTORE = new KeyspaceEvent("sinterstore", 's');
  private static final KeyspaceEvent SUNIONSTORE = new KeyspaceEvent("sunionstore", 's');
  private static final KeyspaceEvent SDIFFSTORE = new KeyspaceEvent("sdiffstore", 's');

  private Combining() {}

  static void intersect(Call call, Reply reply) {
    List<byte[]> members = new ArrayList<>();
    SetAlgebra.intersect(sets(call, 1, call.size()), Integer.MAX_VALUE, members::add);
    Members.answer(reply, members);
  }

  static void intersectAndStore(Call call, Reply reply) {
    List<SetValue> sets = sets(call, 2, call.size());
    store(call, reply, SetAlgebra.intersection(sets, call.limits()), SINTERSTORE);
  }

  static void intersectAndCount(Call call, Reply reply) {
    long keys = call.integer(1, SetFailures.NO_KEYS);
    if (keys <= 0) {
      throw SetFailures.NO_KEYS;
    }
    if (keys > call.size() - 2) {
      throw SetFailures.TOO_FEW_KEYS;
    }
    int end = 2 + (int) keys;
    int limit = limit(call, end);
    reply.integer(SetAlgebra.intersect(sets(call, 2, end), limit, member -> {}));
  }

  private static int limit(Call call, int from) {
    long limit = 0;
    for (int i = from; i < call.size(); i += 2) {
      if (!call.is(i, "LIMIT") || i + 1 == call.size()) {
        throw Failure.SYNTAX;
      }
      limit = call.integer(i + 1, SetFailures.NEGATIVE_LIMIT);
      if (limit < 0) {
        throw SetFailures.NEGATIVE_LIMIT;
      }
    }
    return limit == 0 ? Integer.MAX_VALUE : (int) Math.min(limit, Integer.MAX_VALUE);
  }

  static void unite(Call call, Reply reply) {
    Members.answer(reply, SetAlgebra.union(sets(call, 1, call.size()), call.limits()));
  }

  static void uniteAndStore(Call call, Reply reply) {
    List<SetValue> sets = sets(call, 2, call.size());
    store(call, reply, SetAlgebra.union(sets, call.limits()), SUNIONSTORE);
  }

  static void subtract(Call call, Reply reply) {
    Members.answer(reply, difference(call, sets(call, 1, call.size())));
  }

  static void subtractAndStore(Call call, Reply reply) {
    List<SetValue> sets = sets(call, 2, call.size());
    store(call, reply, difference(call, sets), SDIFFSTORE);
  }

  private static SetValue difference(Call call, List<SetValue> sets) {
    List<SetValue> others = new ArrayList<>(sets.subList(1, sets.size()));
    others.removeIf(SetValue::isEmpty);
    return SetAlgebra.difference(sets.get(0), others, call.limits());
  }

  /** The sets of the keys in these words; an absent key is an empty set. */
  private static List<SetValue> sets(Call call, int from, int to) {
    List<SetValue> sets = new ArrayList<>(to - from);
    for (int i = from; i < to; i++) {
      sets.add(call.open(i, Members.SET).or(SetValue::empty));
    }
    return sets;
  }

  private static void store(Call call, Reply reply, SetValue result, KeyspaceEvent event) {
    KeySlot destination = call.openAny(1);
    if (result.isEmpty()) {
      destination.delete(KeyspaceEvent.DEL);
    } else {
      destination.overwrite(result, event);
    }
    reply.integer(result.size());
  }
}
