package io.larder.catalog.string;

import io.larder.catalog.Call;
import io.larder.catalog.Reply;
import org.jspecify.annotations.Nullable;

/** Commands that read strings whole. */
final class Getting {

  private Getting() {}

  static void get(Call call, Reply reply) {
    answer(call, reply, call.read(1));
  }

  static void answer(Call call, Reply reply, @Nullable Object stored) {
    if (stored == null) {
      reply.nil();
    } else {
      reply.stored(stored, call.codec());
    }
  }
}
