package io.larder.catalog.server;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.catalog.KeySlot;
import io.larder.catalog.Reply;
import io.larder.catalog.StringForm;
import io.larder.engine.KeyLocks;
import io.larder.engine.Keyspace;
import io.larder.engine.KeyspaceEngine;
import io.larder.engine.Sizer;

/** Commands of whole keyspaces, and of the memory that their keys take. */
final class Keyspaces {

  private Keyspaces() {}

  static void size(Call call, Reply reply) {
    reply.integer(call.keyspace().size());
  }

  static void flush(Call call, Reply reply) {
    checkMode(call);
    call.keyspace().clear();
    reply.ok();
  }

  /** Locks the numbered databases: they are emptied at one moment. */
  static void lockAll(Call call, KeyLocks locks) {
    checkMode(call);
    for (int i = 0; i < KeyspaceEngine.DATABASES; i++) {
      locks.addAll(call.engine().database(i));
    }
  }

  static void flushAll(Call call, Reply reply) {
    checkMode(call); // a transaction puts off what went wrong with its locks
    call.keyspace().clear();
    for (int i = 0; i < KeyspaceEngine.DATABASES; i++) {
      Keyspace<?> database = call.engine().database(i);
      if (database != call.keyspace()) {
        database.clear();
      }
    }
    reply.ok();
  }

  private static void checkMode(Call call) {
    boolean known = call.size() == 1 || call.is(1, "SYNC") || call.is(1, "ASYNC");
    if (call.size() > 2 || !known) {
      throw Failure.SYNTAX;
    }
  }

  static void memoryUsage(Call call, Reply reply) {
    checkSamples(call);
    KeySlot slot = call.openAny(call.key(2));
    Object value = slot.value();
    if (value == null) {
      reply.nil();
    } else {
      Sizer sizer = call.keyspace().options().sizer();
      reply.integer(slot.keyBytes() + valueBytes(call, sizer, value));
    }
  }

  /** Objects of which the sizer knows nothing count as the bytes that a client sees of them. */
  private static long valueBytes(Call call, Sizer sizer, Object value) {
    try {
      return sizer.bytesOf(value);
    } catch (IllegalArgumentException unknown) {
      return StringForm.bytes(value, call.codec()).length;
    }
  }

  /** Sizes are exact here: how many elements to look at is checked, and makes no difference. */
  private static void checkSamples(Call call) {
    for (int i = 3; i < call.size(); i += 2) {
      if (!call.is(i, "SAMPLES") || i + 1 == call.size() || call.integer(i + 1) < 0) {
        throw Failure.SYNTAX;
      }
    }
  }

  static void time(Call call, Reply reply) {
    long millis = call.nowMillis();
    reply.array(2);
    reply.bulk(Long.toString(Math.floorDiv(millis, 1_000L)));
    reply.bulk(Long.toString(Math.floorMod(millis, 1_000L) * 1_000L));
  }
}
