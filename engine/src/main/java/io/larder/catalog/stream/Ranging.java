package io.larder.catalog.stream;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.value.stream.Direction;
import io.larder.value.stream.StreamId;
import io.larder.value.stream.StreamValue;

/** {@code XRANGE}, {@code XREVRANGE} and {@code XLEN}. */
final class Ranging {

  private static final int FIRST_BOUND = 2;
  private static final int SECOND_BOUND = 3;

  private Ranging() {}

  static void length(Call call, Reply reply) {
    StreamValue stream = call.open(1, Streams.TYPE).get();
    reply.integer(stream == null ? 0 : stream.length());
  }

  static void range(Call call, Reply reply) {
    StreamId from = Streams.start(call, FIRST_BOUND);
    StreamId to = Streams.end(call, SECOND_BOUND);
    answer(call, reply, new Range(from, to, Direction.FORWARD));
  }

  static void reverseRange(Call call, Reply reply) {
    StreamId from = Streams.start(call, SECOND_BOUND);
    StreamId to = Streams.end(call, FIRST_BOUND);
    answer(call, reply, new Range(from, to, Direction.BACKWARD));
  }

  private record Range(StreamId from, StreamId to, Direction direction) {}

  private static void answer(Call call, Reply reply, Range range) {
    long limit = limit(call);
    StreamValue stream = call.open(1, Streams.TYPE).get();
    if (stream == null) {
      reply.array(0);
    } else if (limit == 0) {
      reply.nilArray();
    } else {
      Streams.answerFirst(reply, stream.range(range.from(), range.to(), range.direction()), limit);
    }
  }

  private static long limit(Call call) {
    long limit = Long.MAX_VALUE;
    for (int i = SECOND_BOUND + 1; i < call.size(); i += 2) {
      if (!call.is(i, "COUNT") || i + 1 == call.size()) {
        throw Failure.SYNTAX;
      }
      limit = Math.max(0, call.integer(i + 1));
    }
    return limit;
  }
}
