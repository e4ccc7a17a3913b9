package io.larder.catalog.pubsub;

import io.larder.catalog.Call;
import io.larder.catalog.Reply;
import io.larder.catalog.Subscriptions;
import io.larder.catalog.Subscriptions.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Beginning and ending to listen; each channel gets an answer of its own. */
final class Listening {

  private Listening() {}

  static void begin(Kind kind, Call call, Reply reply) {
    Subscriptions subscriptions = call.session().subscriptions();
    for (int i = 1; i < call.size(); i++) {
      byte[] name = call.bytes(i);
      subscriptions.add(kind, name);
      if (i > 1) {
        reply.more();
      }
      answer(reply, kind.began(), name, subscriptions.count(kind));
    }
  }

  static void end(Kind kind, Call call, Reply reply) {
    Subscriptions subscriptions = call.session().subscriptions();
    List<byte[]> names =
        call.size() == 1
            ? subscriptions.all(kind)
            : java.util.stream.IntStream.range(1, call.size()).mapToObj(call::bytes).toList();
    if (names.isEmpty()) {
      answer(reply, kind.ended(), null, subscriptions.count(kind));
    }
    boolean first = true;
    for (byte[] name : names) {
      subscriptions.remove(kind, name);
      if (!first) {
        reply.more();
      }
      first = false;
      answer(reply, kind.ended(), name, subscriptions.count(kind));
    }
  }

  private static void answer(Reply reply, String happening, byte @Nullable [] name, int count) {
    reply.push(3);
    reply.bulk(happening);
    if (name == null) {
      reply.nil();
    } else {
      reply.bulk(name);
    }
    reply.integer(count);
  }
}
