package io.larder.catalog.stream;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.catalog.TypedSlot;
import io.larder.value.stream.NewEntryId;
import io.larder.value.stream.StreamId;
import io.larder.value.stream.StreamIdParser;
import io.larder.value.stream.StreamValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code XADD}. */
final class Adding {

  private final TrimOptions trim = new TrimOptions();
  private boolean createsStream = true;
  private @Nullable NewEntryId id;
  private int firstField;

  private Adding() {}

  static void add(Call call, Reply reply) {
    Adding adding = new Adding();
    adding.read(call);
    adding.run(call, reply);
  }

  private void read(Call call) {
    int at = 2;
    while (at < call.size() && id == null) {
      int last = trim.read(call, at);
      if (last > 0) {
        at = last;
      } else if (call.is(at, "NOMKSTREAM")) {
        createsStream = false;
      } else {
        id = StreamIdParser.newEntry(call.bytes(at));
        if (id == null) {
          throw StreamFailures.INVALID_ID;
        }
      }
      at++;
    }
    trim.check();
    trim.checkLimit();
    firstField = at;
  }

  private void run(Call call, Reply reply) {
    NewEntryId wanted = id;
    int elements = call.size() - firstField;
    if (wanted == null || elements < 2 || elements % 2 == 1) {
      throw Failure.wrongArity(call.command());
    }
    if (wanted instanceof NewEntryId.Exact exact && exact.id().equals(StreamId.MIN)) {
      throw StreamFailures.ID_IS_ZERO;
    }
    TypedSlot<StreamValue> slot = call.open(1, Streams.TYPE);
    if (slot.isAbsent() && !createsStream) {
      reply.nil();
      return;
    }
    StreamValue stream = slot.or(StreamValue::new);
    StreamId added = append(call, stream, wanted);
    long trimmed = trim.trim(call, stream);
    slot.update(stream, StreamEvents.XADD);
    if (trimmed > 0) {
      slot.announce(StreamEvents.XTRIM);
    }
    Streams.answer(reply, added);
  }

  private StreamId append(Call call, StreamValue stream, NewEntryId wanted) {
    if (stream.lastId().equals(StreamId.MAX)) {
      throw StreamFailures.IDS_EXHAUSTED;
    }
    StreamId next = wanted.after(stream.lastId(), call.nowMillis());
    if (next == null) {
      throw StreamFailures.ID_TOO_SMALL;
    }
    List<byte[]> fieldsAndValues = new ArrayList<>(call.size() - firstField);
    for (int i = firstField; i < call.size(); i++) {
      fieldsAndValues.add(call.bytes(i));
    }
    if (StreamValue.bytes(fieldsAndValues) > StreamValue.MAX_ENTRY_BYTES) {
      throw StreamFailures.ENTRY_TOO_LARGE;
    }
    stream.append(next, fieldsAndValues, call.limits());
    return next;
  }
}
