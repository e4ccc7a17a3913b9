package io.larder.catalog.list;

import io.larder.catalog.Call;
import io.larder.catalog.Reply;
import io.larder.value.list.End;
import io.larder.value.list.ListValue;

/** Commands that look at a list and leave it as it is. */
final class Reading {

  private Reading() {}

  static void length(Call call, Reply reply) {
    ListValue list = Lists.open(call, 1).get();
    reply.integer(list == null ? 0 : list.size());
  }

  static void index(Call call, Reply reply) {
    ListValue list = Lists.open(call, 1).get();
    byte[] element = list == null ? null : list.get(call.integer(2));
    if (element == null) {
      reply.nil();
    } else {
      reply.bulk(element);
    }
  }

  static void range(Call call, Reply reply) {
    Range range = Range.of(call, 2);
    ListValue list = Lists.open(call, 1).get();
    if (list == null) {
      reply.array(0);
      return;
    }
    long count = range.count(list.size());
    reply.array((int) count);
    list.view(End.HEAD, range.first(list.size()), count, reply::bulk);
  }
}
