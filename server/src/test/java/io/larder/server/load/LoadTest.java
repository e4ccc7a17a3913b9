package io.larder.server.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.larder.server.ServerOptions;
import io.larder.server.net.TestServer;
import io.larder.testkit.reference.RespClient;
import io.larder.testkit.reference.SimpleText;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufAllocatorMetricProvider;
import io.netty.buffer.ByteBufUtil;
import io.netty.util.ResourceLeakDetector;
import io.netty.util.ResourceLeakDetector.Level;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Others are served while many clients are idle, and while some read nothing, vanish, dawdle or
 * flood. {@code -Dlarder.stress=true} takes 5,000 idle clients and 500 active ones.
 */
class LoadTest {

  private static final boolean STRESS = Boolean.getBoolean("larder.stress");
  private static final int IDLE = STRESS ? 5_000 : 300;
  private static final int ACTIVE = STRESS ? 500 : 30;
  private static final int ROUNDS = STRESS ? 40 : 20;
  private static final int FLOOD = STRESS ? 300_000 : 100_000;

  private final Level before = ResourceLeakDetector.getLevel();
  private final List<String> leaks = new CopyOnWriteArrayList<>();
  private TestServer server;

  @BeforeEach
  void start() throws IOException {
    ResourceLeakDetector.setLevel(Level.PARANOID);
    ByteBufUtil.setLeakListener((type, records) -> leaks.add(type + " " + records));
    server =
        TestServer.start(
            ServerOptions.defaults()
                .with("client-output-buffer-limit", "normal 8mb 0 0 pubsub 8mb 0 0"));
  }

  @AfterEach
  void stop() {
    server.close();
    for (int i = 0; i < 3; i++) { // buffers that nobody holds and nobody released come to light
      System.gc();
      ByteBufAllocator.DEFAULT.directBuffer(16).release();
    }
    ByteBufUtil.setLeakListener(null);
    ResourceLeakDetector.setLevel(before);
    assertThat(leaks).isEmpty();
  }

  private void assertOthersAreServed() throws IOException {
    try (RespClient other = server.connect()) {
      assertThat(other.call("PING")).isEqualTo(new SimpleText("PONG"));
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  @Test
  void activeClients_areServedBesideManyIdleOnes() throws IOException {
    List<SocketChannel> idle = new ArrayList<>();
    for (int i = 0; i < IDLE; i++) {
      idle.add(SocketChannel.open(server.address()));
    }
    List<RespClient> active = connect(ACTIVE);
    for (int round = 0; round < ROUNDS; round++) {
      for (RespClient client : active) {
        client.send("INCR", "count");
        client.send("LPUSH", "list", "value");
        client.send("LTRIM", "list", "0", "99");
      }
      for (RespClient client : active) {
        assertThat(client.receive()).isInstanceOf(Long.class);
        client.receive();
        assertThat(client.receive()).isEqualTo(new SimpleText("OK"));
      }
    }
    assertThat(active.get(0).call("INCR", "count")).isEqualTo((long) ROUNDS * ACTIVE + 1);
    active.forEach(RespClient::close);
    for (SocketChannel each : idle) {
      each.write(ByteBuffer.wrap(ascii("PING\r\n")));
    }
    for (SocketChannel each : idle) {
      assertThat(Channels.newInputStream(each).readNBytes(7)).isEqualTo(ascii("+PONG\r\n"));
      each.close();
    }
    awaitClients(0);
  }

  private List<RespClient> connect(int count) throws IOException {
    List<RespClient> clients = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      clients.add(server.connect());
    }
    return clients;
  }

  /** Waits until so many clients are connected beside the one that asks. */
  private void awaitClients(int count) throws IOException {
    try (RespClient asking = server.connect()) {
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(
              () ->
                  assertThat(
                          new String(
                              (byte[]) asking.call("INFO", "clients"), StandardCharsets.UTF_8))
                      .contains("connected_clients:" + (count + 1) + "\r\n"));
    }
  }

  @Test
  void clientThatReadsNothing_isCutOff() throws IOException {
    try (RespClient setter = server.connect();
        Socket slow = server.socket()) {
      setter.call("SET", "large", "x".repeat(1_000_000));
      OutputStream out = slow.getOutputStream();
      for (int i = 0; i < 60; i++) {
        out.write(ascii("GET large\r\n"));
      }
      out.flush();
      assertOthersAreServed();
    } catch (IOException cutOff) {
      // that is how it learns of it, if it still writes
    }
    awaitClients(0);
  }

  @Test
  void connectionsThatVanish_areForgotten() throws IOException {
    for (int i = 0; i < 50; i++) {
      Socket socket = server.socket();
      String sent = i % 2 == 0 ? "BLPOP queue 0\r\nPING\r\n" : "*3\r\n$3\r\nSET\r\n$100000\r\nhalf";
      socket.getOutputStream().write(ascii(sent));
      socket.setSoLinger(true, 0); // a reset instead of an end
      socket.close();
    }
    assertOthersAreServed();
    awaitClients(0);
  }

  @Test
  void clientThatSendsAByteAtATime_isServedInTheEnd() throws Exception {
    byte[] request = ascii("*2\r\n$4\r\nECHO\r\n$5\r\nhello\r\n");
    AtomicInteger next = new AtomicInteger();
    ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor();
    try (Socket slow = server.socket()) {
      slow.setTcpNoDelay(true);
      ScheduledFuture<?> dawdling =
          pace.scheduleAtFixedRate(
              () -> {
                try {
                  if (next.get() < request.length) {
                    slow.getOutputStream().write(request[next.getAndIncrement()]);
                  }
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              },
              0,
              STRESS ? 1_000 : 20,
              TimeUnit.MILLISECONDS);
      assertOthersAreServed();
      slow.setSoTimeout(60_000);

      assertThat(slow.getInputStream().readNBytes(11)).isEqualTo(ascii("$5\r\nhello\r\n"));
      assertThat(dawdling.isDone()).isFalse();
    } finally {
      pace.shutdownNow();
    }
  }

  @Test
  void hugePipeline_isAnsweredToItsEnd() throws IOException {
    try (RespClient client = server.connect()) {
      for (int i = 0; i < FLOOD; i++) {
        client.send("INCR", "count");
      }
      for (int i = 1; i <= FLOOD; i++) {
        assertThat((Long) client.receive()).isEqualTo(i);
      }
    }
  }

  @Test
  void memoryOutsideTheHeap_isGivenBack() throws IOException {
    long used = directBytes();
    for (int i = 0; i < 20; i++) {
      try (RespClient client = server.connect()) {
        client.call("SET", "large", "x".repeat(3_000_000));
        client.call("GET", "large");
        client.send("GET", "large"); // left unread
        client.send("SUBSCRIBE", "news");
      }
    }
    awaitClients(0);
    // 120 MB have gone through; what is pooled stays
    assertThat(directBytes() - used).isLessThan(48L << 20);
  }

  private static long directBytes() {
    return ((ByteBufAllocatorMetricProvider) ByteBufAllocator.DEFAULT).metric().usedDirectMemory();
  }
}
