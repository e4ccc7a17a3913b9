package io.larder.server.admin;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.server.state.Client;
import io.larder.server.stats.SlowLog;
import java.util.List;

/** {@code SLOWLOG GET}. */
@SuppressWarnings("StaticAssignmentOfThrowable") // they have no stack trace
final class SlowLogReplies {

  private static final long USUAL_COUNT = 10;
  private static final Failure BAD_COUNT =
      Failure.error("count should be greater than or equal to -1");

  private SlowLogReplies() {}

  static SlowLog log(Call call) {
    return Client.of(call).server().statistics().slowLog();
  }

  static void get(Call call, Reply reply) {
    long count = call.size() == 2 ? USUAL_COUNT : call.integer(2, BAD_COUNT);
    if (count < -1) {
      throw BAD_COUNT;
    }
    List<SlowLog.Entry> entries = log(call).latest(count == -1 ? Long.MAX_VALUE : count);
    reply.array(entries.size());
    entries.forEach(entry -> tell(entry, reply));
  }

  private static void tell(SlowLog.Entry entry, Reply reply) {
    reply.array(6);
    reply.integer(entry.id());
    reply.integer(entry.atSeconds());
    reply.integer(entry.micros());
    reply.array(entry.words().size());
    entry.words().forEach(reply::bulk);
    reply.bulk(entry.caller());
    reply.bulk(entry.callerName());
  }
}
