package io.larder.server.access;

import io.larder.catalog.Call;
import io.larder.catalog.Reply;
import io.larder.server.acl.AclLog;
import io.larder.server.acl.Text;
import io.larder.server.state.Client;
import java.util.List;

/** {@code ACL LOG}: what was denied lately. */
final class Logging {

  private static final int ENTRIES = 10;

  private Logging() {}

  static void run(Call call, Reply reply) {
    if (call.size() > 3) {
      throw Failures.badSubcommand(call);
    }
    AclLog log = Client.of(call).server().access().log();
    if (call.size() == 3 && call.is(2, "RESET")) {
      log.reset();
      reply.ok();
      return;
    }
    long count = call.size() == 3 ? call.integer(2) : ENTRIES;
    List<AclLog.Entry> entries = log.last(Math.max(0, count));
    reply.array(entries.size());
    entries.forEach(entry -> answer(entry, call.nowMillis(), reply));
  }

  private static void answer(AclLog.Entry entry, long nowMillis, Reply reply) {
    AclLog.Event event = entry.event();
    reply.map(10);
    reply.bulk("count");
    reply.integer(entry.count());
    reply.bulk("reason");
    reply.bulk(event.reason().redisName());
    reply.bulk("context");
    reply.bulk(event.circumstance().context());
    reply.bulk("object");
    reply.bulk(Text.bytes(event.object()));
    reply.bulk("username");
    reply.bulk(Text.bytes(event.username()));
    reply.bulk("age-seconds");
    reply.real((nowMillis - entry.times().lastMillis()) / 1000.0);
    reply.bulk("client-info");
    reply.bulk(Text.bytes(entry.clientInfo()));
    reply.bulk("entry-id");
    reply.integer(entry.id());
    reply.bulk("timestamp-created");
    reply.integer(entry.times().firstMillis());
    reply.bulk("timestamp-last-updated");
    reply.integer(entry.times().lastMillis());
  }
}
