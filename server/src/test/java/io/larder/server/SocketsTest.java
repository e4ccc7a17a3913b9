package io.larder.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.larder.engine.KeyspaceEngine;
import io.larder.testkit.reference.RespClient;
import io.larder.testkit.reference.SimpleText;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a server listens: addresses of the network, and sockets in the file system. */
class SocketsTest {

  private static final ServerOptions LOCAL = ServerOptions.defaults().with("port", "0");

  @TempDir Path directory;

  private final KeyspaceEngine engine = KeyspaceEngine.create();

  @AfterEach
  void close() {
    engine.close();
  }

  private Path socket() {
    return directory.resolve("larder.sock");
  }

  private LarderServer startLocally() throws IOException {
    return LarderServer.start(engine, LOCAL.with("unixsocket", socket().toString()));
  }

  private static void assertServedAt(SocketAddress address) throws IOException {
    try (RespClient client = RespClient.connect(address, Duration.ofSeconds(10))) {
      assertThat(client.call("PING")).isEqualTo(new SimpleText("PONG"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"auto", "nio"})
  void localSocket_isServed_andGoneAfterwards(String transport) throws IOException {
    SocketAddress address = UnixDomainSocketAddress.of(socket());
    ServerOptions options = LOCAL.with("unixsocket", socket().toString());
    try (LarderServer server = LarderServer.start(engine, options.with("transport", transport));
        RespClient client = RespClient.connect(address, Duration.ofSeconds(10))) {
      assertThat(server.port()).isZero();
      String line = new String((byte[]) client.call("CLIENT", "INFO"), StandardCharsets.UTF_8);
      assertThat(line)
          .contains(" addr=" + socket() + ":0 laddr=" + socket() + ":0 ")
          .contains(" flags=U ");
    }
    assertThat(socket()).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({"700, rwx------", "770, rwxrwx---", "755, rwxr-xr-x", "666, rw-rw-rw-"})
  void permissions_ofTheLocalSocket_areThoseThatAreAskedFor(String mode, String permissions)
      throws IOException {
    ServerOptions options =
        LOCAL.with("unixsocket", socket().toString()).with("unixsocketperm", mode);
    try (LarderServer server = LarderServer.start(engine, options)) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket())))
          .isEqualTo(permissions);
    }
  }

  @Test
  void socketThatAKilledServerHasLeft_isReplaced() throws IOException {
    try (ServerSocketChannel killed = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      killed.bind(UnixDomainSocketAddress.of(socket()));
    }
    assertThat(socket()).exists();
    try (LarderServer server = startLocally()) {
      assertServedAt(UnixDomainSocketAddress.of(socket()));
    }
  }

  @Test
  void socketOfAServerThatRuns_isLeftToIt() throws IOException {
    try (LarderServer first = startLocally()) {
      assertThatThrownBy(this::startLocally)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("another server listens on");
      assertServedAt(UnixDomainSocketAddress.of(socket()));
    }
  }

  @Test
  void fileThatIsNoSocket_isNotTouched() throws IOException {
    Files.writeString(socket(), "precious");

    assertThatThrownBy(this::startLocally)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is there already, and no socket");
    assertThat(socket()).hasContent("precious");
  }

  @Test
  void severalAddresses_areServed_onOnePort() throws IOException {
    int port;
    try (ServerSocket any = new ServerSocket(0)) {
      port = any.getLocalPort();
    }
    ServerOptions options =
        ServerOptions.defaults()
            .with("port", String.valueOf(port))
            .with("bind", "127.0.0.1 127.0.0.2 -::1");
    try (LarderServer server = LarderServer.start(engine, options)) {
      assertServedAt(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
      assertServedAt(new InetSocketAddress("127.0.0.2", server.port()));
      assertThatThrownBy(() -> assertServedAt(new InetSocketAddress("127.0.0.3", server.port())))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void addressThatIsNotHere_isAnError_unlessItMayBeMissing() throws IOException {
    String elsewhere = "192.0.2.1"; // kept for documentation: no machine has it

    assertThatThrownBy(
            () -> LarderServer.start(engine, LOCAL.with("bind", "127.0.0.1 " + elsewhere)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cannot listen on " + elsewhere);
    try (LarderServer server =
        LarderServer.start(engine, LOCAL.with("bind", "127.0.0.1 -" + elsewhere))) {
      assertServedAt(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
    }
  }
}
