package io.larder.catalog.stream;

import io.larder.catalog.Call;
import io.larder.catalog.Reply;
import io.larder.catalog.TypedSlot;
import io.larder.value.stream.ConsumerGroup;
import io.larder.value.stream.Redelivery;
import io.larder.value.stream.StreamConsumer;
import io.larder.value.stream.StreamEntry;
import io.larder.value.stream.StreamId;
import io.larder.value.stream.StreamValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code XREADGROUP}. */
final class GroupReading {

  /**
   * A stream to read from.
   *
   * @param above the id above which the consumer's pending entries are wanted; {@link StreamId#MAX}
   *     for entries that are new to the group
   */
  private record Source(
      TypedSlot<StreamValue> slot, StreamValue stream, ConsumerGroup group, StreamId above) {

    boolean readsNew() {
      return above.equals(StreamId.MAX);
    }

    boolean hasNew() {
      StreamId last = stream.lastEntryId();
      return last != null && last.isAfter(group.lastDelivered());
    }
  }

  private final Call call;
  private final ReadOptions options;

  private GroupReading(Call call) {
    this.call = call;
    this.options = ReadOptions.ofXreadgroup(call);
  }

  static void read(Call call, Reply reply) {
    new GroupReading(call).run(reply);
  }

  private void run(Reply reply) {
    List<Source> sources = sources();
    ReadReply found = new ReadReply(call);
    for (int i = 0; i < sources.size(); i++) {
      serve(i, sources.get(i), found);
    }
    found.answerOrWait(options, reply);
  }

  private List<Source> sources() {
    List<Source> sources = new ArrayList<>();
    for (int i = 0; i < options.streams(call); i++) {
      TypedSlot<StreamValue> slot = call.open(options.keyWord(i), Streams.TYPE);
      StreamValue stream = slot.get();
      ConsumerGroup group = stream == null ? null : stream.group(call.bytes(options.groupWord()));
      if (stream == null || group == null) {
        throw StreamFailures.noGroupToRead(call, options.keyWord(i), options.groupWord());
      }
      sources.add(new Source(slot, stream, group, above(options.idWord(call, i))));
    }
    return sources;
  }

  private StreamId above(int word) {
    if (call.is(word, "$")) {
      throw StreamFailures.DOLLAR_FOR_XREADGROUP;
    }
    return call.is(word, ">") ? StreamId.MAX : Streams.id(call, word);
  }

  private void serve(int index, Source source, ReadReply found) {
    boolean isNewConsumer = source.group().consumer(name()) == null;
    StreamConsumer consumer =
        Streams.consumer(call, source.slot(), source.group(), options.consumerWord());
    if (!source.readsNew()) {
      List<Redelivery> redeliveries =
          source.group().reread(consumer, source.above(), options.limit(), call.nowMillis());
      found.add(options.keyWord(index), reply -> answer(reply, redeliveries));
    } else if (source.hasNew()) {
      List<StreamEntry> entries = readNew(source, consumer);
      found.add(options.keyWord(index), reply -> Streams.answerEntries(reply, entries));
    } else if (!isNewConsumer) {
      return;
    }
    Streams.moved(source.slot(), source.stream());
  }

  private List<StreamEntry> readNew(Source source, StreamConsumer consumer) {
    return options.makesPending()
        ? source.group().read(consumer, options.limit(), call.nowMillis())
        : source.group().readWithoutPending(options.limit());
  }

  private byte[] name() {
    return call.bytes(options.consumerWord());
  }

  private static void answer(Reply reply, List<Redelivery> redeliveries) {
    reply.array(redeliveries.size());
    for (Redelivery redelivery : redeliveries) {
      @Nullable StreamEntry entry = redelivery.entry();
      if (entry != null) {
        Streams.answer(reply, entry);
      } else {
        reply.array(2);
        Streams.answer(reply, redelivery.id());
        reply.nilArray();
      }
    }
  }
}
