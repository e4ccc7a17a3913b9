package io.larder.catalog.string;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.catalog.StringSlot;
import io.larder.engine.Deadline;
import io.larder.engine.KeyspaceEvent;
import io.larder.value.CollectionValue;
import io.larder.value.string.StringView;
import org.jspecify.annotations.Nullable;

/** Commands that read strings, and perhaps take them away or replace them. */
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

  static void getMany(Call call, Reply reply) {
    reply.array(call.size() - 1);
    for (int i = 1; i < call.size(); i++) {
      Object value = call.openAny(i).value();
      answer(call, reply, value instanceof CollectionValue ? null : value);
    }
  }

  static void getAndDelete(Call call, Reply reply) {
    StringSlot slot = call.openString(1);
    answer(call, reply, slot.stored());
    slot.delete(KeyspaceEvent.DEL);
  }

  static void getAndSet(Call call, Reply reply) {
    StringSlot slot = call.openString(1);
    Object value = call.value(2);
    answer(call, reply, slot.stored());
    slot.overwrite(value, KeyspaceEvent.SET);
  }

  static void getAndExpire(Call call, Reply reply) {
    Expiration expiration = new Expiration("PERSIST");
    for (int i = 2; i < call.size(); ) {
      int words = expiration.read(call, i);
      if (words == 0) {
        throw Failure.SYNTAX;
      }
      i += words;
    }
    StringSlot slot = call.openString(1);
    if (slot.isAbsent()) {
      reply.nil();
      return;
    }
    long deadline = expiration.deadline(call, Deadline.NEVER);
    answer(call, reply, slot.stored());
    if (expiration.hasTime()) {
      slot.expireAt(deadline, KeyspaceEvent.EXPIRE);
    } else if (expiration.saysInstead() && slot.expireAtMillis() != Deadline.NEVER) {
      slot.expireAt(Deadline.NEVER, KeyspaceEvent.PERSIST);
    }
  }

  static void length(Call call, Reply reply) {
    reply.integer(call.openString(1).view().length());
  }

  static void range(Call call, Reply reply) {
    long start = call.integer(2);
    long end = call.integer(3);
    StringView string = call.openString(1).view();
    long length = string.length();
    if (start < 0 && end < 0 && start > end) {
      reply.bulk(new byte[0]);
      return;
    }
    long from = Math.max(0, start < 0 ? length + start : start);
    long to = Math.min(length - 1, Math.max(0, end < 0 ? length + end : end)) + 1;
    reply.bulk(from < to ? string.range((int) from, (int) to) : new byte[0]);
  }
}
