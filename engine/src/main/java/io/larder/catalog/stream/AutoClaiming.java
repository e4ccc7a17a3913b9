package io.larder.catalog.stream;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.catalog.TypedSlot;
import io.larder.value.stream.AutoClaimed;
import io.larder.value.stream.Claim;
import io.larder.value.stream.ConsumerGroup;
import io.larder.value.stream.StreamId;
import io.larder.value.stream.StreamValue;

/** {@code XAUTOCLAIM}. */
final class AutoClaiming {

  private static final int KEY = 1;
  private static final int GROUP = 2;
  private static final int CONSUMER = 3;
  private static final int MIN_IDLE = 4;
  private static final int START = 5;
  private static final long DEFAULT_COUNT = 100;

  /** Beyond this, Redis could not allot the ids. */
  private static final long MAX_COUNT = Long.MAX_VALUE / 16;

  private long count = DEFAULT_COUNT;
  private boolean answersIds;

  private AutoClaiming() {}

  static void claim(Call call, Reply reply) {
    new AutoClaiming().run(call, reply);
  }

  private void run(Call call, Reply reply) {
    long minIdle = Claiming.minIdle(call, MIN_IDLE);
    StreamId start = Streams.start(call, START);
    for (int i = START + 1; i < call.size(); i++) {
      i = readOption(call, i);
    }
    TypedSlot<StreamValue> slot = call.open(KEY, Streams.TYPE);
    StreamValue stream = slot.get();
    ConsumerGroup group = stream == null ? null : stream.group(call.bytes(GROUP));
    if (stream == null || group == null) {
      throw StreamFailures.noKeyOrGroup(call, KEY, GROUP);
    }
    Claim claim =
        new Claim(
            Streams.consumer(call, slot, group, CONSUMER),
            Claiming.deliveredUntil(call, minIdle),
            call.nowMillis(),
            before -> answersIds ? before : before + 1,
            Claim.Unclaimed.SKIP);
    AutoClaimed result = group.autoClaim(start, count, claim, call.nowMillis());
    Streams.moved(slot, stream);
    reply.array(3);
    Streams.answer(reply, result.next());
    Claiming.answer(reply, stream, result.claimed(), answersIds);
    Streams.answerIds(reply, result.gone());
  }

  /** Reads the option at a word; the last word that belongs to it. */
  private int readOption(Call call, int at) {
    if (call.is(at, "COUNT") && at + 1 < call.size()) {
      count = call.integer(at + 1, StreamFailures.COUNT_NOT_POSITIVE);
      if (count < 1 || count > MAX_COUNT) {
        throw StreamFailures.COUNT_NOT_POSITIVE;
      }
      return at + 1;
    }
    if (call.is(at, "JUSTID")) {
      answersIds = true;
      return at;
    }
    throw Failure.SYNTAX;
  }
}
