package io.larder.server;

import io.larder.engine.KeyspaceEngine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A server for tests that encrypts by a certificate made here, and wants none of its clients. */
final class TlsServer implements AutoCloseable {

  private static final TestCertificate CERTIFICATE = TestCertificate.of("server");

  private final KeyspaceEngine engine = KeyspaceEngine.create();
  private @Nullable LarderServer server;
  private int port;

  /** A port of this machine that nobody listens to. */
  static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return any.getLocalPort();
    }
  }

  /**
   * Starts it.
   *
   * @param directory where the certificate and its key are put
   * @param settings further ones: a name, a value, and so on
   */
  LarderServer start(Path directory, String... settings) throws IOException {
    CERTIFICATE.writeCertificate(directory.resolve("server.crt"));
    CERTIFICATE.writeKey(directory.resolve("server.key"));
    port = freePort();
    ServerOptions options =
        ServerOptions.defaults()
            .with("port", "0")
            .with("bind", "127.0.0.1")
            .with("tls-port", String.valueOf(port))
            .with("tls-cert-file", directory.resolve("server.crt").toString())
            .with("tls-key-file", directory.resolve("server.key").toString())
            .with("tls-auth-clients", "no");
    for (int i = 0; i < settings.length; i += 2) {
      options = options.with(settings[i], settings[i + 1]);
    }
    LarderServer started = LarderServer.start(engine, options);
    server = started;
    return started;
  }

  /** The port that it was started with. */
  int port() {
    return port;
  }

  @Override
  public void close() {
    if (server != null) {
      server.close();
    }
    engine.close();
  }
}
