package io.larder.catalog.stream;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.catalog.TypedSlot;
import io.larder.value.stream.ConsumerGroup;
import io.larder.value.stream.PendingEntry;
import io.larder.value.stream.StreamConsumer;
import io.larder.value.stream.StreamId;
import io.larder.value.stream.StreamValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** {@code XPENDING} and {@code XACK}. */
final class Pending {

  private static final int KEY = 1;
  private static final int GROUP = 2;
  private static final int FILTERS = 3;

  private Pending() {}

  static void acknowledge(Call call, Reply reply) {
    TypedSlot<StreamValue> slot = call.open(KEY, Streams.TYPE);
    StreamValue stream = slot.get();
    ConsumerGroup group = stream == null ? null : stream.group(call.bytes(GROUP));
    if (stream == null || group == null) {
      reply.integer(0);
      return;
    }
    long acknowledged = 0;
    for (StreamId id : Streams.ids(call, FILTERS)) {
      acknowledged += group.acknowledge(id) ? 1 : 0;
    }
    if (acknowledged > 0) {
      Streams.moved(slot, stream);
    }
    reply.integer(acknowledged);
  }

  static void pending(Call call, Reply reply) {
    int size = call.size();
    if (size == FILTERS) {
      summary(reply, group(call));
    } else if (size < 6 || size > 9) {
      throw Failure.SYNTAX;
    } else {
      filtered(call, reply);
    }
  }

  private static ConsumerGroup group(Call call) {
    StreamValue stream = call.open(KEY, Streams.TYPE).get();
    ConsumerGroup group = stream == null ? null : stream.group(call.bytes(GROUP));
    if (group == null) {
      throw StreamFailures.noKeyOrGroup(call, KEY, GROUP);
    }
    return group;
  }

  private static void summary(Reply reply, ConsumerGroup group) {
    reply.array(4);
    reply.integer(group.pendingCount());
    if (group.pendingCount() == 0) {
      reply.nil();
      reply.nil();
      reply.nilArray();
      return;
    }
    Streams.answer(reply, group.firstPending());
    Streams.answer(reply, group.lastPending());
    List<StreamConsumer> owners =
        group.consumers().stream().filter(consumer -> consumer.pendingCount() > 0).toList();
    reply.array(owners.size());
    for (StreamConsumer owner : owners) {
      reply.array(2);
      reply.bulk(owner.name());
      reply.bulk(Integer.toString(owner.pendingCount()));
    }
  }

  private static void filtered(Call call, Reply reply) {
    int at = FILTERS;
    long minIdle = 0;
    if (call.is(at, "IDLE")) {
      minIdle = call.integer(at + 1);
      at += 2;
      if (call.size() < at + 3) {
        throw Failure.SYNTAX;
      }
    }
    long limit = Math.max(0, call.integer(at + 2));
    StreamId from = Streams.start(call, at);
    StreamId to = Streams.end(call, at + 1);
    ConsumerGroup group = group(call);
    Collection<PendingEntry> range = group.pending(from, to);
    if (at + 3 < call.size()) {
      StreamConsumer consumer = group.consumer(call.bytes(at + 3));
      range = consumer == null ? List.of() : consumer.pending(from, to);
    }
    answer(reply, idleFor(minIdle, range, limit, call.nowMillis()), call.nowMillis());
  }

  private static List<PendingEntry> idleFor(
      long minIdle, Collection<PendingEntry> range, long limit, long now) {
    List<PendingEntry> idle = new ArrayList<>();
    for (PendingEntry entry : range) {
      if (idle.size() >= limit) {
        break;
      }
      if (minIdle == 0 || now - entry.deliveredAtMillis() >= minIdle) {
        idle.add(entry);
      }
    }
    return idle;
  }

  private static void answer(Reply reply, List<PendingEntry> entries, long now) {
    reply.array(entries.size());
    for (PendingEntry entry : entries) {
      reply.array(4);
      Streams.answer(reply, entry.id());
      reply.bulk(entry.consumer().name());
      reply.integer(Math.max(0, now - entry.deliveredAtMillis()));
      reply.integer(entry.deliveries());
    }
  }
}
