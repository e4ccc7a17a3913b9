package io.larder.server;

import io.larder.engine.KeyspaceEngine;
import io.larder.server.net.Listener;
import io.larder.server.state.ServerState;
import java.io.IOException;
import java.net.InetSocketAddress;

/** A RESP server on an engine's keyspaces. Thread-safe. */
public final class LarderServer implements AutoCloseable {

  private static final int BACKLOG = 511;

  private final Listener listener;
  private final int port;

  private LarderServer(Listener listener, int port) {
    this.listener = listener;
    this.port = port;
  }

  /**
   * Starts a server. The engine stays the caller's: closing the server does not close it.
   *
   * @throws IOException if it cannot listen where it is told to
   */
  public static LarderServer start(KeyspaceEngine engine, ServerOptions options)
      throws IOException {
    ServerState state = new ServerState(engine, ServerCommands.CATALOG, System::nanoTime);
    Listener listener =
        new Listener(state, Math.min(2, Runtime.getRuntime().availableProcessors()));
    int port =
        listener.listen(
            new InetSocketAddress("127.0.0.1", Integer.parseInt(options.get("port", "6379"))),
            BACKLOG,
            new ClientGate(state, () -> true),
            null);
    return new LarderServer(listener, port);
  }

  /** The port that it listens on. */
  public int port() {
    return port;
  }

  /** Stops to accept clients, ends the connections and the threads. */
  @Override
  public void close() {
    listener.close();
  }
}
