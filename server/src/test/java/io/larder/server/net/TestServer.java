package io.larder.server.net;

import io.larder.engine.KeyspaceEngine;
import io.larder.server.LarderServer;
import io.larder.server.ServerOptions;
import io.larder.testkit.reference.RespClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/** A server on a port of its own, for the time of a test. */
public final class TestServer implements AutoCloseable {

  private final KeyspaceEngine engine = KeyspaceEngine.create();
  private final LarderServer server;

  private TestServer(ServerOptions options) throws IOException {
    server = LarderServer.start(engine, options.with("port", "0"));
  }

  /** A server with Redis's defaults. */
  public static TestServer start() throws IOException {
    return new TestServer(ServerOptions.defaults());
  }

  /** A server with these options. */
  public static TestServer start(ServerOptions options) throws IOException {
    return new TestServer(options);
  }

  /** The engine under it. */
  public KeyspaceEngine engine() {
    return engine;
  }

  /** The port. */
  public int port() {
    return server.port();
  }

  /** The address. */
  public InetSocketAddress address() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port());
  }

  /** A connection that speaks RESP2 until told otherwise. */
  public RespClient connect() throws IOException {
    return RespClient.connect(address(), Duration.ofSeconds(30));
  }

  /** A bare connection. */
  public Socket socket() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port());
    socket.setSoTimeout(10_000);
    return socket;
  }

  /** Closes the server, and then the engine. */
  @Override
  public void close() {
    server.close();
    engine.close();
  }
}
