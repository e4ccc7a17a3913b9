package io.larder.catalog.stream;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.catalog.TypedSlot;
import io.larder.value.stream.StreamId;
import io.larder.value.stream.StreamValue;
import java.util.OptionalLong;

/** {@code XSETID}. */
final class Counters {

  private final StreamId lastId;
  private OptionalLong entriesAdded = OptionalLong.empty();
  private StreamId maxDeletedId = StreamId.MIN;

  private Counters(StreamId lastId) {
    this.lastId = lastId;
  }

  static void set(Call call, Reply reply) {
    Counters counters = new Counters(Streams.id(call, 2));
    for (int i = 3; i < call.size(); i += 2) {
      counters.read(call, i);
    }
    counters.run(call, reply);
  }

  private void read(Call call, int at) {
    if (at + 1 == call.size()) {
      throw Failure.SYNTAX;
    }
    if (call.is(at, "ENTRIESADDED")) {
      entriesAdded = OptionalLong.of(call.integer(at + 1));
      if (entriesAdded.getAsLong() < 0) {
        throw StreamFailures.NEGATIVE_ENTRIES_ADDED;
      }
    } else if (call.is(at, "MAXDELETEDID")) {
      maxDeletedId = Streams.id(call, at + 1);
      if (lastId.isBefore(maxDeletedId)) {
        throw StreamFailures.LAST_ID_BELOW_GIVEN_DELETED;
      }
    } else {
      throw Failure.SYNTAX;
    }
  }

  private void run(Call call, Reply reply) {
    TypedSlot<StreamValue> slot = call.open(1, Streams.TYPE);
    StreamValue stream = slot.get();
    if (stream == null) {
      throw Failure.NO_SUCH_KEY;
    }
    check(stream);
    stream.setCounters(
        lastId,
        entriesAdded.orElse(stream.entriesAdded()),
        maxDeletedId.equals(StreamId.MIN) ? stream.maxDeletedId() : maxDeletedId);
    slot.update(stream, StreamEvents.XSETID);
    reply.ok();
  }

  private void check(StreamValue stream) {
    if (lastId.isBefore(stream.maxDeletedId())) {
      throw StreamFailures.LAST_ID_BELOW_DELETED;
    }
    StreamId top = stream.lastEntryId();
    if (top != null && lastId.isBefore(top)) {
      throw StreamFailures.LAST_ID_BELOW_ENTRY;
    }
    if (entriesAdded.isPresent() && stream.length() > entriesAdded.getAsLong()) {
      throw StreamFailures.ENTRIES_ADDED_BELOW_LENGTH;
    }
  }
}
