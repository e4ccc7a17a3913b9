package io.larder.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Starts a server on a port that is free, asks it a few things and ends: so that the JVM can note
 * which classes a start needs, for an archive of them.
 */
public final class Rehearsal {

  private static final String REQUESTS =
      "HELLO 3\r\nSET greeting hello\r\nGET greeting\r\nCONFIG GET port\r\nQUIT\r\n";

  private Rehearsal() {}

  /** Runs it. */
  public static void main(String[] arguments) throws IOException {
    Main program = Main.of("--port", "0", "--bind", "127.0.0.1");
    try (LarderServer server = program.start();
        Socket client = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      client.getOutputStream().write(REQUESTS.getBytes(StandardCharsets.US_ASCII));
      client.getInputStream().readAllBytes();
      program.settleNow(server);
    }
  }
}
