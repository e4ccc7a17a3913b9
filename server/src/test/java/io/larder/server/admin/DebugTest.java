package io.larder.server.admin;

import static io.larder.server.admin.Servers.list;
import static io.larder.server.admin.Servers.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.larder.server.ServerOptions;
import io.larder.server.net.TestServer;
import io.larder.testkit.reference.ErrorText;
import io.larder.testkit.reference.ReferenceServer;
import io.larder.testkit.reference.Replies;
import io.larder.testkit.reference.ReplyPrinter;
import io.larder.testkit.reference.RespClient;
import io.larder.testkit.reference.SimpleText;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** {@code DEBUG}. */
class DebugTest {

  private TestServer server;
  private RespClient client;

  @BeforeEach
  void start() throws IOException {
    server = Servers.start();
    client = Servers.connect(server);
  }

  @AfterEach
  void stop() throws IOException {
    client.close();
    server.close();
  }

  private void fill() {
    call("SET string text");
    call("SET number 42 PX 1000000");
    call("SETRANGE bits 5 x");
    call("RPUSH list a b 3");
    call("SADD numbers 1 2 3");
    call("SADD words a b c");
    call("HSET hash f v g w");
    call("ZADD scores 1.5 a -inf b 3 c");
    call("XADD stream 1-1 f v");
    call("XADD stream 2-1 f v g w");
    call("XGROUP CREATE stream group 0");
    call("XREADGROUP GROUP group consumer COUNT 1 STREAMS stream >");
    call("PFADD distinct a b c");
    IntStream.range(0, 600).forEach(i -> call("RPUSH biglist element" + i));
    IntStream.range(0, 600).forEach(i -> call("SADD bigset member" + i));
    IntStream.range(0, 600).forEach(i -> call("SADD bigintset " + i * 7));
    IntStream.range(0, 600).forEach(i -> call("HSET bighash field" + i + " v" + i));
    IntStream.range(0, 600).forEach(i -> call("ZADD bigscores " + i + " member" + i));
    call("EXPIRE list 1000");
    call("SELECT 5");
    call("SET elsewhere x");
    call("SELECT 0");
  }

  private Object call(String words) {
    return client.call(words.split(" "));
  }

  private Map<String, String> state() {
    Map<String, String> state = new TreeMap<>();
    for (Object key : list(call("KEYS *"))) {
      String name = text(key);
      state.put(
          name,
          text(call("TYPE " + name))
              + " "
              + text(call("OBJECT ENCODING " + name)).replace("raw", "embstr") // if it is short
              + " "
              + text(call("EXPIRETIME " + name))
              + " "
              + text(list(call("DEBUG DIGEST-VALUE " + name)).get(0)));
    }
    return state;
  }

  @Test
  void reload_keepsEveryTypeEncodingAndDeadline() {
    fill();
    Map<String, String> before = state();
    String digest = text(call("DEBUG DIGEST"));
    assertThat(before).hasSize(15);

    assertThat(call("DEBUG RELOAD")).isEqualTo(SimpleText.OK);

    assertThat(state()).isEqualTo(before);
    assertThat(text(call("DEBUG DIGEST"))).isEqualTo(digest);
    assertThat(ReplyPrinter.print(call("XINFO GROUPS stream"))).contains("\"pending\"");
    assertThat(call("DBSIZE")).isEqualTo(15L);
  }

  @Test
  void digest_isOfContents_notOfTheirOrder() {
    call("SADD one a b c");
    call("SADD two c b a");
    call("RPUSH list a b c");
    call("RPUSH tsil c b a");
    List<?> digests = list(call("DEBUG DIGEST-VALUE one two list tsil absent"));
    assertThat(digests.get(0)).isEqualTo(digests.get(1)).isNotEqualTo(digests.get(2));
    assertThat(digests.get(2)).isNotEqualTo(digests.get(3));
    assertThat(text(digests.get(4))).isEqualTo("0".repeat(40));

    String before = text(call("DEBUG DIGEST"));
    call("EXPIRE one 100");
    assertThat(text(call("DEBUG DIGEST"))).isNotEqualTo(before);
    call("PERSIST one");
    assertThat(text(call("DEBUG DIGEST"))).isEqualTo(before);
    call("FLUSHALL");
    assertThat(text(call("DEBUG DIGEST"))).isEqualTo("0".repeat(40));
  }

  @Test
  void populate_makesKeys_andLeavesThoseThatAreThere() {
    call("SET key:1 mine");
    call("DEBUG POPULATE 3");
    call("DEBUG POPULATE 2 pre 10");
    assertThat(text(call("GET key:1"))).isEqualTo("mine");
    assertThat(text(call("GET key:2"))).isEqualTo("value:2");
    assertThat(text(call("GET pre:1"))).isEqualTo("value:1\0\0\0");
    assertThat(call("DBSIZE")).isEqualTo(5L);
  }

  @Test
  void debug_isOff_unlessPermitted() throws IOException {
    for (String permitted : List.of("no", "local")) {
      try (TestServer other =
              TestServer.start(ServerOptions.defaults().with("enable-debug-command", permitted));
          RespClient asking = Servers.connect(other)) {
        Object reply = asking.call("DEBUG", "SLEEP", "0");
        if (permitted.equals("local")) {
          assertThat(reply).isEqualTo(SimpleText.OK);
        } else {
          assertThat(((ErrorText) reply).text())
              .startsWith("ERR DEBUG command not allowed. If the enable-debug-command option is");
        }
      }
    }
  }

  /** Answers that are the same in both, in both protocols. */
  @Test
  @EnabledIf("io.larder.testkit.reference.ReferenceServer#isAvailable")
  void answers_areThoseOfTheServer() {
    try (RespClient redis = ReferenceServer.shared().connect()) {
      for (String protocol : List.of("2", "3")) {
        client.call("HELLO", protocol);
        redis.call("HELLO", protocol);
        redis.call("SET", "k", "v");
        client.call("SET", "k", "v");
        for (String call :
            List.of(
                "DEBUG",
                "DEBUG NOSUCH",
                "DEBUG SLEEP 0",
                "DEBUG OBJECT absent",
                "DEBUG OBJECT k x",
                "DEBUG RELOAD nosuch",
                "DEBUG SET-ACTIVE-EXPIRE 1",
                "DEBUG QUICKLIST-PACKED-THRESHOLD 100b",
                "DEBUG QUICKLIST-PACKED-THRESHOLD 5gb",
                "DEBUG QUICKLIST-PACKED-THRESHOLD x",
                "DEBUG POPULATE x",
                "DEBUG POPULATE",
                "DEBUG PROTOCOL",
                "DEBUG PROTOCOL string",
                "DEBUG PROTOCOL integer",
                "DEBUG PROTOCOL double",
                "DEBUG PROTOCOL null",
                "DEBUG PROTOCOL array",
                "DEBUG PROTOCOL set",
                "DEBUG PROTOCOL map",
                "DEBUG PROTOCOL attrib",
                "DEBUG PROTOCOL verbatim",
                "DEBUG PROTOCOL true",
                "DEBUG PROTOCOL false",
                "DEBUG PROTOCOL bignum",
                "DEBUG PROTOCOL nosuch",
                "DEBUG CHANGE-REPL-ID",
                "DEBUG PAUSE-CRON 0",
                "DEBUG JMAP")) {
          Object theirs = redis.call(call.split(" "));
          assertThat(Replies.same(call(call), theirs)).as(protocol + " " + call).isTrue();
        }
      }
    }
  }
}
