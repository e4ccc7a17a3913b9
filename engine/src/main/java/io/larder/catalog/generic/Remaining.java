package io.larder.catalog.generic;

import io.larder.catalog.Call;
import io.larder.catalog.KeySlot;
import io.larder.catalog.Reply;
import io.larder.engine.Deadline;

/** Commands that tell how long keys will live. */
final class Remaining {

  private static final long ABSENT = -2;
  private static final long FOR_EVER = -1;
  private static final long MILLIS_A_SECOND = 1_000;

  private Remaining() {}

  static void seconds(Call call, Reply reply) {
    answer(call, reply, call.nowMillis(), MILLIS_A_SECOND);
  }

  static void millis(Call call, Reply reply) {
    answer(call, reply, call.nowMillis(), 1);
  }

  static void instantInSeconds(Call call, Reply reply) {
    answer(call, reply, 0, MILLIS_A_SECOND);
  }

  static void instantInMillis(Call call, Reply reply) {
    answer(call, reply, 0, 1);
  }

  /** Answers with the time from {@code since} to the deadline, rounded to the nearest unit. */
  private static void answer(Call call, Reply reply, long since, long unit) {
    KeySlot slot = call.openAny(1);
    long deadline = slot.expireAtMillis();
    if (slot.isAbsent()) {
      reply.integer(ABSENT);
    } else if (deadline == Deadline.NEVER) {
      reply.integer(FOR_EVER);
    } else {
      long left = deadline - since;
      reply.integer(left / unit + (left % unit * 2 >= unit ? 1 : 0));
    }
  }
}
