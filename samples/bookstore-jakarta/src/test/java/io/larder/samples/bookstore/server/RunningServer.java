package io.larder.samples.bookstore.server;

import static org.awaitility.Awaitility.await;

import io.larder.samples.bookstore.process.ChildProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A server that runs the bookstore in a process of its own, on a free port. */
final class RunningServer implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(4); // for a machine with much to do
  private static final int LAST_LINES = 40;

  private final ChildProcess process;
  private final Shop shop;

  private RunningServer(ChildProcess process, Shop shop) {
    this.process = process;
    this.shop = shop;
  }

  /** Starts it, and returns when the bookstore answers. */
  static RunningServer start(JakartaServer server, Path target) throws IOException {
    int port = freePort();
    ChildProcess process =
        ChildProcess.start(
            server.command(target, port), server.environment(), target.resolve(server + ".log"));
    Shop shop = new Shop(URI.create("http://127.0.0.1:" + port + "/bookstore/"));
    RunningServer running = new RunningServer(process, shop);
    running.awaitOpening();
    return running;
  }

  /** The bookstore that it runs. */
  Shop shop() {
    return shop;
  }

  private void awaitOpening() throws IOException {
    try {
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(200))
          .failFast("the server has ended", () -> !process.isAlive())
          .until(shop::isOpen);
    } catch (RuntimeException e) {
      close();
      throw new AssertionError("the bookstore has not opened:\n" + lastLines(), e);
    }
  }

  @Override
  public void close() throws IOException {
    process.close();
  }

  private String lastLines() throws IOException {
    List<String> lines = process.output().lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
