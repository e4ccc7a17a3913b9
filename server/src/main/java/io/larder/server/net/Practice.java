package io.larder.server.net;

import io.larder.server.state.ServerState;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Some thousand requests of all kinds in turn, for a server that has no clients: so that the JVM
 * has seen a bit of everything before it compiles.
 *
 * <p>It compiles for what it has seen. Where that was nothing but {@code GET}, the first {@code
 * SET} makes it begin anew, and until it is done commands take several times as long; so again with
 * the next kind of command. A tenth of a second of practice makes the first seconds with clients
 * two to three times as fast (docs/performance/notes.md).
 */
public final class Practice {

  private static final int ROUNDS = 60; // of some fifty requests: enough to count as often run

  private final EmbeddedChannel client;
  private final List<String> requests;

  private Practice(EmbeddedChannel client, List<String> requests) {
    this.client = client;
    this.requests = requests;
  }

  /** Lets a server practise; it must not be used for anything else. */
  public static void run(ServerState server) {
    Connection connection =
        new Connection(
            server, () -> NetSettings.DEFAULTS, new Rounds(task -> task), new Portions());
    EmbeddedChannel client = new EmbeddedChannel(connection);
    Practice practice = new Practice(client, requests());
    for (int round = 0; round < ROUNDS; round++) {
      practice.runOnce(round);
    }
    client.finishAndReleaseAll();
  }

  private static List<String> requests() {
    try (InputStream text = Practice.class.getResourceAsStream("practice.txt")) {
      byte[] bytes = Objects.requireNonNull(text).readAllBytes();
      return new String(bytes, StandardCharsets.US_ASCII).lines().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** All of them at once in one round, one by one in the next. */
  private void runOnce(int round) {
    StringBuilder pipeline = new StringBuilder();
    for (String request : requests) {
      append(pipeline, request.replace("%", Integer.toString(round)).split(" "));
      if (round % 2 == 0) {
        send(pipeline);
      }
    }
    send(pipeline);
  }

  private static void append(StringBuilder pipeline, String[] words) {
    pipeline.append('*').append(words.length).append("\r\n");
    for (String word : words) {
      pipeline.append('$').append(word.length()).append("\r\n").append(word).append("\r\n");
    }
  }

  private void send(StringBuilder pipeline) {
    client.writeInbound(Unpooled.copiedBuffer(pipeline, StandardCharsets.US_ASCII));
    client.releaseOutbound();
    pipeline.setLength(0);
  }
}
