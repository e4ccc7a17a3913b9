package io.larder.catalog.stream;

import io.larder.catalog.Call;
import io.larder.catalog.Reply;
import io.larder.catalog.TypedSlot;
import io.larder.value.stream.ConsumerGroup;
import io.larder.value.stream.StreamConsumer;
import io.larder.value.stream.StreamId;
import io.larder.value.stream.StreamValue;
import org.jspecify.annotations.Nullable;

/** {@code XGROUP}. */
final class Grouping {

  private static final int KEY = 2;
  private static final int GROUP = 3;
  private static final int ID = 4;
  private static final int CONSUMER = 4;
  private static final int OPTIONS = 5;
  private static final int MOST_WORDS_OF_CREATE = 8;
  private static final int MOST_WORDS_OF_SETID = 7;

  private final Call call;
  private boolean createsStream;
  private long entriesRead = ConsumerGroup.READ_UNKNOWN;

  private Grouping(Call call) {
    this.call = call;
  }

  static void create(Call call, Reply reply) {
    new Grouping(call).runCreate(reply);
  }

  static void setId(Call call, Reply reply) {
    new Grouping(call).runSetId(reply);
  }

  private void runCreate(Reply reply) {
    for (int i = OPTIONS; i < call.size(); i++) {
      if (call.is(i, "MKSTREAM")) {
        createsStream = true;
      } else {
        i = readEntriesRead(i);
      }
    }
    TypedSlot<StreamValue> slot = call.open(KEY, Streams.TYPE);
    StreamValue stream = slot.get();
    if (stream == null && !createsStream) {
      throw StreamFailures.NO_KEY_FOR_GROUP;
    }
    checkSize(MOST_WORDS_OF_CREATE);
    StreamId id = call.is(ID, "$") ? lastId(stream) : Streams.id(call, ID);
    StreamValue changed = stream == null ? new StreamValue() : stream;
    if (changed.createGroup(call.bytes(GROUP), id, entriesRead) == null) {
      throw StreamFailures.GROUP_EXISTS;
    }
    slot.update(changed, StreamEvents.XGROUP_CREATE);
    reply.ok();
  }

  private void runSetId(Reply reply) {
    for (int i = OPTIONS; i < call.size(); i++) {
      i = readEntriesRead(i);
    }
    Found found = find(call);
    checkSize(MOST_WORDS_OF_SETID);
    StreamId id = call.is(ID, "$") ? found.stream().lastId() : Streams.anyId(call, ID);
    found.group().moveTo(id, entriesRead);
    found.slot().update(found.stream(), StreamEvents.XGROUP_SETID);
    reply.ok();
  }

  /** Reads the option at a word; the last word that belongs to it. */
  private int readEntriesRead(int at) {
    if (!call.is(at, "ENTRIESREAD") || at + 1 == call.size()) {
      throw StreamFailures.subcommandSyntax(call);
    }
    entriesRead = call.integer(at + 1);
    if (entriesRead < 0 && entriesRead != ConsumerGroup.READ_UNKNOWN) {
      throw StreamFailures.INVALID_ENTRIES_READ;
    }
    return at + 1;
  }

  /** Options that are given twice are too many words. */
  private void checkSize(int most) {
    if (call.size() > most) {
      throw StreamFailures.subcommandSyntax(call);
    }
  }

  private static StreamId lastId(@Nullable StreamValue stream) {
    return stream == null ? StreamId.MIN : stream.lastId();
  }

  static void destroy(Call call, Reply reply) {
    TypedSlot<StreamValue> slot = call.open(KEY, Streams.TYPE);
    StreamValue stream = slot.get();
    if (stream == null) {
      throw StreamFailures.NO_KEY_FOR_GROUP;
    }
    boolean removed = stream.removeGroup(call.bytes(GROUP));
    if (removed) {
      slot.update(stream, StreamEvents.XGROUP_DESTROY);
    }
    reply.integer(removed ? 1 : 0);
  }

  static void createConsumer(Call call, Reply reply) {
    Found found = find(call);
    byte[] name = call.bytes(CONSUMER);
    boolean isNew = found.group().consumer(name) == null;
    if (isNew) {
      found.group().createConsumer(name, call.nowMillis());
      found.slot().update(found.stream(), StreamEvents.XGROUP_CREATECONSUMER);
    }
    reply.integer(isNew ? 1 : 0);
  }

  static void removeConsumer(Call call, Reply reply) {
    Found found = find(call);
    StreamConsumer consumer = found.group().consumer(call.bytes(CONSUMER));
    if (consumer == null) {
      reply.integer(0);
      return;
    }
    int pending = consumer.pendingCount();
    found.group().removeConsumer(consumer);
    found.slot().update(found.stream(), StreamEvents.XGROUP_DELCONSUMER);
    reply.integer(pending);
  }

  private record Found(TypedSlot<StreamValue> slot, StreamValue stream, ConsumerGroup group) {}

  private static Found find(Call call) {
    TypedSlot<StreamValue> slot = call.open(KEY, Streams.TYPE);
    StreamValue stream = slot.get();
    if (stream == null) {
      throw StreamFailures.NO_KEY_FOR_GROUP;
    }
    ConsumerGroup group = stream.group(call.bytes(GROUP));
    if (group == null) {
      throw StreamFailures.noGroup(call, KEY, GROUP);
    }
    return new Found(slot, stream, group);
  }
}
