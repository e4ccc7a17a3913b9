package io.larder.server.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.larder.server.ServerOptions;
import io.larder.server.net.TestServer;
import io.larder.testkit.reference.RespClient;
import io.larder.testkit.reference.SimpleText;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What clients may make the server keep in memory, each and together. */
class ClientMemoryTest {

  private static final SimpleText OK = new SimpleText("OK");
  private static final int MIB = 1024 * 1024;

  private final List<Socket> sockets = new ArrayList<>();

  @AfterEach
  void closeSockets() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  private static TestServer server(String maxmemoryClients) throws IOException {
    return TestServer.start(ServerOptions.defaults().with("maxmemory-clients", maxmemoryClients));
  }

  private static void send(Socket socket, String text) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(text.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private Socket halfOfASet(TestServer server, int announced, int sent) throws IOException {
    Socket socket = server.socket();
    sockets.add(socket);
    try {
      send(socket, "*3\r\n$3\r\nSET\r\n$1\r\nk\r\n$" + announced + "\r\n" + "x".repeat(sent));
    } catch (IOException ended) {
      // it was the largest already when its first bytes had arrived
    }
    return socket;
  }

  private static long info(RespClient client, String field) {
    String info = text(client.call("INFO", "everything"));
    int at = info.indexOf(field + ":") + field.length() + 1;
    return Long.parseLong(info.substring(at, info.indexOf('\r', at)));
  }

  private static String text(Object reply) {
    return new String((byte[]) reply, StandardCharsets.US_ASCII);
  }

  /** A figure of a line of {@code CLIENT LIST}. */
  private static long figure(String line, String name) {
    int at = line.indexOf(" " + name + "=") + name.length() + 2;
    int end = line.indexOf(' ', at);
    return Long.parseLong(line.substring(at, end));
  }

  @Test
  void manyHalfSentRequests_areKeptUpToTheBoundTogether() throws IOException {
    try (TestServer server = server("24mb");
        RespClient admin = server.connect()) {
      assertThat(admin.call("CLIENT", "NO-EVICT", "on")).isEqualTo(OK);
      for (int i = 0; i < 300; i++) {
        halfOfASet(server, 500_000, 400_000);
        if (i % 20 == 0) {
          assertThat(info(admin, "mem_clients_normal")).isLessThan(24 * MIB + 2 * MIB);
        }
      }
      await().until(() -> info(admin, "evicted_clients") >= 200);
      assertThat(info(admin, "mem_clients_normal")).isLessThan(24 * MIB);
      assertThat(info(admin, "connected_clients")).isBetween(20L, 100L);
    }
  }

  @Test
  void announcedLengths_takeNoMemory() throws IOException {
    try (TestServer server = server("0");
        RespClient admin = server.connect()) {
      for (int i = 0; i < 200; i++) {
        halfOfASet(server, 512 * MIB, 10);
        Socket many = server.socket();
        sockets.add(many);
        send(many, "*2147483647\r\n");
      }
      await().until(() -> info(admin, "connected_clients") == 401);
      assertThat(info(admin, "mem_clients_normal")).isLessThan(401 * 8 * 1024);
    }
  }

  @Test
  void clientThatTakesTheMost_isDisconnectedFirst_unlessItIsSpared() throws IOException {
    try (TestServer server = server("8mb");
        RespClient small = server.connect();
        RespClient spared = server.connect()) {
      small.call("SET", "mine", "x".repeat(100_000));
      spared.call("CLIENT", "NO-EVICT", "on");
      spared.call("MULTI");
      for (int i = 0; i < 6; i++) {
        spared.call("SET", "key" + i, "x".repeat(MIB));
      }
      halfOfASet(server, 5 * MIB, 4 * MIB);

      await().until(() -> info(small, "evicted_clients") == 1);
      assertThat((List<?>) spared.call("EXEC")).hasSize(6);
    }
  }

  @Test
  void shareOfMaxmemory_isABoundToo_andMayBeSetLater() throws IOException {
    ServerOptions options = ServerOptions.defaults().with("maxmemory", "10mb");
    try (TestServer server = TestServer.start(options);
        RespClient admin = server.connect()) {
      halfOfASet(server, 5 * MIB, 4 * MIB);
      await().until(() -> info(admin, "mem_clients_normal") > 4 * MIB);

      assertThat(admin.call("CONFIG", "SET", "maxmemory-clients", "20%")).isEqualTo(OK);

      await().until(() -> info(admin, "evicted_clients") == 1);
      assertThat(text(((List<?>) admin.call("CONFIG", "GET", "maxmemory-clients")).get(1)))
          .isEqualTo("20%");
    }
  }

  @Test
  void whatAClientTakes_isToldByKind() throws IOException {
    try (TestServer server = server("0");
        RespClient admin = server.connect();
        RespClient client = server.connect()) {
      String id = client.call("CLIENT", "ID").toString();
      // The answer is here before the other event loop has let go of it and its request.
      await().until(() -> figure(text(admin.call("CLIENT", "LIST", "ID", id)), "omem") == 0);
      await().until(() -> figure(text(admin.call("CLIENT", "LIST", "ID", id)), "argv-mem") == 0);
      String idle = text(admin.call("CLIENT", "LIST", "ID", id));
      assertThat(figure(idle, "qbuf")).isZero();
      assertThat(figure(idle, "argv-mem")).isZero();
      assertThat(figure(idle, "multi-mem")).isZero();
      assertThat(figure(idle, "omem")).isZero();

      client.call("WATCH", "a");
      client.call("MULTI");
      client.call("SET", "a", "x".repeat(50_000));
      String queueing = text(admin.call("CLIENT", "LIST", "ID", id));
      assertThat(figure(queueing, "multi-mem")).isBetween(50_000L, 51_000L);
      assertThat(figure(queueing, "tot-mem") - figure(idle, "tot-mem")).isGreaterThan(50_000L);

      client.call("DISCARD");
      client.send("BLPOP", "absent", "0");
      client.send("ECHO", "y".repeat(70_000));
      await().until(() -> figure(text(admin.call("CLIENT", "LIST", "ID", id)), "qbuf") > 70_000);
      String blocked = text(admin.call("CLIENT", "LIST", "ID", id));
      assertThat(figure(blocked, "argv-mem")).isBetween(12L, 200L);
      admin.call("LPUSH", "absent", "1");
      client.receive();
      client.receive();

      client.call("SUBSCRIBE", "c".repeat(10_000));
      String listening = text(admin.call("CLIENT", "LIST", "ID", id));
      assertThat(figure(listening, "tot-mem") - figure(idle, "tot-mem")).isGreaterThan(10_000L);
      client.call("UNSUBSCRIBE");
      await()
          .until(
              () ->
                  figure(text(admin.call("CLIENT", "LIST", "ID", id)), "tot-mem")
                      == figure(idle, "tot-mem"));
    }
  }
}
