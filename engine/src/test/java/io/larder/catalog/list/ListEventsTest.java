package io.larder.catalog.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.larder.catalog.TestSession;
import io.larder.engine.BinaryKey;
import io.larder.testkit.reference.PushReply;
import io.larder.testkit.reference.ReferenceServer;
import io.larder.testkit.reference.RespClient;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Which events a command of lists announces, and in which order: as the real server notifies. */
@EnabledIf("io.larder.testkit.reference.ReferenceServer#isAvailable")
class ListEventsTest {

  private static final List<String> PROGRAM =
      List.of(
          "LPUSH l a b c",
          "RPUSH l d",
          "LPUSHX l x",
          "RPUSHX none x",
          "LINSERT l BEFORE a y",
          "LINSERT l BEFORE none y",
          "LSET l 0 z",
          "LSET l 99 z",
          "LREM l 0 none",
          "LREM l 0 z",
          "LTRIM l 0 -1",
          "LPOP l 0",
          "LPOP l",
          "RPOP l 2",
          "LMOVE l l LEFT RIGHT",
          "LMOVE l m LEFT RIGHT",
          "RPOPLPUSH l m",
          "LMPOP 2 none m RIGHT COUNT 9",
          "RPUSH l a",
          "RPOPLPUSH l l",
          "RPOPLPUSH l m",
          "BLPOP m 0",
          "RPUSH m a b",
          "BLMPOP 0 1 m LEFT COUNT 2",
          "RPUSH m a",
          "BLMOVE m l LEFT LEFT 0",
          "LREM l 0 a",
          "RPUSH l a",
          "LTRIM l 1 0",
          "LTRIM l 1 0");

  @Test
  void program_announcesWhatRedisNotifies() {
    List<String> larder = new ArrayList<>();
    try (TestSession redis = new TestSession()) {
      redis
          .engine
          .database(0)
          .addChangeListener(
              change -> {
                BinaryKey key = change.key();
                if (key != null && change.event().type() != 'n') {
                  larder.add(change.event().name() + " " + name(key));
                }
              });
      PROGRAM.forEach(redis::run);
    }
    assertThat(larder).isEqualTo(eventsOfRedis());
  }

  private static String name(BinaryKey key) {
    return new String(key.bytes(), UTF_8);
  }

  private static List<String> eventsOfRedis() {
    List<String> events = new ArrayList<>();
    try (ReferenceServer server = ReferenceServer.start();
        RespClient listener = server.connect();
        RespClient client = server.connect()) {
      client.call("CONFIG", "SET", "notify-keyspace-events", "EA");
      listener.call("HELLO", "3");
      listener.send("PSUBSCRIBE", "*");
      listener.receive();
      PROGRAM.forEach(line -> client.call(line.split(" ")));
      client.call("PUBLISH", "over", "");
      while (true) {
        List<?> message = ((PushReply) listener.receive()).elements();
        String channel = new String((byte[]) message.get(2), UTF_8);
        if (channel.equals("over")) {
          return events;
        }
        String event = channel.substring(channel.indexOf(':') + 1);
        events.add(event + " " + new String((byte[]) message.get(3), UTF_8));
      }
    }
  }
}
