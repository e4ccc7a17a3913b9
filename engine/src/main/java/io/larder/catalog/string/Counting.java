package io.larder.catalog.string;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.catalog.StringSlot;
import io.larder.engine.KeyspaceEvent;
import io.larder.value.number.LongDouble;

/** Commands that take strings for numbers. */
final class Counting {

  private static final KeyspaceEvent INCRBY = new KeyspaceEvent("incrby", '$');
  private static final KeyspaceEvent INCRBYFLOAT = new KeyspaceEvent("incrbyfloat", '$');

  private Counting() {}

  static void add(Call call, Reply reply, long summand) {
    StringSlot slot = call.openString(1);
    long before = slot.integer();
    long sum = before + summand;
    if (((before ^ sum) & (summand ^ sum)) < 0) {
      throw Failure.OVERFLOW;
    }
    slot.update(sum, INCRBY);
    reply.integer(sum);
  }

  static void subtract(Call call, Reply reply) {
    long number = call.integer(2);
    if (number == Long.MIN_VALUE) {
      throw StringFailures.DECREMENT_OVERFLOW;
    }
    add(call, reply, -number);
  }

  static void addDecimal(Call call, Reply reply) {
    StringSlot slot = call.openString(1);
    byte[] before = slot.bytes();
    LongDouble present = before == null ? LongDouble.of(0) : LongDouble.parse(before);
    LongDouble summand = LongDouble.parse(call.bytes(2));
    if (present == null || summand == null) {
      throw Failure.NOT_A_FLOAT;
    }
    LongDouble sum = present.plus(summand);
    if (sum == null || !sum.isFinite()) {
      throw Failure.NAN_OR_INFINITY;
    }
    byte[] digits = sum.format();
    slot.update(digits, INCRBYFLOAT);
    reply.bulk(digits);
  }
}
