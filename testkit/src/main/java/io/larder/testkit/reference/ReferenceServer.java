package io.larder.testkit.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnixDomainSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A real Redis, or Valkey, that a test started for itself: on a Unix domain socket in a temporary
 * folder, without persistence, unreachable from the network, gone at {@link #close} and at the
 * latest when the JVM exits.
 *
 * <p>The program is the one that the system property {@code larder.redis-server} names, else the
 * first {@code redis-server} or {@code valkey-server} on the PATH. Thread-safe; the clients it
 * gives out are not.
 */
public final class ReferenceServer implements AutoCloseable {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  // 2,000 tries of 5 ms: a busy machine has 10 s to start the server, a quiet one takes 20 ms.
  private static final int START_TRIES = 2_000;
  private static final long START_PAUSE_NANOS = 5_000_000;

  private final Path folder;
  private final Path socket;
  private final Process process;
  private final Thread atExit = new Thread(this::stop, "reference-server-stop");

  private ReferenceServer(ServerProgram program) throws IOException {
    this.folder = Files.createTempDirectory("larder-redis");
    this.socket = folder.resolve("redis.sock");
    this.process =
        new ProcessBuilder(commandLine(program, socket))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /** Whether a {@code redis-server} is there to be started. */
  public static boolean isAvailable() {
    return Installed.PROGRAM != null;
  }

  /**
   * Starts a server of the caller's own, which the caller closes.
   *
   * @throws IllegalStateException when there is no {@code redis-server} or it does not start
   */
  public static ReferenceServer start() {
    ServerProgram program = Installed.PROGRAM;
    if (program == null) {
      throw new IllegalStateException(
          "No redis-server on the PATH. Install one (Debian: apt-get install redis-server), or name"
              + " it by -D"
              + ServerProgram.PROPERTY
              + "=/path/to/redis-server.");
    }
    try {
      ReferenceServer server = new ReferenceServer(program);
      server.awaitAnswer();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The one server that the tests of a JVM share, started at the first call. It is not to be
   * closed; a test begins with {@link #flush}.
   */
  public static ReferenceServer shared() {
    return Shared.SERVER;
  }

  /** The version of Redis that the server behaves like: 7.2.4 for Valkey 8.0. */
  public ServerVersion version() {
    return ServerVersion.in(info("redis_version"));
  }

  /** The server's own version, for Valkey as well: 8.0.1, say. */
  public ServerVersion release() {
    return ServerVersion.in(title());
  }

  /** What the server calls itself, for example {@code Redis 7.0.15} or {@code valkey 8.0.1}. */
  public String title() {
    String name = info("server_name");
    return name.isEmpty() ? "Redis " + version() : name + " " + info(name + "_version");
  }

  /** Where the server listens. */
  public UnixDomainSocketAddress address() {
    return UnixDomainSocketAddress.of(socket);
  }

  /** A new connection, which speaks RESP2 until told otherwise by {@code HELLO 3}. */
  public RespClient connect() {
    try {
      return RespClient.connect(address(), TIMEOUT);
    } catch (IOException e) {
      throw new UncheckedIOException("No connection to redis-server; its log:\n" + log(), e);
    }
  }

  /** Deletes all keys, functions and scripts of the server; settings stay as they are. */
  public void flush() {
    try (RespClient client = connect()) {
      client.call("FLUSHALL");
      client.call("FUNCTION", "FLUSH");
      client.call("SCRIPT", "FLUSH");
    }
  }

  /** Kills the server and deletes its folder. */
  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(atExit);
    stop();
  }

  private String info(String field) {
    try (RespClient client = connect()) {
      if (client.call("INFO", "server") instanceof byte[] info) {
        return new String(info, StandardCharsets.UTF_8)
            .lines()
            .filter(line -> line.startsWith(field + ":"))
            .map(line -> line.substring(field.length() + 1))
            .findFirst()
            .orElse("");
      }
      throw new IllegalStateException("redis-server does not answer INFO");
    }
  }

  private static List<String> commandLine(ServerProgram program, Path socket) {
    List<String> line = new ArrayList<>();
    line.add(program.path().toString());
    line.addAll(List.of("--port", "0", "--unixsocket", socket.toString()));
    line.addAll(List.of("--save", "", "--appendonly", "no"));
    if (!program.version().isBefore(7, 0)) {
      line.addAll(List.of("--enable-debug-command", "yes"));
    }
    return line;
  }

  private void awaitAnswer() {
    for (int i = 0; i < START_TRIES && process.isAlive(); i++) {
      if (answers()) {
        return;
      }
      LockSupport.parkNanos(START_PAUSE_NANOS);
    }
    String log = log();
    close();
    throw new IllegalStateException("redis-server does not start; its log:\n" + log);
  }

  private boolean answers() {
    if (!Files.exists(socket)) {
      return false;
    }
    try (RespClient client = RespClient.connect(address(), TIMEOUT)) {
      return client.call("PING") instanceof SimpleText;
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }

  private String log() {
    try {
      return Files.readString(folder.resolve("log"));
    } catch (IOException e) {
      return "(no log: " + e + ")";
    }
  }

  private void stop() {
    process.destroyForcibly().onExit().join();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("Left behind: " + folder, e);
    }
  }

  private static final class Installed {
    static final @Nullable ServerProgram PROGRAM = ServerProgram.find();
  }

  private static final class Shared {
    static final ReferenceServer SERVER = start();
  }
}
