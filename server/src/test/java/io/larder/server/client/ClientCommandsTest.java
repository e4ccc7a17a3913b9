package io.larder.server.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.larder.server.net.TestServer;
import io.larder.testkit.reference.ErrorText;
import io.larder.testkit.reference.PushReply;
import io.larder.testkit.reference.RespClient;
import io.larder.testkit.reference.SimpleText;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientCommandsTest {

  private static final SimpleText OK = new SimpleText("OK");

  private final List<RespClient> opened = new ArrayList<>();
  private TestServer server;
  private RespClient client;
  private RespClient other;

  @BeforeEach
  void start() throws IOException {
    server = TestServer.start();
    client = connect();
    other = connect();
  }

  @AfterEach
  void stop() {
    opened.forEach(RespClient::close);
    server.close();
  }

  private RespClient connect() throws IOException {
    RespClient connected =
        RespClient.connect(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()),
            Duration.ofSeconds(10));
    opened.add(connected);
    connected.call("PING");
    return connected;
  }

  private static String text(Object reply) {
    return reply instanceof byte[] bytes
        ? new String(bytes, StandardCharsets.UTF_8)
        : String.valueOf(reply);
  }

  private long id(RespClient of) {
    return (Long) of.call("CLIENT", "ID");
  }

  @Test
  void name_isSeenByOthers() {
    assertThat(client.call("CLIENT", "SETNAME", "worker-1")).isEqualTo(OK);
    assertThat(client.call("CLIENT", "SETINFO", "LIB-NAME", "probe")).isEqualTo(OK);

    assertThat(text(client.call("CLIENT", "GETNAME"))).isEqualTo("worker-1");
    assertThat(text(other.call("CLIENT", "LIST", "ID", Long.toString(id(client)))))
        .contains("id=" + id(client) + " ")
        .contains(" name=worker-1 ")
        .contains(" lib-name=probe ")
        .contains(" cmd=client|id ")
        .endsWith(" lib-ver=\n");
  }

  /** Redis 7.0's answers; that of NO-TOUCH is 7.2's. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "CLIENT KILL addr|ERR No such client",
        "CLIENT KILL type normal x|ERR syntax error",
        "CLIENT KILL id 0|ERR client-id should be greater than 0",
        "CLIENT KILL type foo|ERR Unknown client type 'foo'",
        "CLIENT KILL skipme a|ERR syntax error",
        "CLIENT LIST type foo|ERR Unknown client type 'foo'",
        "CLIENT LIST id a|ERR Invalid client ID",
        "CLIENT LIST foo|ERR syntax error",
        "CLIENT PAUSE a|ERR timeout is not an integer or out of range",
        "CLIENT PAUSE 1 b|ERR CLIENT PAUSE mode must be WRITE or ALL",
        "CLIENT PAUSE -1|ERR timeout is negative",
        "CLIENT PAUSE 9223372036854775807|ERR timeout is out of range",
        "CLIENT REPLY x|ERR syntax error",
        "CLIENT UNBLOCK a|ERR value is not an integer or out of range",
        "CLIENT UNBLOCK 1 foo|ERR CLIENT UNBLOCK reason should be TIMEOUT or ERROR",
        "CLIENT NO-EVICT x|ERR syntax error",
        "CLIENT NO-TOUCH x|ERR syntax error",
        "CLIENT TRACKING on redirect 999|ERR The client ID you want redirect to does not exist",
        "CLIENT TRACKING on optin optout|ERR You can't specify both OPTIN mode and OPTOUT mode",
        "CLIENT TRACKING on optin bcast|ERR OPTIN and OPTOUT are not compatible with BCAST",
        "CLIENT TRACKING on prefix a|ERR PREFIX option requires BCAST mode to be enabled",
        "CLIENT TRACKING on bcast prefix a prefix ab|ERR Prefix 'a' overlaps with another provided"
            + " prefix 'ab'. Prefixes for a single client must not overlap.",
        "CLIENT TRACKING foo|ERR syntax error",
        "CLIENT CACHING yes|ERR CLIENT CACHING can be called only when the client is in tracking"
            + " mode with OPTIN or OPTOUT mode enabled",
      })
  void badInput_isAnsweredAsRedisDoes(String command, String error) {

    assertThat(((ErrorText) client.call(command.split(" "))).text()).isEqualTo(error);
  }

  @Test
  void flagD_tellsThatAWatchedKeyWasTouched() {
    client.call("WATCH", "a");
    assertThat(text(client.call("CLIENT", "INFO"))).contains(" flags=N ");
    other.call("SET", "a", "1");
    assertThat(text(client.call("CLIENT", "INFO"))).contains(" flags=d ");
    client.call("UNWATCH");
    assertThat(text(client.call("CLIENT", "INFO"))).contains(" flags=N ");
  }

  @Test
  void trackingThatIsSwitchedOnAgain_stillTellsOfWhatWasRead() {
    client.call("HELLO", "3");
    client.call("CLIENT", "TRACKING", "ON");
    client.call("GET", "a");
    client.call("CLIENT", "TRACKING", "ON", "NOLOOP");

    other.call("SET", "a", "1");

    assertThat(client.receive()).isInstanceOf(PushReply.class);
  }

  @Test
  void kill_endsConnectionsByWhatTheyAre() {
    other.call("SUBSCRIBE", "news");

    assertThat(client.call("CLIENT", "KILL", "TYPE", "pubsub")).isEqualTo(1L);
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> text(client.call("CLIENT", "LIST")).lines().count() == 1);
  }

  @Test
  void unblock_endsTheWaitingOfAnother() {
    long id = id(other);
    other.send("BLPOP", "queue", "0");
    other.send("PING");
    other.sendRaw(new byte[0]); // what was collected leaves now
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> client.call("CLIENT", "UNBLOCK", Long.toString(id), "ERROR").equals(1L));

    assertThat(((ErrorText) other.receive()).text())
        .isEqualTo("UNBLOCKED client unblocked via CLIENT UNBLOCK");
    assertThat(other.receive()).isEqualTo(new SimpleText("PONG"));
  }

  @Test
  void replies_areLeftOutAsAskedFor() {
    client.send("CLIENT", "REPLY", "OFF");
    client.send("SET", "a", "1");
    client.send("CLIENT", "REPLY", "ON");
    assertThat(client.receive()).isEqualTo(OK);

    client.send("CLIENT", "REPLY", "SKIP");
    client.send("INCR", "a");
    assertThat(client.call("INCR", "a")).isEqualTo(3L);
  }

  @Test
  void pauseOfWrites_putsThemOffUntilItEnds() {
    other.call("CLIENT", "PAUSE", "100000", "WRITE");
    client.send("GET", "a");
    assertThat(client.receive()).isNull();
    client.send("SET", "a", "1");
    client.send("GET", "a");
    client.sendRaw(new byte[0]); // what was collected leaves now
    assertThat(other.call("GET", "a")).isNull();
    assertThat(other.call("CLIENT", "UNPAUSE")).isEqualTo(OK);

    assertThat(client.receive()).isEqualTo(OK);
    assertThat(text(client.receive())).isEqualTo("1");
  }

  @Test
  void monitor_showsCommandsOfOthersWithoutSecrets() {
    assertThat(client.call("MONITOR")).isEqualTo(OK);
    other.call("SET", "a", "x \"y\"\n\u0001");
    other.call("AUTH", "secret");

    assertThat(text(client.receive()))
        .matches(
            ".*\\d+\\.\\d{6} \\[0 127\\.0\\.0\\.1:\\d+\\] \"SET\" \"a\""
                + " \"x \\\\\"y\\\\\"\\\\n\\\\x01\".*");
    assertThat(text(client.receive())).contains("\"AUTH\"").doesNotContain("secret");
  }

  @Test
  void whatWasRead_isInvalidatedOnceByAnyDoor() {
    client.call("HELLO", "3");
    assertThat(client.call("CLIENT", "TRACKING", "ON")).isEqualTo(OK);
    client.call("GET", "a");
    server.engine().database(0); // the change comes from a second client, then from none
    other.call("SET", "a", "1");
    other.call("SET", "a", "2");
    client.send("PING");

    assertThat(invalidated(client.receive())).containsExactly("a");
    assertThat(client.receive()).isEqualTo(new SimpleText("PONG"));

    client.call("GET", "a");
    other.call("FLUSHALL");
    client.send("PING");
    assertThat(invalidated(client.receive())).isNull();
  }

  @Test
  void ownChanges_areNotToldToOneThatDoesNotWantThem() {
    client.call("HELLO", "3");
    client.call("CLIENT", "TRACKING", "ON", "NOLOOP");
    client.call("GET", "a");
    client.call("SET", "a", "1");

    assertThat(client.call("PING")).isEqualTo(new SimpleText("PONG"));
  }

  @Test
  void broadcast_tellsOfEveryKeyWithThePrefix() {
    client.call("HELLO", "3");
    client.call("CLIENT", "TRACKING", "ON", "BCAST", "PREFIX", "user:");
    other.call("MSET", "user:1", "a", "shop:1", "b");

    client.send("PING");
    assertThat(invalidated(client.receive())).containsExactly("user:1");
    assertThat(client.receive()).isEqualTo(new SimpleText("PONG"));
  }

  @Test
  void redirected_messagesComeByPubSub() {
    other.call("SUBSCRIBE", "__redis__:invalidate");
    long target = id(connect2());
    assertThat(target).isPositive();
    client.call("CLIENT", "TRACKING", "ON", "REDIRECT", Long.toString(idOfSubscriber()));
    client.call("GET", "a");
    connect2().call("SET", "a", "1");

    assertThat(((List<?>) other.receive()).get(1))
        .isEqualTo("__redis__:invalidate".getBytes(StandardCharsets.US_ASCII));
  }

  private long idOfSubscriber() {
    String line = text(client.call("CLIENT", "LIST", "TYPE", "pubsub"));
    return Long.parseLong(line.substring("id=".length(), line.indexOf(' ')));
  }

  private RespClient connect2() {
    try {
      return connect();
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }

  private static List<String> invalidated(Object push) {
    List<?> parts = ((PushReply) push).elements();
    assertThat(text(parts.get(0))).isEqualTo("invalidate");
    return parts.get(1) instanceof List<?> keys
        ? keys.stream().map(ClientCommandsTest::text).toList()
        : null;
  }

  @Test
  void monitor_isNoPartOfATransaction() {
    client.call("MULTI");
    client.call("MONITOR");

    assertThat((List<?>) client.call("EXEC"))
        .singleElement()
        .isEqualTo(new ErrorText("ERR MONITOR isn't allowed for DENY BLOCKING client"));
  }

  @Test
  void reset_endsMonitorTrackingAndSilence() {
    client.call("CLIENT", "TRACKING", "ON", "BCAST");
    client.call("CLIENT", "NO-TOUCH", "ON");
    client.call("MONITOR");

    assertThat(client.call("RESET")).isEqualTo(new SimpleText("RESET"));
    client.send("CLIENT", "REPLY", "OFF");
    assertThat(client.call("RESET")).isEqualTo(new SimpleText("RESET"));
    other.call("GET", "k");
    assertThat(text(client.call("CLIENT", "INFO"))).contains(" flags=N ").contains(" redir=-1 ");
  }

  @Test
  void list_isGiven_whileOthersBeginAndEndToListen() throws InterruptedException {
    Thread listening =
        new Thread(
            () -> {
              for (int i = 0; i < 3000; i++) {
                other.call("SUBSCRIBE", "a" + i % 50);
                other.call("SUBSCRIBE", "b" + i % 50);
                other.call("UNSUBSCRIBE", "a" + i % 50);
              }
            },
            "listening");
    listening.start();
    while (listening.isAlive()) {
      assertThat(client.call("CLIENT", "LIST")).isInstanceOf(byte[].class);
    }
    listening.join();
  }
}
