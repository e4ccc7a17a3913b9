package io.larder.catalog.stream;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.catalog.TypedSlot;
import io.larder.value.stream.StreamId;
import io.larder.value.stream.StreamValue;
import java.util.List;

/** {@code XDEL} and {@code XTRIM}. */
final class Removing {

  private Removing() {}

  static void delete(Call call, Reply reply) {
    TypedSlot<StreamValue> slot = call.open(1, Streams.TYPE);
    StreamValue stream = slot.get();
    if (stream == null) {
      reply.integer(0);
      return;
    }
    List<StreamId> ids = Streams.ids(call, 2);
    long deleted = 0;
    for (StreamId id : ids) {
      deleted += stream.delete(id) ? 1 : 0;
    }
    if (deleted > 0) {
      slot.update(stream, StreamEvents.XDEL);
    }
    reply.integer(deleted);
  }

  static void trim(Call call, Reply reply) {
    TrimOptions options = trimOptions(call);
    TypedSlot<StreamValue> slot = call.open(1, Streams.TYPE);
    StreamValue stream = slot.get();
    long trimmed = stream == null ? 0 : options.trim(call, stream);
    if (stream != null && trimmed > 0) {
      slot.update(stream, StreamEvents.XTRIM);
    }
    reply.integer(trimmed);
  }

  private static TrimOptions trimOptions(Call call) {
    TrimOptions options = new TrimOptions();
    for (int i = 2; i < call.size(); i++) {
      i = options.read(call, i);
      if (i < 0) {
        throw Failure.SYNTAX;
      }
    }
    options.check();
    if (options.isAbsent()) {
      throw StreamFailures.NO_TRIMMING;
    }
    options.checkLimit();
    return options;
  }
}
