package io.larder.catalog.stream;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.value.stream.ConsumerGroup;
import io.larder.value.stream.Direction;
import io.larder.value.stream.PendingEntry;
import io.larder.value.stream.StreamConsumer;
import io.larder.value.stream.StreamEntry;
import io.larder.value.stream.StreamId;
import io.larder.value.stream.StreamValue;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;

/** {@code XINFO}. */
final class Describing {

  private static final int KEY = 2;
  private static final int GROUP = 3;
  private static final int OPTIONS = 3;
  private static final long DEFAULT_COUNT = 10;

  private Describing() {}

  private static StreamValue stream(Call call) {
    StreamValue stream = call.open(KEY, Streams.TYPE).get();
    if (stream == null) {
      throw Failure.NO_SUCH_KEY;
    }
    return stream;
  }

  // XINFO STREAM

  static void stream(Call call, Reply reply) {
    StreamValue stream = stream(call);
    if (call.size() == OPTIONS) {
      reply.map(10);
      counters(reply, stream);
      reply.bulk("groups");
      reply.integer(stream.groups().size());
      reply.bulk("first-entry");
      edge(reply, stream, Direction.FORWARD);
      reply.bulk("last-entry");
      edge(reply, stream, Direction.BACKWARD);
    } else {
      long limit = fullLimit(call);
      reply.map(9);
      counters(reply, stream);
      reply.bulk("entries");
      Streams.answerFirst(
          reply, stream.range(StreamId.MIN, StreamId.MAX, Direction.FORWARD), limit);
      reply.bulk("groups");
      reply.array(stream.groups().size());
      stream.groups().forEach(group -> fullGroup(reply, group, limit));
    }
  }

  private static long fullLimit(Call call) {
    boolean hasCount = call.size() == OPTIONS + 3;
    if ((!hasCount && call.size() != OPTIONS + 1)
        || !call.is(OPTIONS, "FULL")
        || (hasCount && !call.is(OPTIONS + 1, "COUNT"))) {
      throw StreamFailures.subcommandSyntax(call);
    }
    long count = hasCount ? call.integer(OPTIONS + 2) : DEFAULT_COUNT;
    return Streams.limit(count < 0 ? DEFAULT_COUNT : count);
  }

  private static void counters(Reply reply, StreamValue stream) {
    reply.bulk("length");
    reply.integer(stream.length());
    reply.bulk("radix-tree-keys");
    reply.integer(stream.blockCount());
    reply.bulk("radix-tree-nodes");
    reply.integer(stream.radixTreeNodes());
    reply.bulk("last-generated-id");
    Streams.answer(reply, stream.lastId());
    reply.bulk("max-deleted-entry-id");
    Streams.answer(reply, stream.maxDeletedId());
    reply.bulk("entries-added");
    reply.integer(stream.entriesAdded());
    reply.bulk("recorded-first-entry-id");
    Streams.answer(reply, stream.firstId());
  }

  private static void edge(Reply reply, StreamValue stream, Direction direction) {
    Iterator<StreamEntry> entries = stream.range(StreamId.MIN, StreamId.MAX, direction);
    if (entries.hasNext()) {
      Streams.answer(reply, entries.next());
    } else {
      reply.nil();
    }
  }

  private static void fullGroup(Reply reply, ConsumerGroup group, long limit) {
    reply.map(7);
    reply.bulk("name");
    reply.bulk(group.name());
    position(reply, group);
    reply.bulk("pel-count");
    reply.integer(group.pendingCount());
    reply.bulk("pending");
    pending(reply, group.pending(), limit, Describing::pendingOfGroup);
    reply.bulk("consumers");
    reply.array(group.consumers().size());
    group.consumers().forEach(consumer -> fullConsumer(reply, consumer, limit));
  }

  private static void fullConsumer(Reply reply, StreamConsumer consumer, long limit) {
    reply.map(5);
    reply.bulk("name");
    reply.bulk(consumer.name());
    reply.bulk("seen-time");
    reply.integer(consumer.seenAtMillis());
    reply.bulk("active-time");
    reply.integer(consumer.activeAtMillis());
    reply.bulk("pel-count");
    reply.integer(consumer.pendingCount());
    reply.bulk("pending");
    pending(reply, consumer.pending(), limit, Describing::pendingOfConsumer);
  }

  private interface PendingForm {
    void answer(Reply reply, PendingEntry entry);
  }

  private static void pending(
      Reply reply, Collection<PendingEntry> pending, long limit, PendingForm form) {
    List<PendingEntry> first = pending.stream().limit(limit).toList();
    reply.array(first.size());
    first.forEach(entry -> form.answer(reply, entry));
  }

  private static void pendingOfGroup(Reply reply, PendingEntry entry) {
    reply.array(4);
    Streams.answer(reply, entry.id());
    reply.bulk(entry.consumer().name());
    reply.integer(entry.deliveredAtMillis());
    reply.integer(entry.deliveries());
  }

  private static void pendingOfConsumer(Reply reply, PendingEntry entry) {
    reply.array(3);
    Streams.answer(reply, entry.id());
    reply.integer(entry.deliveredAtMillis());
    reply.integer(entry.deliveries());
  }

  // XINFO GROUPS

  static void groups(Call call, Reply reply) {
    StreamValue stream = stream(call);
    reply.array(stream.groups().size());
    for (ConsumerGroup group : stream.groups()) {
      reply.map(6);
      reply.bulk("name");
      reply.bulk(group.name());
      reply.bulk("consumers");
      reply.integer(group.consumers().size());
      reply.bulk("pending");
      reply.integer(group.pendingCount());
      position(reply, group);
    }
  }

  private static void position(Reply reply, ConsumerGroup group) {
    reply.bulk("last-delivered-id");
    Streams.answer(reply, group.lastDelivered());
    reply.bulk("entries-read");
    if (group.entriesRead() == ConsumerGroup.READ_UNKNOWN) {
      reply.nil();
    } else {
      reply.integer(group.entriesRead());
    }
    reply.bulk("lag");
    OptionalLong lag = group.lag();
    if (lag.isPresent()) {
      reply.integer(lag.getAsLong());
    } else {
      reply.nil();
    }
  }

  // XINFO CONSUMERS

  static void consumers(Call call, Reply reply) {
    ConsumerGroup group = stream(call).group(call.bytes(GROUP));
    if (group == null) {
      throw StreamFailures.noGroup(call, KEY, GROUP);
    }
    long now = call.nowMillis();
    reply.array(group.consumers().size());
    for (StreamConsumer consumer : group.consumers()) {
      boolean wasActive = consumer.activeAtMillis() != StreamConsumer.NEVER;
      reply.map(4);
      reply.bulk("name");
      reply.bulk(consumer.name());
      reply.bulk("pending");
      reply.integer(consumer.pendingCount());
      reply.bulk("idle");
      reply.integer(Math.max(0, now - consumer.seenAtMillis()));
      reply.bulk("inactive");
      reply.integer(wasActive ? now - consumer.activeAtMillis() : StreamConsumer.NEVER);
    }
  }
}
