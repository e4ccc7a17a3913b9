package io.larder.server.script;

import io.larder.server.ServerOptions;
import io.larder.server.net.TestServer;
import io.larder.testkit.reference.RespClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A server for tests of scripts, and what it answers as text. */
final class ScriptServer implements AutoCloseable {

  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final TestServer server;

  private ScriptServer(TestServer server) {
    this.server = server;
  }

  static ScriptServer start() throws IOException {
    return new ScriptServer(
        TestServer.start(ServerOptions.defaults().with("busy-reply-threshold", "100")));
  }

  RespClient connect() throws IOException {
    return RespClient.connect(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()), TIMEOUT);
  }

  /** The answer to a script as RESP2. */
  static String eval(RespClient client, String script, String... arguments) {
    String[] words = new String[3 + arguments.length];
    words[0] = "EVAL";
    words[1] = script;
    words[2] = "0";
    System.arraycopy(arguments, 0, words, 3, arguments.length);
    client.send(words);
    return new String(client.receiveRaw(), StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() {
    server.close();
  }
}
