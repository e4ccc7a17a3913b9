package io.larder.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.larder.server.net.TestServer;
import io.larder.testkit.reference.ErrorText;
import io.larder.testkit.reference.ReplyPrinter;
import io.larder.testkit.reference.RespClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Users that a server is started with, and parameters that are about users. */
class AccessSettingsTest {

  @TempDir private Path folder;

  private static RespClient connect(TestServer server) throws IOException {
    return RespClient.connect(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()),
        Duration.ofSeconds(10));
  }

  private ServerOptions file(String text) throws IOException {
    return ServerOptions.fromFile(Files.writeString(folder.resolve("redis.conf"), text));
  }

  @Test
  void declaredUsers_areThere_andAreRewritten() throws IOException {
    ServerOptions options =
        file("user default off\n# mine\nuser u on >p ~* +@all\nuser gone on\nrequirepass x\n");
    try (TestServer server = TestServer.start(options);
        RespClient client = connect(server)) {
      assertThat(client.call("PING")).isInstanceOf(ErrorText.class);
      client.call("AUTH", "u", "p");
      client.call("ACL", "DELUSER", "gone");
      client.call("ACL", "SETUSER", "u", "-get");
      assertThat(ReplyPrinter.print(client.call("CONFIG", "REWRITE"))).isEqualTo("OK");
    }
    String digest = "148de9c5a7a44d19e56cd9ae1a554bf67847afb0c58f6e12fa29ac7ddfca9940";
    assertThat(Files.readString(folder.resolve("redis.conf")))
        .startsWith(
            "user default off sanitize-payload resetchannels -@all\n# mine\nuser u on"
                + " sanitize-payload #"
                + digest
                + " ~* resetchannels +@all -get\nrequirepass x\n")
        .doesNotContain("gone");
    try (TestServer server =
            TestServer.start(ServerOptions.fromFile(folder.resolve("redis.conf")));
        RespClient client = connect(server)) {
      assertThat(ReplyPrinter.print(client.call("AUTH", "u", "p"))).isEqualTo("OK");
    }
  }

  @Test
  void fileOfUsers_isLoadedAndSaved() throws IOException {
    Path users = Files.writeString(folder.resolve("users.acl"), "user u on nopass ~* +@all\n");
    try (TestServer server = TestServer.start(file("aclfile " + users + "\n"));
        RespClient client = connect(server)) {
      assertThat(ReplyPrinter.print(client.call("ACL", "USERS"))).contains("default", "u");
      client.call("ACL", "SETUSER", "new");
      assertThat(ReplyPrinter.print(client.call("ACL", "SAVE"))).isEqualTo("OK");
      client.call("ACL", "DELUSER", "new");
      assertThat(ReplyPrinter.print(client.call("ACL", "LOAD"))).isEqualTo("OK");
      assertThat(ReplyPrinter.print(client.call("ACL", "USERS"))).contains("new");
    }
  }

  @Test
  void wrongUsers_letNoServerStart() throws IOException {
    assertThatThrownBy(() -> TestServer.start(file("user u +nosuch\n")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("Unknown command");
    Path users = Files.writeString(folder.resolve("users.acl"), "usr\n");
    assertThatThrownBy(() -> TestServer.start(file("aclfile " + users + "\n")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("users.acl:1 should start with user keyword");
    assertThatThrownBy(() -> TestServer.start(file("aclfile " + users + "\nuser u\n")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("use one of both");
  }

  @Test
  void channelsOfNewUsers_followTheParameter() throws IOException {
    try (TestServer server = TestServer.start(file("acl-pubsub-default allchannels\n"));
        RespClient client = connect(server)) {
      client.call("ACL", "SETUSER", "u");
      client.call("CONFIG", "SET", "acl-pubsub-default", "resetchannels");
      client.call("ACL", "SETUSER", "v");
      assertThat(ReplyPrinter.print(client.call("ACL", "LIST")))
          .contains("user u off sanitize-payload &* -@all")
          .contains("user v off sanitize-payload resetchannels -@all");
    }
  }
}
