package io.larder.testkit.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.net.UnixDomainSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf("io.larder.testkit.reference.ReferenceServer#isAvailable")
final class ReferenceServerTest {

  @BeforeEach
  void flush() {
    ReferenceServer.shared().flush();
  }

  @Test
  void sharedServer_answers() {
    try (RespClient client = ReferenceServer.shared().connect()) {
      assertThat(client.call("SET", "k", "v")).isEqualTo(SimpleText.OK);
      assertThat(client.call("GET", "k")).isEqualTo("v".getBytes(StandardCharsets.UTF_8));
      assertThat(client.call("GET", "absent")).isNull();
      assertThat(client.call("LPUSH", "k", "v")).isInstanceOf(ErrorText.class);
    }
  }

  @Test
  void version_isWhatTheServerTells() {
    try (RespClient client = ReferenceServer.shared().connect()) {
      byte[] info = (byte[]) client.call("INFO", "server");
      assertThat(new String(info, StandardCharsets.UTF_8))
          .contains("redis_version:" + ReferenceServer.shared().version());
    }
  }

  @Test
  void resp3_givesItsOwnKinds() {
    try (RespClient client = ReferenceServer.shared().connect()) {
      assertThat(client.call("HELLO", "3")).isInstanceOf(MapReply.class);
      client.call("ZADD", "z", "1.5", "a");
      assertThat(client.call("ZSCORE", "z", "a")).isEqualTo(1.5);
      client.call("SADD", "s", "a");
      assertThat(client.call("SMEMBERS", "s"))
          .isEqualTo(new SetReply(List.of("a".getBytes(StandardCharsets.UTF_8))));
    }
  }

  @Test
  void pipelineLargerThanAllBuffers_doesNotStall() {
    byte[] value = new byte[10_000];
    try (RespClient client = ReferenceServer.shared().connect()) {
      for (int i = 0; i < 2_000; i++) {
        client.send("ECHO".getBytes(StandardCharsets.UTF_8), value);
      }
      for (int i = 0; i < 2_000; i++) {
        assertThat(client.receive()).isEqualTo(value);
      }
    }
  }

  @Test
  void silentServer_isATimeout() throws Exception {
    UnixDomainSocketAddress address = ReferenceServer.shared().address();
    try (RespClient client = RespClient.connect(address, Duration.ofMillis(50))) {
      client.send("BLPOP", "absent", "0");
      assertThatThrownBy(client::receive)
          .isInstanceOf(UncheckedIOException.class)
          .hasCauseInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void closedServer_isGoneWithItsFolder() {
    ReferenceServer server = ReferenceServer.start();
    UnixDomainSocketAddress address = server.address();
    assertThat(address.getPath()).exists();
    server.close();
    assertThat(Files.exists(address.getPath().getParent())).isFalse();
    assertThatThrownBy(server::connect).isInstanceOf(UncheckedIOException.class);
  }
}
