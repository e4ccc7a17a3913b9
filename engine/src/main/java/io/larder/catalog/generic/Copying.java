package io.larder.catalog.generic;

import io.larder.catalog.Call;
import io.larder.catalog.Databases;
import io.larder.catalog.Failure;
import io.larder.catalog.KeySlot;
import io.larder.catalog.Reply;
import io.larder.engine.KeyLocks;
import io.larder.engine.Keyspace;
import io.larder.value.CollectionValue;
import io.larder.value.string.MutableString;

/** {@code COPY} and its options. */
final class Copying {

  private final Keyspace<Object> target;
  private final Object targetKey;
  private final boolean replaces;

  private Copying(Call call) {
    Keyspace<Object> found = call.keyspace();
    boolean replace = false;
    for (int i = 3; i < call.size(); i++) {
      if (call.is(i, "REPLACE")) {
        replace = true;
      } else if (call.is(i, "DB") && i + 1 < call.size()) {
        found = Databases.find(call, ++i);
      } else {
        throw Failure.SYNTAX;
      }
    }
    target = found;
    targetKey = Databases.key(call, 2, found);
    replaces = replace;
    if (found == call.keyspace() && call.key(1).equals(targetKey)) {
      throw Failure.SAME_OBJECT;
    }
  }

  static void lockTarget(Call call, KeyLocks locks) {
    Copying copying = new Copying(call);
    locks.add(copying.target, copying.targetKey);
  }

  static void copy(Call call, Reply reply) {
    Copying copying = new Copying(call);
    KeySlot source = call.openAny(1);
    KeySlot slot = call.openIn(copying.target, copying.targetKey);
    Object value = source.value();
    if (value == null || (!slot.isAbsent() && !copying.replaces)) {
      reply.integer(0);
      return;
    }
    Object copy = copyOf(Databases.value(call, value, copying.target));
    slot.put(copy, source.expireAtMillis(), GenericEvents.COPY_TO);
    reply.integer(1);
  }

  private static Object copyOf(Object value) {
    if (value instanceof CollectionValue collection) {
      return collection.copy();
    }
    return value instanceof MutableString string ? string.copy() : value;
  }
}
