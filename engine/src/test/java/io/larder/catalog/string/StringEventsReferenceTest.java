package io.larder.catalog.string;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.larder.catalog.TestSession;
import io.larder.engine.BinaryKey;
import io.larder.engine.Change;
import io.larder.engine.KeyspaceEvent;
import io.larder.testkit.reference.ReferenceServer;
import io.larder.testkit.reference.RespClient;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Every command of strings tells of the events that the real Redis tells of, in its order. */
@EnabledIf("io.larder.testkit.reference.ReferenceServer#isAvailable")
class StringEventsReferenceTest {

  private static final String MARKER = "marker";

  private static final List<String> PROGRAM =
      List.of(
          "SET a 1",
          "SET a 2 EX 100",
          "SET a 3 KEEPTTL",
          "SET a 4 NX",
          "SET b 5 NX PX 100000",
          "SET a 1 GET",
          "SETNX a 1",
          "SETNX c 1",
          "SETEX c 100 1",
          "PSETEX c 100000 1",
          "GETSET c 2",
          "GETEX c",
          "GETEX c EX 100",
          "GETEX c PERSIST",
          "GETEX c PERSIST",
          "GETEX c PXAT 1",
          "GETDEL b",
          "GETDEL b",
          "MSET a 1 b 2 a 3",
          "MSETNX a 1 d 2",
          "MSETNX e 1 d 2",
          "INCR a",
          "DECRBY a 5",
          "INCRBYFLOAT a 0.5",
          "INCR a",
          "APPEND a x",
          "APPEND new x",
          "APPEND new \"\"",
          "SETRANGE new 3 yy",
          "SETRANGE new 3 \"\"",
          "SETRANGE newer 3 \"\"",
          "STRLEN new",
          "SETBIT bits 7 1",
          "SETBIT bits 7 1",
          "SETBIT bits 100 0",
          "BITFIELD bits GET u8 0",
          "BITFIELD bits SET u8 0 1",
          "BITFIELD bits SET u8 0 255 INCRBY u8 8 1",
          "BITFIELD bits OVERFLOW FAIL INCRBY u8 0 1",
          "BITFIELD fresh OVERFLOW FAIL INCRBY u1 0 5",
          "BITFIELD fresh SET u8 0 0",
          "BITFIELD fresh SET u8 8 0",
          "STRLEN fresh",
          "BITOP NOT flipped bits",
          "BITOP AND flipped none",
          "BITOP AND flipped none",
          "PFADD log a b c",
          "PFADD log a",
          "PFADD other",
          "PFADD other",
          "PFCOUNT log",
          "PFCOUNT log other",
          "PFMERGE merged log other",
          "PFMERGE merged",
          "LCS a b",
          "MGET a b");

  private final List<String> events = new ArrayList<>();

  @Test
  void commands_tellTheEventsOfRedis() {
    ReferenceServer.shared().flush();
    try (TestSession larder = new TestSession();
        RespClient redis = ReferenceServer.shared().connect();
        RespClient listener = ReferenceServer.shared().connect()) {
      larder.engine.database(0).addChangeListener(this::note);
      redis.call("CONFIG", "SET", "notify-keyspace-events", "AE");
      listener.call("PSUBSCRIBE", "__keyevent@0__:*");
      listener.call("SUBSCRIBE", MARKER);
      for (String line : PROGRAM) {
        events.clear();
        larder.run(line);
        redis.call(line.replace("\"\"", "").split(" ", -1));
        redis.call("PUBLISH", MARKER, "");

        assertThat(events).as(line).isEqualTo(eventsOf(listener));
      }
      redis.call("CONFIG", "SET", "notify-keyspace-events", "");
    }
  }

  private void note(Change<?> change) {
    KeyspaceEvent event = change.event();
    if (change.key() instanceof BinaryKey key && "g$lshztxed".indexOf(event.type()) >= 0) {

      events.add(event.name() + " " + text(key.bytes()));
    }
  }

  private static List<String> eventsOf(RespClient listener) {
    List<String> events = new ArrayList<>();
    List<?> message = (List<?>) listener.receive();
    while (message.size() == 4) {
      String channel = text(message.get(2));
      events.add(channel.substring(channel.indexOf(':') + 1) + " " + text(message.get(3)));
      message = (List<?>) listener.receive();
    }
    return events;
  }

  private static String text(@Nullable Object bulk) {
    return new String((byte[]) bulk, UTF_8);
  }
}
