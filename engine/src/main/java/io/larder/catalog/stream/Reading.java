package io.larder.catalog.stream;

import io.larder.catalog.Call;
import io.larder.catalog.Reply;
import io.larder.value.stream.Direction;
import io.larder.value.stream.StreamEntry;
import io.larder.value.stream.StreamId;
import io.larder.value.stream.StreamValue;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code XREAD}.
 *
 * <p>A call that waits keeps the ids that it began with, since {@code $} means the end at that
 * time. When a key changes it looks at all its keys again, as Redis does.
 */
final class Reading {

  private final Call call;
  private final ReadOptions options;

  private Reading(Call call) {
    this.call = call;
    this.options = ReadOptions.ofXread(call);
  }

  static void read(Call call, Reply reply) {
    new Reading(call).run(reply);
  }

  private void run(Reply reply) {
    List<StreamId> above = call.kept() instanceof Above kept ? kept.ids() : above();
    ReadReply found = new ReadReply(call);
    for (int i = 0; i < above.size(); i++) {
      StreamValue stream = stream(i);
      StreamId last = stream == null ? null : stream.lastEntryId();
      StreamId from = above.get(i).successor();
      if (stream != null && last != null && from != null && last.compareTo(from) >= 0) {
        Iterator<StreamEntry> entries = stream.range(from, StreamId.MAX, Direction.FORWARD);
        found.add(options.keyWord(i), sink -> Streams.answerFirst(sink, entries, options.limit()));
      }
    }
    if (found.isEmpty()) {
      call.keep(new Above(above));
    }
    found.answerOrWait(options, reply);
  }

  private record Above(List<StreamId> ids) {}

  private List<StreamId> above() {
    List<StreamId> above = new ArrayList<>();
    for (int i = 0; i < options.streams(call); i++) {
      StreamValue stream = stream(i);
      int word = options.idWord(call, i);
      if (call.is(word, "$")) {
        above.add(stream == null ? StreamId.MIN : stream.lastId());
      } else if (call.is(word, ">")) {
        throw StreamFailures.NEW_FOR_XREAD;
      } else {
        above.add(Streams.id(call, word));
      }
    }
    return above;
  }

  /** The stream; to a call that has waited, a key that holds another type now is none. */
  private @Nullable StreamValue stream(int index) {
    int word = options.keyWord(index);
    if (call.hasWaited() && !(call.openAny(word).value() instanceof StreamValue)) {
      return null;
    }
    return call.open(word, Streams.TYPE).get();
  }
}
