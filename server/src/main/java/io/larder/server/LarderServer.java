package io.larder.server;

import static io.larder.server.config.NetworkParameters.TRANSPORT;
import static io.larder.server.config.ObservationParameters.TRACKING_TABLE_MAX_KEYS;

import io.larder.engine.EngineService;
import io.larder.engine.KeyspaceEngine;
import io.larder.server.config.Configuration;
import io.larder.server.config.EngineSettings;
import io.larder.server.net.Practice;
import io.larder.server.net.Transport;
import io.larder.server.state.ServerState;
import java.io.IOException;

/** A RESP server on an engine's keyspaces. Thread-safe. */
public final class LarderServer implements EngineService.Running {

  private final ServerState state;
  private final Sockets sockets;

  private LarderServer(ServerState state, Sockets sockets) {
    this.state = state;
    this.sockets = sockets;
  }

  /**
   * Starts a server. The engine stays the caller's: closing the server does not close it. Of the
   * parameters that are about the engine, those that the options set are set in the engine; the
   * others are as the engine has them.
   *
   * @throws IOException if it cannot listen where it is told to
   */
  public static LarderServer start(KeyspaceEngine engine, ServerOptions options)
      throws IOException {
    Configuration configuration = options.configuration();
    EngineSettings.follow(configuration.parameters(), engine);
    // Takes as long as half the commands, which another thread may be making meanwhile.
    Transport transport = Transport.named(configuration.parameters().get(TRANSPORT));
    ServerState state =
        new ServerState(engine, ServerCommands.CATALOG, System::nanoTime, configuration);
    try {
      AccessSettings.follow(configuration, state.access());
      boundTracking(state);
      LarderServer server = new LarderServer(state, Sockets.open(state, transport));
      state.ending().by(server::close);
      return server;
    } catch (IOException | RuntimeException failed) {
      close(state);
      throw failed;
    }
  }

  /** Lets the JVM see what clients are going to ask for; see {@link Practice}. */
  static void practise() {
    try (KeyspaceEngine engine = KeyspaceEngine.create()) {
      Configuration configuration = ServerOptions.defaults().configuration();
      ServerState state =
          new ServerState(engine, ServerCommands.CATALOG, System::nanoTime, configuration);
      Practice.run(state);
      close(state);
    }
  }

  private static void boundTracking(ServerState state) {
    Runnable bound =
        () -> {
          long most = state.parameters().get(TRACKING_TABLE_MAX_KEYS);
          state.invalidations().limit((int) Math.min(Integer.MAX_VALUE, most));
        };
    bound.run();
    state.parameters().whenChanged(bound, TRACKING_TABLE_MAX_KEYS);
  }

  private static void close(ServerState state) {
    state.scripting().close();
    state.invalidations().close();
  }

  /** The TCP port that it listens on; 0 if there is none. */
  public int port() {
    return sockets.port();
  }

  /** Sets what {@code SHUTDOWN} does, in place of closing this server. */
  void whenShutDown(Runnable end) {
    state.ending().by(end);
  }

  /** How many commands it has run. */
  long calls() {
    return state.statistics().commands().calls();
  }

  /** How sockets are waited for, and what encrypts where that is done, in words. */
  String transport() {
    return sockets.transport();
  }

  /** Where it listens, in words. */
  String addresses() {
    return sockets.addresses();
  }

  Configuration configuration() {
    return state.configuration();
  }

  /** Stops to accept clients, ends the connections and the threads. */
  @Override
  public void close() {
    state.scripting().monitor().endAll();
    sockets.close();
    close(state);
  }
}
