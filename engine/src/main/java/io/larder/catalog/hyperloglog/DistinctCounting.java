package io.larder.catalog.hyperloglog;

import io.larder.catalog.Call;
import io.larder.catalog.Reply;
import io.larder.catalog.StringSlot;
import io.larder.engine.KeyspaceEvent;
import io.larder.value.string.MutableString;
import io.larder.value.string.StringView;
import io.larder.value.string.hyperloglog.CorruptedHyperLogLogException;
import io.larder.value.string.hyperloglog.HyperLogLog;
import io.larder.value.string.hyperloglog.Union;
import org.jspecify.annotations.Nullable;

/** The three commands. */
final class DistinctCounting {

  private static final KeyspaceEvent PFADD = new KeyspaceEvent("pfadd", '$');

  /** A count was kept in the string: a change of which Redis notifies nobody. */
  private static final KeyspaceEvent COUNTED = new KeyspaceEvent("pfcount", '-');

  private DistinctCounting() {}

  static void add(Call call, Reply reply) {
    StringSlot slot = call.openString(1);
    boolean changed = slot.isAbsent();
    HyperLogLog log = toChange(call, slot);
    try {
      for (int i = 2; i < call.size(); i++) {
        changed |= log.add(call.bytes(i));
      }
    } catch (CorruptedHyperLogLogException noSense) {
      throw HyperLogLogFailures.CORRUPTED;
    }
    if (changed) {
      log.forgetCount();
      slot.update(log.string(), PFADD);
    } else {
      slot.reshape(log.string()); // looked at for a change, it can be changed in place
    }
    reply.integer(changed ? 1 : 0);
  }

  static void count(Call call, Reply reply) {
    reply.integer(call.size() == 2 ? countOfOne(call) : union(call).count());
  }

  private static long countOfOne(Call call) {
    StringSlot slot = call.openString(1);
    HyperLogLog present = toRead(call, slot);
    if (present == null) {
      return 0;
    }
    if (present.knowsCount()) {
      return present.count();
    }
    HyperLogLog log = toChange(call, slot);
    try {
      long count = log.count();
      slot.update(log.string(), COUNTED);
      return count;
    } catch (CorruptedHyperLogLogException noSense) {
      throw HyperLogLogFailures.CORRUPTED;
    }
  }

  static void merge(Call call, Reply reply) {
    Union union = union(call);
    StringSlot slot = call.openString(1);
    HyperLogLog log = toChange(call, slot);
    log.merge(union);
    slot.update(log.string(), PFADD);
    reply.ok();
  }

  /** All that the keys among the words hold. */
  private static Union union(Call call) {
    Union union = new Union();
    try {
      for (int i = 1; i < call.size(); i++) {
        HyperLogLog log = toRead(call, call.openString(i));
        if (log != null) {
          union.add(log);
        }
      }
    } catch (CorruptedHyperLogLogException noSense) {
      throw HyperLogLogFailures.CORRUPTED;
    }
    return union;
  }

  private static @Nullable HyperLogLog toRead(Call call, StringSlot slot) {
    if (slot.isAbsent()) {
      return null;
    }
    StringView view = slot.view();
    if (!HyperLogLog.isHeadOf(view.array(), view.length())) {
      throw HyperLogLogFailures.NO_HYPERLOGLOG;
    }
    return HyperLogLog.of(MutableString.over(view), call.limits().hllSparseMaxBytes());
  }

  private static HyperLogLog toChange(Call call, StringSlot slot) {
    int maxSparseBytes = call.limits().hllSparseMaxBytes();
    if (toRead(call, slot) == null) {
      return HyperLogLog.empty(maxSparseBytes);
    }
    return HyperLogLog.of(slot.mutable(), maxSparseBytes);
  }
}
