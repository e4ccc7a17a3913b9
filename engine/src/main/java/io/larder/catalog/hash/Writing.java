package io.larder.catalog.hash;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.catalog.TypedSlot;
import io.larder.engine.KeyspaceEvent;
import io.larder.value.EncodingLimits;
import io.larder.value.hash.HashValue;
import io.larder.value.number.Integers;
import io.larder.value.number.LongDouble;
import org.jspecify.annotations.Nullable;

/** Commands that set, count and delete fields. */
final class Writing {

  static final KeyspaceEvent HDEL = new KeyspaceEvent("hdel", 'h');
  private static final KeyspaceEvent HSET = new KeyspaceEvent("hset", 'h');
  private static final KeyspaceEvent HINCRBY = new KeyspaceEvent("hincrby", 'h');
  private static final KeyspaceEvent HINCRBYFLOAT = new KeyspaceEvent("hincrbyfloat", 'h');

  private Writing() {}

  static void set(Call call, Reply reply) {
    reply.integer(setAll(call));
  }

  static void setForOk(Call call, Reply reply) {
    setAll(call);
    reply.ok();
  }

  /** Sets each field to the value behind it; the number of fields that are new. */
  private static int setAll(Call call) {
    if (call.size() % 2 != 0) {
      throw Failure.wrongArity(call.command());
    }
    TypedSlot<HashValue> slot = call.open(1, Reading.HASH);
    EncodingLimits limits = call.limits();
    HashValue hash = slot.or(HashValue::empty).expecting((call.size() - 2) / 2, limits);
    int before = hash.size();
    for (int i = 2; i < call.size(); i += 2) {
      hash = hash.set(call.bytes(i), call.bytes(i + 1), limits);
    }
    slot.update(hash, HSET);
    return hash.size() - before;
  }

  static void setIfAbsent(Call call, Reply reply) {
    TypedSlot<HashValue> slot = call.open(1, Reading.HASH);
    HashValue hash = slot.or(HashValue::empty);
    byte[] field = call.bytes(2);
    boolean absent = !hash.contains(field);
    if (absent) {
      slot.update(hash.set(field, call.bytes(3), call.limits()), HSET);
    }
    reply.integer(absent ? 1 : 0);
  }

  static void delete(Call call, Reply reply) {
    TypedSlot<HashValue> slot = call.open(1, Reading.HASH);
    HashValue hash = slot.get();
    int deleted = 0;
    if (hash != null) {
      for (int i = 2; i < call.size(); i++) {
        deleted += hash.delete(call.bytes(i)) ? 1 : 0;
      }
      if (deleted > 0) {
        slot.keep(hash, HDEL);
      }
    }
    reply.integer(deleted);
  }

  static void add(Call call, Reply reply) {
    long summand = call.integer(3);
    TypedSlot<HashValue> slot = call.open(1, Reading.HASH);
    HashValue hash = slot.or(HashValue::empty);
    byte[] field = call.bytes(2);
    long before = integer(hash.get(field));
    long sum = before + summand;
    if (((before ^ sum) & (summand ^ sum)) < 0) {
      throw Failure.OVERFLOW;
    }
    slot.update(hash.update(field, Integers.digits(sum), call.limits()), HINCRBY);
    reply.integer(sum);
  }

  private static long integer(byte @Nullable [] value) {
    if (value == null) {
      return 0;
    }
    if (!Integers.isInteger(value)) {
      throw HashFailures.VALUE_NOT_AN_INTEGER;
    }
    return Integers.parse(value);
  }

  static void addDecimal(Call call, Reply reply) {
    LongDouble summand = LongDouble.parse(call.bytes(3));
    if (summand == null) {
      throw Failure.NOT_A_FLOAT;
    }
    if (!summand.isFinite()) {
      throw HashFailures.INCREMENT_NOT_FINITE;
    }
    TypedSlot<HashValue> slot = call.open(1, Reading.HASH);
    HashValue hash = slot.or(HashValue::empty);
    byte[] field = call.bytes(2);
    LongDouble sum = decimal(hash.get(field)).plus(summand);
    if (sum == null || !sum.isFinite()) {
      throw Failure.NAN_OR_INFINITY;
    }
    byte[] digits = sum.format();
    slot.update(hash.update(field, digits, call.limits()), HINCRBYFLOAT);
    reply.bulk(digits);
  }

  private static LongDouble decimal(byte @Nullable [] value) {
    LongDouble number = value == null ? LongDouble.of(0) : LongDouble.parse(value);
    if (number == null) {
      throw HashFailures.VALUE_NOT_A_FLOAT;
    }
    return number;
  }
}
