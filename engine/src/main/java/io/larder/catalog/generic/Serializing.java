package io.larder.catalog.generic;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.catalog.KeySlot;
import io.larder.catalog.Reply;
import io.larder.catalog.StringForm;
import io.larder.engine.Deadline;
import io.larder.engine.KeyspaceEvent;
import io.larder.value.CollectionValue;
import io.larder.value.rdb.DumpPayload;
import io.larder.value.rdb.MalformedRdbException;

/** {@code DUMP} and {@code RESTORE}: what a key holds as bytes, and back. */
final class Serializing {

  private static final int MOST_FREQUENT = 255;

  private boolean replaces;
  private boolean isInstant;
  private boolean hasIdleTime;
  private boolean hasFrequency;

  private Serializing() {}

  static void dump(Call call, Reply reply) {
    Object value = call.openAny(1).value();
    if (value == null) {
      reply.nil();
    } else if (value instanceof CollectionValue collection) {
      reply.bulk(DumpPayload.of(collection));
    } else {
      reply.bulk(DumpPayload.of(StringForm.bytes(value, call.codec())));
    }
  }

  static void restore(Call call, Reply reply) {
    Serializing restoring = new Serializing();
    for (int i = 4; i < call.size(); i++) {
      i = restoring.option(call, i);
    }
    restoring.run(call);
    reply.ok();
  }

  /** Reads the option at a word; the last word that belongs to it. */
  private int option(Call call, int at) {
    boolean hasNext = at + 1 < call.size();
    if (call.is(at, "REPLACE")) {
      replaces = true;
    } else if (call.is(at, "ABSTTL")) {
      isInstant = true;
    } else if (call.is(at, "IDLETIME") && hasNext && !hasFrequency) {
      if (call.integer(at + 1) < 0) {
        throw GenericFailures.NEGATIVE_IDLE_TIME;
      }
      hasIdleTime = true;
      return at + 1;
    } else if (call.is(at, "FREQ") && hasNext && !hasIdleTime) {
      long frequency = call.integer(at + 1);
      if (frequency < 0 || frequency > MOST_FREQUENT) {
        throw GenericFailures.NO_FREQUENCY;
      }
      hasFrequency = true;
      return at + 1;
    } else {
      throw Failure.SYNTAX;
    }
    return at;
  }

  private void run(Call call) {
    KeySlot slot = call.openAny(1);
    if (!slot.isAbsent() && !replaces) {
      throw GenericFailures.BUSY_KEY;
    }
    long deadline = deadline(call);
    Object value = read(call);
    if (deadline <= call.nowMillis()) {
      slot.delete(KeyspaceEvent.DEL);
    } else {
      slot.put(value, deadline, GenericEvents.RESTORE);
    }
  }

  private long deadline(Call call) {
    long ttl = call.integer(2);
    if (ttl < 0) {
      throw GenericFailures.NEGATIVE_TTL;
    }
    if (ttl == 0) {
      return Deadline.NEVER;
    }
    // A sum beyond 64 bits has passed long ago, as in Redis.
    long instant = isInstant ? ttl : ttl + call.nowMillis();
    return Math.min(instant, Deadline.NEVER - 1);
  }

  private static Object read(Call call) {
    byte[] payload = call.bytes(3);
    if (!DumpPayload.isSound(payload)) {
      throw GenericFailures.UNSOUND_PAYLOAD;
    }
    try {
      Object value = DumpPayload.read(payload, call.limits());
      return value instanceof byte[] string ? StringForm.compact(string, call.codec()) : value;
    } catch (MalformedRdbException malformed) {
      throw GenericFailures.BAD_DATA;
    }
  }
}
