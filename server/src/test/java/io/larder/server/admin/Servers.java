package io.larder.server.admin;

import io.larder.server.ServerOptions;
import io.larder.server.net.TestServer;
import io.larder.testkit.reference.MapReply;
import io.larder.testkit.reference.RespClient;
import io.larder.testkit.reference.SetReply;
import io.larder.testkit.reference.SimpleText;
import io.larder.testkit.reference.VerbatimText;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Clients of a server under test, and plain views of what it answers. */
final class Servers {

  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private Servers() {}

  static TestServer start() throws IOException {
    return TestServer.start(ServerOptions.defaults().with("enable-debug-command", "yes"));
  }

  static RespClient connect(TestServer server) throws IOException {
    return RespClient.connect(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()), TIMEOUT);
  }

  /** A status or a bulk string as text. */
  static String text(@Nullable Object reply) {
    if (reply instanceof SimpleText simple) {
      return simple.text();
    }
    if (reply instanceof VerbatimText verbatim) {
      return verbatim.text();
    }
    return reply instanceof byte[] bytes
        ? new String(bytes, StandardCharsets.ISO_8859_1)
        : String.valueOf(reply);
  }

  /** The elements of an array or a set. */
  static List<?> list(@Nullable Object reply) {
    return reply instanceof SetReply set ? set.elements() : (List<?>) reply;
  }

  /** The value of a field of a map, in either protocol; null if there is none. */
  static @Nullable Object field(@Nullable Object map, String name) {
    if (map instanceof MapReply pairs) {
      return pairs.pairs().stream()
          .filter(pair -> text(pair.key()).equals(name))
          .map(MapReply.Pair::value)
          .findFirst()
          .orElse(null);
    }
    List<?> flat = (List<?>) map;
    for (int i = 0; flat != null && i < flat.size(); i += 2) {
      if (text(flat.get(i)).equals(name)) {
        return flat.get(i + 1);
      }
    }
    return null;
  }
}
