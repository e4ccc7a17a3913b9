package io.larder.catalog.stream;

import io.larder.catalog.Call;
import io.larder.catalog.CollectionType;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.catalog.TypedSlot;
import io.larder.value.stream.ConsumerGroup;
import io.larder.value.stream.RangeBound;
import io.larder.value.stream.StreamConsumer;
import io.larder.value.stream.StreamEntry;
import io.larder.value.stream.StreamId;
import io.larder.value.stream.StreamIdParser;
import io.larder.value.stream.StreamValue;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the commands of streams have in common: words that are ids, and the shape of entries. */
final class Streams {

  static final CollectionType<StreamValue> TYPE = new CollectionType<>(StreamValue.class);

  private Streams() {}

  // Words

  /** The id that a word names; without a sequence it is the first of its millisecond. */
  static StreamId id(Call call, int word) {
    return required(StreamIdParser.strict(call.bytes(word), 0), StreamFailures.INVALID_ID);
  }

  /** As {@link #id}, with a minus for the smallest id and a plus for the largest. */
  static StreamId anyId(Call call, int word) {
    return required(StreamIdParser.lenient(call.bytes(word), 0), StreamFailures.INVALID_ID);
  }

  /** The ids that the words from one on name. */
  static List<StreamId> ids(Call call, int from) {
    List<StreamId> ids = new ArrayList<>(call.size() - from);
    for (int i = from; i < call.size(); i++) {
      ids.add(id(call, i));
    }
    return ids;
  }

  /** The smallest id of a range that starts at a word's bound. */
  static StreamId start(Call call, int word) {
    RangeBound bound =
        required(StreamIdParser.bound(call.bytes(word), 0), StreamFailures.INVALID_ID);
    return required(bound.asStart(), StreamFailures.INVALID_START);
  }

  /** The largest id of a range that ends at a word's bound. */
  static StreamId end(Call call, int word) {
    RangeBound bound =
        required(StreamIdParser.bound(call.bytes(word), -1), StreamFailures.INVALID_ID);
    return required(bound.asEnd(), StreamFailures.INVALID_END);
  }

  private static <T> T required(@Nullable T value, Failure otherwise) {
    if (value == null) {
      throw otherwise;
    }
    return value;
  }

  /** A limit in which 0 and less stand for none. */
  static long limit(long count) {
    return count <= 0 ? Long.MAX_VALUE : count;
  }

  // Groups

  /** The consumer of a name, which is made where there is none, and has been seen now. */
  static StreamConsumer consumer(
      Call call, TypedSlot<StreamValue> slot, ConsumerGroup group, int nameWord) {
    byte[] name = call.bytes(nameWord);
    StreamConsumer known = group.consumer(name);
    if (known != null) {
      known.seen(call.nowMillis());
      return known;
    }
    StreamConsumer created = group.createConsumer(name, call.nowMillis());
    slot.announce(StreamEvents.XGROUP_CREATECONSUMER);
    return created;
  }

  /** Ends a command that moved something within a group. */
  static void moved(TypedSlot<StreamValue> slot, StreamValue stream) {
    slot.update(stream, StreamEvents.GROUP_MOVED);
  }

  // Answers

  static void answer(Reply reply, StreamId id) {
    reply.bulk(id.toBytes());
  }

  static void answerIds(Reply reply, List<StreamId> ids) {
    reply.array(ids.size());
    ids.forEach(id -> answer(reply, id));
  }

  static void answer(Reply reply, StreamEntry entry) {
    reply.array(2);
    answer(reply, entry.id());
    reply.array(entry.fieldsAndValues().size());
    entry.fieldsAndValues().forEach(reply::bulk);
  }

  static void answerEntries(Reply reply, List<StreamEntry> entries) {
    reply.array(entries.size());
    entries.forEach(entry -> answer(reply, entry));
  }

  /** Answers with the first of these entries. */
  static void answerFirst(Reply reply, Iterator<StreamEntry> entries, long limit) {
    List<StreamEntry> first = new ArrayList<>();
    while (first.size() < limit && entries.hasNext()) {
      first.add(entries.next());
    }
    answerEntries(reply, first);
  }
}
