package io.larder.server.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.larder.testkit.reference.ErrorText;
import io.larder.testkit.reference.RespClient;
import io.larder.testkit.reference.SimpleText;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConnectionTest {

  private TestServer server;

  @BeforeEach
  void start() throws IOException {
    server = TestServer.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private RespClient connect() throws IOException {
    return RespClient.connect(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()),
        Duration.ofSeconds(10));
  }

  private static String exchange(Socket socket, String request, String end) throws IOException {
    socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
    return readUntil(socket.getInputStream(), end);
  }

  private static String readUntil(InputStream in, String end) throws IOException {
    StringBuilder text = new StringBuilder();
    while (text.indexOf(end) < 0) {
      int b = in.read();
      if (b < 0) {
        return text + "<end>";
      }
      text.append((char) b);
    }
    return text.toString();
  }

  @Test
  void pipeline_isAnsweredInOrder() throws IOException {
    try (RespClient client = connect()) {
      for (int i = 0; i < 10_000; i++) {
        client.send("ECHO", "n" + i);
      }
      for (int i = 0; i < 10_000; i++) {
        assertThat(new String((byte[]) client.receive(), StandardCharsets.UTF_8))
            .isEqualTo("n" + i);
      }
    }
  }

  @Test
  void requestByteByByte_isAnswered() throws IOException, InterruptedException {
    try (Socket socket = server.socket()) {
      socket.setTcpNoDelay(true);
      OutputStream out = socket.getOutputStream();
      for (byte b : "*2\r\n$4\r\nECHO\r\n$3\r\nabc\r\n".getBytes(StandardCharsets.US_ASCII)) {
        out.write(b);
        out.flush();
      }
      assertThat(readUntil(socket.getInputStream(), "abc\r\n")).isEqualTo("$3\r\nabc\r\n");
    }
  }

  @Test
  void largeValue_comesBackWhole() throws IOException {
    byte[] large = new byte[20_000_000];
    new java.util.Random(7).nextBytes(large);
    try (RespClient client = connect()) {
      byte[] key = "large".getBytes(StandardCharsets.US_ASCII);
      client.call("SET".getBytes(StandardCharsets.US_ASCII), key, large);

      assertThat((byte[]) client.call("GET", "large")).isEqualTo(large);
    }
  }

  @Test
  void noRequest_isAnsweredWithAnErrorAndTheEnd() throws IOException {
    try (Socket socket = server.socket()) {
      assertThat(exchange(socket, "PING\r\n*1\r\n!\r\n", "<never>"))
          .isEqualTo("+PONG\r\n-ERR Protocol error: expected '$', got '!'\r\n<end>");
    }
    try (RespClient next = connect()) {
      assertThat(next.call("PING")).isEqualTo(new SimpleText("PONG"));
    }
  }

  @Test
  void quit_isAnsweredBeforeTheEnd() throws IOException {
    try (Socket socket = server.socket()) {
      assertThat(exchange(socket, "QUIT\r\nPING\r\n", "<never>")).isEqualTo("+OK\r\n<end>");
    }
  }

  @Test
  void requestsBehindAWaitingOne_runAfterIt() throws IOException {
    try (RespClient waiting = connect();
        RespClient other = connect()) {
      waiting.send("BLPOP", "queue", "0");
      waiting.send("ECHO", "after");
      waiting.sendRaw(new byte[0]); // what was collected leaves now
      awaitBlockedClient(other);
      other.call("PING");
      other.call("RPUSH", "queue", "job");

      assertThat((List<?>) waiting.receive()).hasSize(2);
      assertThat(waiting.receive()).isEqualTo("after".getBytes(StandardCharsets.US_ASCII));
    }
  }

  private static void awaitBlockedClient(RespClient by) {
    await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                new String((byte[]) by.call("CLIENT", "LIST"), StandardCharsets.US_ASCII)
                    .contains("flags=b"));
  }

  @Test
  void clientThatGoesWhileItWaits_takesNothing() throws IOException {
    try (RespClient waiting = connect()) {
      waiting.send("BLPOP", "queue", "0");
      waiting.send("PING");
      waiting.sendRaw(new byte[0]); // what was collected leaves now
      try (RespClient other = connect()) {
        awaitBlockedClient(other);
      }
    }
    try (RespClient other = connect()) {
      await()
          .atMost(Duration.ofSeconds(10))
          .untilAsserted(
              () -> {
                other.call("DEL", "queue");
                other.call("RPUSH", "queue", "job");
                assertThat(other.call("LLEN", "queue")).isEqualTo(1L);
              });
    }
  }

  @Test
  void message_reachesSubscribersOfChannelAndPattern() throws IOException {
    try (RespClient subscriber = connect();
        RespClient publisher = connect()) {
      subscriber.call("SUBSCRIBE", "news");
      subscriber.call("PSUBSCRIBE", "n*");

      assertThat(publisher.call("PUBLISH", "news", "hello")).isEqualTo(2L);
      assertThat(text(subscriber.receive())).containsExactly("message", "news", "hello");
      assertThat(text(subscriber.receive())).containsExactly("pmessage", "n*", "news", "hello");
    }
  }

  private static List<String> text(Object array) {
    return ((List<?>) array)
        .stream().map(each -> new String((byte[]) each, StandardCharsets.UTF_8)).toList();
  }

  @Test
  void subscriberThatReadsNothing_isCutOff() throws IOException {
    String payload = "x".repeat(1_000_000);
    try (RespClient slow = connect();
        RespClient publisher = connect()) {
      slow.call("SUBSCRIBE", "news");
      long reached = 1;
      for (int i = 0; i < 200 && reached == 1; i++) {
        reached = (Long) publisher.call("PUBLISH", "news", payload);
      }
      assertThat(reached).as("nobody listens any longer").isZero();
    }
  }

  @Test
  void lineBreaksOfARequest_areNotRepeatedInItsError() throws IOException {
    try (RespClient client = connect()) {
      assertThat(client.call("HELLO", "3", "x\r\n+OK"))
          .isEqualTo(new ErrorText("ERR Syntax error in HELLO option 'x  +OK'"));
      assertThat(client.call("PING")).isEqualTo(new SimpleText("PONG"));
    }
  }

  @Test
  void answerOfAWaitingCall_thatIsNotWanted_isNotSent() throws IOException {
    try (RespClient waiting = connect();
        RespClient other = connect()) {
      waiting.send("CLIENT", "REPLY", "SKIP");
      waiting.send("BLPOP", "queue", "0");
      waiting.send("ECHO", "after");
      waiting.sendRaw(new byte[0]); // what was collected leaves now
      awaitBlockedClient(other);
      other.call("RPUSH", "queue", "job");

      assertThat(waiting.receive()).isEqualTo("after".getBytes(StandardCharsets.US_ASCII));
    }
  }

  @Test
  void message_neverFollowsTheAnswerThatTheChannelIsLeft() throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    try (RespClient subscriber = connect();
        RespClient publisher = connect()) {
      Thread publishing = new Thread(() -> publishUntil(over, publisher), "publishing");
      publishing.start();
      for (int i = 0; i < 200; i++) {
        subscriber.send("SUBSCRIBE", "news");
        subscriber.send("UNSUBSCRIBE", "news");
        subscriber.send("ECHO", "next");
        subscriber.sendRaw(new byte[0]); // what was collected leaves now
        while (!text(subscriber.receive(), 0).equals("unsubscribe")) {
          // what was published in between
        }
        assertThat(text(subscriber.receive(), 0)).isEqualTo("next");
      }
      over.set(true);
      publishing.join();
    }
  }

  private static void publishUntil(AtomicBoolean over, RespClient publisher) {
    while (!over.get()) {
      publisher.call("PUBLISH", "news", "hello");
    }
  }

  private static String text(Object reply, int element) {
    Object bytes = reply instanceof List<?> list ? list.get(element) : reply;
    return new String((byte[]) bytes, StandardCharsets.US_ASCII);
  }

  @Test
  void transactionInTheMaking_countsAsRequestThatIsNotComplete() throws IOException {
    try (Socket socket = server.socket();
        RespClient other = connect()) {
      other.call("CONFIG", "SET", "client-query-buffer-limit", "1mb");
      String set = "SET k " + "x".repeat(60_000) + "\r\n";

      assertThat(exchange(socket, "MULTI\r\n", "+OK\r\n")).isEqualTo("+OK\r\n");
      for (int i = 0; i < 10; i++) {
        assertThat(exchange(socket, set, "\r\n")).isEqualTo("+QUEUED\r\n");
      }
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 10; i++) {
                  assertThat(exchange(socket, set, "\r\n")).isEqualTo("+QUEUED\r\n");
                }
              })
          .isInstanceOfAny(IOException.class, AssertionError.class);
    }
  }

  @Test
  void clientThatHasNotSaidWhoItIs_mayNotSendMuchWhileItIsPutOff() throws IOException {
    try (RespClient admin = connect()) {
      admin.call("CONFIG", "SET", "requirepass", "secret");
      admin.call("CLIENT", "PAUSE", "60000");
    }
    try (Socket socket = server.socket()) {
      byte[] pings = "PING\r\n".repeat(10_000).getBytes(StandardCharsets.US_ASCII);

      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 1000; i++) {
                  socket.getOutputStream().write(pings);
                }
              })
          .isInstanceOf(IOException.class);
    }
  }
}
