package io.larder.catalog.generic;

import io.larder.catalog.Call;
import io.larder.catalog.Databases;
import io.larder.catalog.Failure;
import io.larder.catalog.KeySlot;
import io.larder.catalog.Reply;
import io.larder.engine.KeyLocks;
import io.larder.engine.Keyspace;

/** Commands that take what a key holds to another key, or to another keyspace. */
final class Moving {

  private Moving() {}

  static void rename(Call call, Reply reply) {
    KeySlot source = call.openAny(1);
    Object value = present(source);
    KeySlot target = call.openAny(2);
    if (!source.key().equals(target.key())) {
      rename(source, value, target);
    }
    reply.ok();
  }

  static void renameIfAbsent(Call call, Reply reply) {
    KeySlot source = call.openAny(1);
    Object value = present(source);
    KeySlot target = call.openAny(2);
    boolean free = target.isAbsent();
    if (free) {
      rename(source, value, target);
    }
    reply.integer(free ? 1 : 0);
  }

  private static Object present(KeySlot source) {
    Object value = source.value();
    if (value == null) {
      throw Failure.NO_SUCH_KEY;
    }
    return value;
  }

  private static void rename(KeySlot source, Object value, KeySlot target) {
    long deadline = source.expireAtMillis();
    source.delete(GenericEvents.RENAME_FROM);
    target.put(value, deadline, GenericEvents.RENAME_TO);
  }

  static void lockTarget(Call call, KeyLocks locks) {
    Keyspace<Object> other = other(call);
    locks.add(other, Databases.key(call, 1, other));
  }

  static void move(Call call, Reply reply) {
    Keyspace<Object> other = other(call);
    KeySlot source = call.openAny(1);
    KeySlot target = call.openIn(other, Databases.key(call, 1, other));
    Object value = source.value();
    if (value == null || !target.isAbsent()) {
      reply.integer(0);
      return;
    }
    Object moved = Databases.value(call, value, other);
    long deadline = source.expireAtMillis();
    source.delete(GenericEvents.MOVE_FROM);
    target.put(moved, deadline, GenericEvents.MOVE_TO);
    reply.integer(1);
  }

  private static Keyspace<Object> other(Call call) {
    Keyspace<Object> other = Databases.find(call, 2);
    if (other == call.keyspace()) {
      throw Failure.SAME_OBJECT;
    }
    return other;
  }
}
