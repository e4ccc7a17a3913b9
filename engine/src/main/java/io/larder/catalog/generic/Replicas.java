package io.larder.catalog.generic;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;

/** Commands that wait for replicas, of which there are none, and for an append-only file. */
final class Replicas {

  private Replicas() {}

  static void await(Call call, Reply reply) {
    long replicas = call.integer(1);
    long timeoutMillis = timeout(call, 2);
    if (replicas <= 0) {
      reply.integer(0);
    } else {
      call.await(timeoutMillis, reply, unmet -> unmet.integer(0));
    }
  }

  static void awaitFile(Call call, Reply reply) {
    long local = call.integer(1);
    if (local < 0 || local > 1) {
      throw GenericFailures.NUMLOCAL_OUT_OF_RANGE;
    }
    long replicas = call.integer(2, Failure.NOT_POSITIVE);
    if (replicas < 0) {
      throw Failure.NOT_POSITIVE;
    }
    long timeoutMillis = timeout(call, 3);
    if (local > 0) {
      throw GenericFailures.NO_APPEND_ONLY_FILE;
    }
    if (replicas == 0) {
      none(reply);
    } else {
      call.await(timeoutMillis, reply, Replicas::none);
    }
  }

  private static void none(Reply reply) {
    reply.array(2);
    reply.integer(0);
    reply.integer(0);
  }

  private static long timeout(Call call, int word) {
    long millis = call.integer(word, GenericFailures.TIMEOUT_NOT_AN_INTEGER);
    if (millis < 0) {
      throw Failure.TIMEOUT_NEGATIVE;
    }
    return millis;
  }
}
