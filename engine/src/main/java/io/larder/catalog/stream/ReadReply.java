package io.larder.catalog.stream;

import io.larder.catalog.Call;
import io.larder.catalog.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What {@code XREAD} and {@code XREADGROUP} found: streams by their keys, each with entries. */
final class ReadReply {

  private record Part(Object key, Consumer<Reply> entries) {}

  private final Call call;
  private final List<Part> parts = new ArrayList<>(1);

  ReadReply(Call call) {
    this.call = call;
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }

  /** Adds a stream, whose entries will be answered like this. */
  void add(int keyWord, Consumer<Reply> entries) {
    parts.add(new Part(call.key(keyWord), entries));
  }

  /** In RESP3 a map, in RESP2 an array of pairs. */
  void answer(Reply reply) {
    if (reply.isResp3()) {
      reply.map(parts.size());
    } else {
      reply.array(parts.size());
    }
    for (Part part : parts) {
      if (!reply.isResp3()) {
        reply.array(2);
      }
      reply.key(part.key(), call.codec());
      part.entries().accept(reply);
    }
  }

  /** Answers, or waits as long as the options say. */
  void answerOrWait(ReadOptions options, Reply reply) {
    if (!isEmpty()) {
      answer(reply);
    } else if (options.blocks()) {
      call.await(options.blockMillis(), reply, Reply::nilArray);
    } else {
      reply.nilArray();
    }
  }
}
