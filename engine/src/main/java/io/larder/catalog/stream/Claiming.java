package io.larder.catalog.stream;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.catalog.TypedSlot;
import io.larder.value.stream.Claim;
import io.larder.value.stream.ConsumerGroup;
import io.larder.value.stream.StreamConsumer;
import io.larder.value.stream.StreamId;
import io.larder.value.stream.StreamIdParser;
import io.larder.value.stream.StreamValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code XCLAIM}. */
final class Claiming {

  private static final int KEY = 1;
  private static final int GROUP = 2;
  private static final int CONSUMER = 3;
  private static final int MIN_IDLE = 4;
  private static final int FIRST_ID = 5;
  private static final long NOT_GIVEN = -1;

  private final Call call;
  private final List<StreamId> ids = new ArrayList<>();
  private long deliveredAt = NOT_GIVEN;
  private long deliveries = NOT_GIVEN;
  private Claim.Unclaimed unclaimed = Claim.Unclaimed.SKIP;
  private boolean answersIds;
  private StreamId lastId = StreamId.MIN;

  private Claiming(Call call) {
    this.call = call;
  }

  static void claim(Call call, Reply reply) {
    new Claiming(call).run(reply);
  }

  private void run(Reply reply) {
    TypedSlot<StreamValue> slot = call.open(KEY, Streams.TYPE);
    StreamValue stream = slot.get();
    ConsumerGroup group = stream == null ? null : stream.group(call.bytes(GROUP));
    if (stream == null || group == null) {
      throw StreamFailures.noKeyOrGroup(call, KEY, GROUP);
    }
    long minIdle = minIdle(call, MIN_IDLE);
    readIdsAndOptions();
    group.skipTo(lastId);
    Claim claim = claim(Streams.consumer(call, slot, group, CONSUMER), minIdle);
    List<StreamId> claimed =
        ids.stream().filter(id -> group.claim(id, claim, call.nowMillis())).toList();
    Streams.moved(slot, stream);
    answer(reply, stream, claimed, answersIds);
  }

  /** The milliseconds for which an entry must not have been delivered; 0 for any. */
  static long minIdle(Call call, int word) {
    Failure otherwise = StreamFailures.invalidArgument(call, "min-idle-time");
    return Math.max(0, call.integer(word, otherwise));
  }

  /** The latest delivery of an entry that has been idle for so long. */
  static long deliveredUntil(Call call, long minIdle) {
    return minIdle == 0 ? Long.MAX_VALUE : call.nowMillis() - minIdle;
  }

  static void answer(Reply reply, StreamValue stream, List<StreamId> claimed, boolean answersIds) {
    if (answersIds) {
      Streams.answerIds(reply, claimed);
    } else {
      Streams.answerEntries(
          reply, claimed.stream().map(stream::entry).filter(entry -> entry != null).toList());
    }
  }

  private Claim claim(StreamConsumer consumer, long minIdle) {
    long now = call.nowMillis();
    return new Claim(
        consumer,
        deliveredUntil(call, minIdle),
        deliveredAt < 0 || deliveredAt > now ? now : deliveredAt,
        before -> deliveries >= 0 ? deliveries : answersIds ? before : before + 1,
        unclaimed);
  }

  /** The ids end where a word is none; what follows are options. */
  private void readIdsAndOptions() {
    int at = FIRST_ID;
    @Nullable StreamId id = idOrNull(at);
    while (id != null) {
      ids.add(id);
      at++;
      id = idOrNull(at);
    }
    while (at < call.size()) {
      at = readOption(at) + 1;
    }
  }

  private @Nullable StreamId idOrNull(int word) {
    return word < call.size() ? StreamIdParser.strict(call.bytes(word), 0) : null;
  }

  /** Reads the option at a word; the last word that belongs to it. */
  private int readOption(int at) {
    if (call.is(at, "FORCE")) {
      unclaimed = Claim.Unclaimed.FORCE;
      return at;
    }
    if (call.is(at, "JUSTID")) {
      answersIds = true;
      return at;
    }
    if (at + 1 == call.size()) {
      throw StreamFailures.unrecognizedOption(call, at);
    }
    if (call.is(at, "IDLE")) {
      deliveredAt = call.nowMillis() - optionValue(at);
    } else if (call.is(at, "TIME")) {
      deliveredAt = optionValue(at);
    } else if (call.is(at, "RETRYCOUNT")) {
      deliveries = optionValue(at);
    } else if (call.is(at, "LASTID")) {
      lastId = Streams.id(call, at + 1);
    } else {
      throw StreamFailures.unrecognizedOption(call, at);
    }
    return at + 1;
  }

  private long optionValue(int at) {
    String name = new String(call.bytes(at), StandardCharsets.US_ASCII);
    return call.integer(
        at + 1, StreamFailures.invalidArgument(call, name.toUpperCase(Locale.ROOT) + " option"));
  }
}
