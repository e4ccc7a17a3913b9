package io.larder.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.larder.engine.KeyspaceEngine;
import io.larder.testkit.reference.ErrorText;
import io.larder.testkit.reference.RespClient;
import io.larder.testkit.reference.SimpleText;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where a server listens, and its bounds, when parameters change. */
class SocketsThatChangeTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private final KeyspaceEngine engine = KeyspaceEngine.create();
  private @Nullable LarderServer server;

  @AfterEach
  void close() {
    if (server != null) {
      server.close();
    }
    engine.close();
  }

  @Test
  void portZeroAlone_isAnyPort_whichTheParameterTells() throws IOException {
    LarderServer started = start("port", "0");

    try (RespClient client = connect(started.port())) {
      assertThat(value(client, "port")).isEqualTo(String.valueOf(started.port()));
    }
  }

  @Test
  void portSetLater_isListenedOn_andConnectionsStay() throws IOException {
    LarderServer started = start("port", "0");
    int free = freePort();
    try (RespClient client = connect(started.port())) {
      assertThat(client.call("CONFIG", "SET", "port", String.valueOf(free)))
          .isEqualTo(new SimpleText("OK"));
      assertThat(started.port()).isEqualTo(free);
      try (RespClient other = connect(free)) {
        assertThat(other.call("PING")).isEqualTo(new SimpleText("PONG"));
      }
      assertThat(client.call("PING")).isEqualTo(new SimpleText("PONG"));
    }
  }

  @Test
  void portThatIsTaken_isRefused_andTheOldOneServes() throws IOException {
    LarderServer started = start("port", "0");
    int before = started.port();
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        RespClient client = connect(before)) {
      Object answer = client.call("CONFIG", "SET", "port", String.valueOf(taken.getLocalPort()));

      assertThat(((ErrorText) answer).text())
          .startsWith("ERR CONFIG SET failed (possibly related to argument 'port') - Unable to");
      assertThat(value(client, "port")).isEqualTo(String.valueOf(before));
      try (RespClient other = connect(before)) {
        assertThat(other.call("PING")).isEqualTo(new SimpleText("PONG"));
      }
    }
  }

  @Test
  void startOnPortThatIsTaken_saysWhich() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());

      assertThatThrownBy(() -> start("port", port))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("127.0.0.1:" + port);
    }
  }

  @Test
  void tlsWithoutCertificate_saysWhatIsMissing() throws IOException {
    int free = freePort();

    assertThatThrownBy(() -> start("tls-port", String.valueOf(free), "port", "0"))
        .isInstanceOf(IOException.class)
        .hasMessage("TLS needs 'tls-cert-file'");
  }

  @Test
  void maxclientsSetLater_counts() throws IOException {
    LarderServer started = start("port", "0");
    try (RespClient client = connect(started.port())) {
      client.call("CONFIG", "SET", "maxclients", "1");
      try (RespClient second = connect(started.port())) {
        assertThat(((ErrorText) second.receive()).text())
            .isEqualTo("ERR max number of clients reached");
      }
    }
  }

  @Test
  void longestWordSetLater_counts() throws IOException {
    LarderServer started = start("port", "0");
    try (RespClient client = connect(started.port())) {
      client.call("CONFIG", "SET", "proto-max-bulk-len", "1mb");
      client.sendRaw("*2\r\n$3\r\nGET\r\n$1048577\r\n".getBytes(StandardCharsets.US_ASCII));

      assertThat(((ErrorText) client.receive()).text())
          .isEqualTo("ERR Protocol error: invalid bulk length");
    }
  }

  private LarderServer start(String... settings) throws IOException {
    ServerOptions options = ServerOptions.defaults();
    for (int i = 0; i < settings.length; i += 2) {
      options = options.with(settings[i], settings[i + 1]);
    }
    LarderServer started = LarderServer.start(engine, options);
    server = started;
    return started;
  }

  private static RespClient connect(int port) throws IOException {
    return connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
  }

  private static RespClient connect(SocketAddress address) throws IOException {
    return RespClient.connect(address, TIMEOUT);
  }

  private static String value(RespClient client, String parameter) {
    List<?> pair = (List<?>) client.call("CONFIG", "GET", parameter);
    return new String((byte[]) pair.get(1), StandardCharsets.UTF_8);
  }

  private static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return any.getLocalPort();
    }
  }
}
