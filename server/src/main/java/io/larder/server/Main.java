package io.larder.server;

import static io.larder.server.config.ObservationParameters.LOGFILE;
import static io.larder.server.config.ObservationParameters.LOGLEVEL;
import static io.larder.server.config.SystemParameters.DIR;

import io.larder.engine.KeyspaceEngine;
import io.larder.server.config.Configuration;
import io.larder.server.config.EngineSettings;
import io.larder.server.config.Parameters;
import io.larder.server.net.Transport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;

/** The stand-alone server. */
public final class Main {

  private static final long LONGEST_CLOSE_MILLIS = 5_000; // of the engine

  private final ServerOptions options;
  private final KeyspaceEngine engine;
  private final ProgramLog log;

  private Main(ServerOptions options) throws IOException {
    this.options = options;
    Parameters parameters = options.configuration().parameters();
    this.engine = EngineSettings.engine(parameters).build();
    this.log =
        ProgramLog.open(parameters.get(LOGFILE), Path.of(parameters.get(DIR)), engine.clock());
    log.setLevel(parameters.get(LOGLEVEL));
    Transport.logTo(log);
  }

  /** A server that is ready to start, with options as {@code redis-server} takes them. */
  static Main of(String... arguments) throws IOException {
    // Beside all that is here. Threads that initialize classes could wait for one another where
    // these need each other; packages do so in one direction alone, and the classes of parameters
    // need none of commands.
    new Thread(ServerCommands::make, "larder-start").start();
    return new Main(ServerOptions.fromArguments(arguments));
  }

  /**
   * Starts a server with options as {@code redis-server} takes them, and runs until it is ended:
   * then with 0, or with 1 if it could not start.
   */
  public static void main(String[] arguments) throws InterruptedException {
    String first = arguments.length == 1 ? arguments[0] : "";
    switch (first) {
      case "-v", "--version" -> System.out.println("Larder server v=" + Version.text());
      case "-h", "--help" -> System.out.print(help());
      default -> {
        try {
          Main program = of(arguments);
          LarderServer server = program.start();
          program.endWithTheProgram(server);
          program.settle(server);
        } catch (IllegalArgumentException wrong) {
          System.err.println("\n*** FATAL CONFIG FILE ERROR (Larder " + Version.text() + ") ***");
          System.err.println(wrong.getMessage());
          System.exit(1);
        } catch (IOException failed) {
          System.err.println("Larder cannot start: " + failed.getMessage());
          System.exit(1);
        }
        new CountDownLatch(1).await();
      }
    }
  }

  private static String help() {
    try (InputStream text = Main.class.getResourceAsStream("help.txt")) {
      return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Starts to listen, and says so in the log. */
  LarderServer start() throws IOException {
    LarderServer server = LarderServer.start(engine, options);
    Configuration configuration = server.configuration();
    configuration
        .parameters()
        .whenChanged(() -> log.setLevel(configuration.parameters().get(LOGLEVEL)), LOGLEVEL);
    server.whenShutDown(() -> System.exit(0));
    tellOfStart(server);
    return server;
  }

  /** Does what the first clients need not wait for, beside them. */
  private void settle(LarderServer server) {
    Thread settling = new Thread(() -> settleNow(server), "larder-settle");
    settling.setDaemon(true);
    settling.start();
  }

  /** What {@link #settle} does, in this thread. */
  void settleNow(LarderServer server) {
    LibraryLog libraries = LibraryLog.begin(log);
    server.configuration().parameters().whenChanged(libraries::adapt, LOGLEVEL);
    libraries.adapt(); // to a change meanwhile
    new IdleMemory(server::calls, new G1Heap()).begin();
    LarderServer.practise();
  }

  private void endWithTheProgram(LarderServer server) {
    try {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server), "larder-shutdown"));
    } catch (IllegalStateException endingAlready) {
      end(server);
    }
  }

  private void tellOfStart(LarderServer server) {
    log.notice(
        "Larder "
            + Version.text()
            + ", as Redis "
            + Version.OF_REDIS
            + ": standalone, PID "
            + ProcessHandle.current().pid()
            + ", Java "
            + Runtime.version());
    log.notice("Configuration: " + options.origin());
    server.configuration().warnings().forEach(log::warning);
    log.notice("Listening on " + server.addresses() + " (" + server.transport() + ")");
    log.notice("Ready to accept connections");
  }

  private void end(LarderServer server) {
    log.notice("Shutting down: no new connections, what runs comes to its end");
    server.close();
    closeEngine();
    log.notice("Larder has ended");
    Runtime.getRuntime().halt(0); // asked for: 128 and the signal's number would look like a crash
  }

  /** Not for ever: a script in a call of Lua's own that knows no end keeps its keys. */
  private void closeEngine() {
    Thread closing = new Thread(engine::close, "larder-close");
    closing.setDaemon(true);
    closing.start();
    try {
      closing.join(LONGEST_CLOSE_MILLIS);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
