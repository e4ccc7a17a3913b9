package io.larder.server.state;

import io.larder.catalog.Reply;
import io.larder.catalog.Words;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** The clients that watch the commands of all others. Thread-safe. */
public final class Monitors {

  private static final HexFormat HEX = HexFormat.of();

  private final List<Client> watching = new CopyOnWriteArrayList<>();

  /** A client watches from now on. */
  public void add(Client client) {
    if (!watching.contains(client)) {
      watching.add(client);
    }
  }

  /** A client watches no longer. */
  public void remove(Client client) {
    watching.remove(client);
  }

  /** Whether a client watches. */
  public boolean contains(Client client) {
    return watching.contains(client);
  }

  /** Whether nobody watches. */
  public boolean isEmpty() {
    return watching.isEmpty();
  }

  /**
   * Shows a command to all that watch.
   *
   * @param words without what is secret
   * @param source the address it came from, or {@code lua}
   */
  void show(Words words, int database, String source, long nowMicros) {
    StringBuilder line = new StringBuilder();
    line.append(
        String.format(Locale.ROOT, "%d.%06d", nowMicros / 1_000_000, nowMicros % 1_000_000));
    line.append(" [").append(database).append(' ').append(source).append(']');
    for (int i = 0; i < words.size(); i++) {
      line.append(" \"");
      append(line, words.bytes(i));
      line.append('"');
    }
    String text = line.toString();
    watching.forEach(
        client -> client.link().push(text.length(), reply -> show(client, text, reply)));
  }

  private void show(Client client, String text, Reply reply) {
    if (contains(client)) { // one that has watched, and expects answers alone
      reply.simple(text);
    }
  }

  private static void append(StringBuilder line, byte[] word) {
    for (byte b : word) {
      switch (b) {
        case '\\', '"' -> line.append('\\').append((char) b);
        case '\n' -> line.append("\\n");
        case '\r' -> line.append("\\r");
        case '\t' -> line.append("\\t");
        case 7 -> line.append("\\a");
        case '\b' -> line.append("\\b");
        default -> {
          if (b >= ' ' && b < 127) {
            line.append((char) b);
          } else {
            line.append("\\x").append(HEX.toHexDigits(b));
          }
        }
      }
    }
  }
}
