package io.larder.server.client;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.server.state.Client;
import io.larder.server.state.Pause;

/** Puts off commands of clients. */
final class Pausing {

  private Pausing() {}

  static void pause(Call call, Reply reply) {
    Pause.Mode mode = call.size() > 3 ? mode(call) : Pause.Mode.ALL;
    long millis = call.integer(2, Failure.error("timeout is not an integer or out of range"));
    if (millis < 0) {
      throw Failure.TIMEOUT_NEGATIVE;
    }
    if (millis > Long.MAX_VALUE - call.nowMillis()) { // it would never end
      throw Failure.TIMEOUT_OUT_OF_RANGE;
    }
    Client.of(call).server().pause().begin(mode, call.nowMillis() + millis);
    reply.ok();
  }

  private static Pause.Mode mode(Call call) {
    if (call.is(3, "WRITE")) {
      return Pause.Mode.WRITES;
    }
    if (call.is(3, "ALL")) {
      return Pause.Mode.ALL;
    }
    throw Failure.error("CLIENT PAUSE mode must be WRITE or ALL");
  }

  static void unpause(Call call, Reply reply) {
    Client.of(call).server().pause().end();
    reply.ok();
  }
}
