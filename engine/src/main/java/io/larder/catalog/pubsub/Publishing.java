package io.larder.catalog.pubsub;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.engine.pubsub.PubSub;
import io.larder.value.glob.Glob;
import java.util.List;

/** Publishing, and asking who listens. */
final class Publishing {

  private Publishing() {}

  static void publish(PubSub pubSub, Call call, Reply reply) {
    reply.integer(pubSub.publish(call.bytes(1), call.bytes(2)));
  }

  static void channels(PubSub pubSub, Call call, Reply reply) {
    if (call.size() > 3) {
      throw Failure.badSubcommand("PUBSUB", call.bytes(1));
    }
    List<byte[]> names = pubSub.channels(call.size() == 2 ? null : Glob.compile(call.bytes(2)));
    reply.array(names.size());
    names.forEach(reply::bulk);
  }

  static void subscribers(PubSub pubSub, Call call, Reply reply) {
    reply.array(2 * (call.size() - 2));
    for (int i = 2; i < call.size(); i++) {
      reply.bulk(call.bytes(i));
      reply.integer(pubSub.subscribers(call.bytes(i)));
    }
  }
}
