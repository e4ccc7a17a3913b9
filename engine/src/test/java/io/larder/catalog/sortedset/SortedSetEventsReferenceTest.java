package io.larder.catalog.sortedset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.larder.catalog.TestSession;
import io.larder.engine.BinaryKey;
import io.larder.engine.Change;
import io.larder.testkit.reference.ReferenceServer;
import io.larder.testkit.reference.RespClient;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The commands of sorted sets and places tell of the events that the real Redis tells of. */
@EnabledIf("io.larder.testkit.reference.ReferenceServer#isAvailable")
class SortedSetEventsReferenceTest {

  private static final String MARKER = "marker";

  private static final List<String> PROGRAM =
      List.of(
          "ZADD z 1 a 2 b 3 c 4 d 5 e 6 f 7 g",
          "ZADD z 1 a",
          "ZADD z XX 9 none",
          "ZADD z NX 9 a",
          "ZADD z INCR 1 a",
          "ZINCRBY z 1 a",
          "ZINCRBY z 0 a",
          "ZREM z none",
          "ZREM z a",
          "ZREMRANGEBYRANK z 9 10",
          "ZREMRANGEBYRANK z 0 0",
          "ZREMRANGEBYSCORE z 3 3",
          "ZPOPMIN z",
          "ZPOPMAX z 1",
          "ZPOPMAX z 0",
          "BZPOPMIN none z 1",
          "ZMPOP 2 none z MAX COUNT 5",
          "ZADD x 0 a 0 b",
          "ZADD y 1 b 1 c",
          "ZREMRANGEBYLEX x [z +",
          "ZUNIONSTORE u 2 x y",
          "ZINTERSTORE u 2 x y WEIGHTS 2 3",
          "ZDIFFSTORE u 2 x y",
          "ZDIFFSTORE u 2 x x",
          "ZDIFFSTORE u 2 x x",
          "ZRANGESTORE u x 0 -1",
          "ZRANGESTORE u x 5 6",
          "ZREMRANGEBYLEX x - +",
          "GEOADD g 13.361389 38.115556 p 15.087269 37.502669 c",
          "GEOADD g XX CH 13.361389 38.115556 p",
          "GEOSEARCHSTORE t g FROMMEMBER p BYRADIUS 1 KM",
          "GEORADIUS g 15 37 200 KM STOREDIST t",
          "GEORADIUS g 0 0 1 M STORE t",
          "GEORADIUSBYMEMBER none p 1 M STORE t");

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
        redis.call(line.split(" "));
        redis.call("PUBLISH", MARKER, "");

        assertThat(events).as(line).isEqualTo(eventsOf(listener));
      }
      redis.call("CONFIG", "SET", "notify-keyspace-events", "");
    }
  }

  private void note(Change<?> change) {
    if (change.key() instanceof BinaryKey key && "gz".indexOf(change.event().type()) >= 0) {
      events.add(change.event().name() + " " + text(key.bytes()));
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
