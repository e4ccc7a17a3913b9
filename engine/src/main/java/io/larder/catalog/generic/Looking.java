package io.larder.catalog.generic;

import io.larder.catalog.Call;
import io.larder.catalog.KeySlot;
import io.larder.catalog.Reply;
import io.larder.catalog.StringForm;
import io.larder.engine.EvictionPolicy;
import io.larder.engine.KeyspaceCodec;
import io.larder.value.CollectionValue;
import io.larder.value.ValueType;
import io.larder.value.string.MutableString;

/** Commands that tell something of keys, but not what they hold. */
final class Looking {

  /** Strings up to this length share an allocation with their object in Redis. */
  private static final int LONGEST_EMBEDDED = 44;

  /** Redis has one object for each of these numbers, and answers a count that stands for that. */
  private static final long SHARED_NUMBERS = 10_000;

  private static final long SHARED_COUNT = Integer.MAX_VALUE;

  private Looking() {}

  /** How many of the keys exist; one that is named twice counts twice. */
  static void count(Call call, Reply reply) {
    long present = 0;
    for (int i = 1; i < call.size(); i++) {
      if (!call.openAny(i).isAbsent()) {
        present++;
      }
    }
    reply.integer(present);
  }

  static void type(Call call, Reply reply) {
    ValueType type = call.openAny(1).type();
    reply.simple(type == null ? "none" : type.redisName());
  }

  static void encoding(Call call, Reply reply) {
    Object value = unnoticed(call).value();
    if (value == null) {
      reply.nil();
    } else {
      reply.bulk(encodingOf(value, call.codec()));
    }
  }

  private static String encodingOf(Object value, KeyspaceCodec<?> codec) {
    if (value instanceof CollectionValue collection) {
      return collection.encoding();
    }
    if (value instanceof Long) {
      return "int";
    }
    boolean isLong =
        value instanceof MutableString || StringForm.bytes(value, codec).length > LONGEST_EMBEDDED;
    return isLong ? "raw" : "embstr";
  }

  static void referenceCount(Call call, Reply reply) {
    Object value = unnoticed(call).value();
    if (value == null) {
      reply.nil();
    } else {
      boolean shared = value instanceof Long number && number >= 0 && number < SHARED_NUMBERS;
      reply.integer(shared ? SHARED_COUNT : 1);
    }
  }

  static void frequency(Call call, Reply reply) {
    if (unnoticed(call).isAbsent()) {
      reply.nil();
    } else if (!countsUses(call)) {
      throw GenericFailures.FREQUENCY_NOT_TRACKED;
    } else {
      reply.integer(0);
    }
  }

  static void idleTime(Call call, Reply reply) {
    if (unnoticed(call).isAbsent()) {
      reply.nil();
    } else if (countsUses(call)) {
      throw GenericFailures.IDLE_TIME_NOT_TRACKED;
    } else {
      reply.integer(0);
    }
  }

  private static boolean countsUses(Call call) {
    EvictionPolicy policy = call.keyspace().options().policy();
    return policy == EvictionPolicy.ALLKEYS_LFU || policy == EvictionPolicy.VOLATILE_LFU;
  }

  /** The key behind {@code OBJECT …}, opened without counting that as an access. */
  private static KeySlot unnoticed(Call call) {
    return call.openAny(call.key(2));
  }
}
