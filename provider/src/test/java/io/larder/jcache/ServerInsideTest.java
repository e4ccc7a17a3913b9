package io.larder.jcache;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.larder.server.LarderServer;
import io.larder.testkit.reference.ErrorText;
import io.larder.testkit.reference.PushReply;
import io.larder.testkit.reference.RespClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.cache.Cache;
import javax.cache.configuration.MutableConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Redis's clients beside JCache, on the caches of a program whose larder.conf has a server. */
class ServerInsideTest {

  private static final AtomicInteger READ = new AtomicInteger();

  /** Counts how often it was read from a stream. */
  private static final class Trap implements Serializable {

    private static final long serialVersionUID = 1L;

    private void readObject(ObjectInputStream in) {
      READ.incrementAndGet();
    }
  }

  @TempDir Path directory;

  private final LarderCachingProvider provider = new LarderCachingProvider();

  @AfterEach
  void close() {
    provider.close();
  }

  private LarderCacheManager open(String text) throws IOException {
    Path file = Files.writeString(directory.resolve("larder.conf"), text);
    return provider.getCacheManager(file.toUri(), getClass().getClassLoader());
  }

  private static int port(LarderCacheManager manager) {
    return manager.unwrap(LarderServer.class).port();
  }

  private static RespClient connect(int port) throws IOException {
    return RespClient.connect(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), port), Duration.ofSeconds(10));
  }

  private static @Nullable Object text(@Nullable Object reply) {
    if (reply instanceof byte[] bytes) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    return reply instanceof List<?> list
        ? list.stream().map(ServerInsideTest::text).toList()
        : reply;
  }

  private static @Nullable Object ask(RespClient client, String... words) {
    return text(client.call(words));
  }

  @Test
  void cacheOfTheFile_isSeenByItsName() throws IOException {
    LarderCacheManager manager =
        open(
            """
            larder {
              caches.users {
                key-type = java.lang.String, value-type = java.lang.String
                expiry.created = 10m
              }
              server { port = 0, save = "" }
            }
            """);
    Cache<String, String> users = manager.getCache("users", String.class, String.class);
    users.put("ann", "Ann Smith");
    try (RespClient client = connect(port(manager))) {
      ask(client, "SELECT", "users");

      assertThat(ask(client, "SCAN", "0")).isEqualTo(List.of("0", List.of("ann")));
      assertThat((Long) requireNonNull(ask(client, "TTL", "ann"))).isBetween(590L, 600L);
      assertThat(ask(client, "GET", "ann")).isEqualTo("Ann Smith");
      ask(client, "SET", "bob", "Bob Jones");
      assertThat(users.get("bob")).isEqualTo("Bob Jones");
    }
  }

  @Test
  void cacheMadeLater_isSeenToo_untilItIsGone() throws IOException {
    LarderCacheManager manager = open("larder.server { port = 0 }");
    try (RespClient client = connect(port(manager))) {
      assertThat(ask(client, "SELECT", "counters")).isInstanceOf(ErrorText.class);
      Cache<String, Long> counters =
          manager.createCache(
              "counters",
              new MutableConfiguration<String, Long>().setTypes(String.class, Long.class));
      counters.put("hits", 41L);

      ask(client, "SELECT", "counters");
      assertThat(ask(client, "INCR", "hits")).isEqualTo(42L);
      assertThat(counters.get("hits")).isEqualTo(42L);
      manager.destroyCache("counters");
      assertThat(client.call("GET", "hits")).isNull();
      assertThat(ask(client, "SELECT", "counters")).isInstanceOf(ErrorText.class);
    }
  }

  @Test
  void bytesOfAClassThatIsNotAllowed_areRefused_beforeTheyAreRead() throws IOException {
    LarderCacheManager manager =
        open(
            """
            larder {
              caches.things { key-type = java.lang.String, allowed-classes = ["com.acme.*"] }
              server.port = 0
            }
            """);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(0); // what is not text begins with a zero
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(new Trap());
    }
    try (RespClient client = connect(port(manager))) {
      ask(client, "SELECT", "things");
      Object reply =
          client.call(
              "SET".getBytes(StandardCharsets.US_ASCII),
              "k".getBytes(StandardCharsets.US_ASCII),
              bytes.toByteArray());

      assertThat(reply).isInstanceOf(ErrorText.class);
      assertThat(ask(client, "EXISTS", "k")).isEqualTo(0L);
      assertThat(READ).hasValue(0);
    }
  }

  @Test
  void cacheMadeAfterAClientBeganToTrack_isTrackedToo() throws IOException {
    LarderCacheManager manager = open("larder.server { port = 0 }");
    try (RespClient client = connect(port(manager))) {
      client.call("HELLO", "3");
      ask(client, "CLIENT", "TRACKING", "ON", "BCAST");
      Cache<String, String> words =
          manager.createCache(
              "words",
              new MutableConfiguration<String, String>().setTypes(String.class, String.class));
      words.put("k", "v");

      PushReply told = (PushReply) requireNonNull(client.receive());
      assertThat(text(told.elements())).isEqualTo(List.of("invalidate", List.of("k")));
    }
  }

  @Test
  void users_areLinesOfRules() throws IOException {
    LarderCacheManager manager =
        open(
            """
            larder {
              caches.users { key-type = java.lang.String, value-type = java.lang.String }
              server {
                port = 0
                requirepass = "for all"
                user = ["reader on >look +@read +select ~*"]
              }
            }
            """);
    try (RespClient client = connect(port(manager))) {
      assertThat(String.valueOf(ask(client, "GET", "k"))).contains("NOAUTH");
      ask(client, "AUTH", "reader", "look");
      ask(client, "SELECT", "users");
      assertThat(ask(client, "EXISTS", "k")).isEqualTo(0L);
      assertThat(String.valueOf(ask(client, "SET", "k", "v"))).contains("NOPERM");
      ask(client, "AUTH", "for all");
      assertThat(String.valueOf(ask(client, "SET", "k", "v"))).contains("OK");
    }
  }

  @Test
  void server_endsWithItsManager_andLeavesNoThread() throws IOException {
    LarderCacheManager manager = open("larder.server.port = 0");
    int port = port(manager);
    RespClient client = connect(port);
    assertThat(String.valueOf(ask(client, "PING"))).contains("PONG");

    manager.close();

    assertThatThrownBy(() -> ask(client, "PING")).isNotNull();
    client.close();
    assertThatThrownBy(() -> connect(port)).isInstanceOf(IOException.class);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(Thread.getAllStackTraces().keySet())
                    .extracting(Thread::getName)
                    .noneMatch(
                        name -> name.startsWith("larder-") || name.startsWith("globalEvent")));
  }

  @Test
  void takenPort_isAnErrorOfTheFile_andNothingIsLeftOpen() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> open("larder {\n server.port = " + taken.getLocalPort() + "\n}"))
          .isInstanceOf(LarderConfigurationException.class)
          .hasMessageContaining("larder.conf:2: larder.server cannot start: cannot listen on");
    }
  }

  @Test
  void wrongValueOfAParameter_isRefused() {
    assertThatThrownBy(() -> open("larder.server {\n port = 0\n maxmemory = much\n}"))
        .hasMessageContaining("larder.conf:3: larder.server.maxmemory cannot be had");
    assertThatThrownBy(() -> open("larder.server {\n protected-mode = perhaps\n}"))
        .hasMessageContaining("larder.conf:2: larder.server.protected-mode cannot be had");
  }
}
