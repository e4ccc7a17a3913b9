package io.larder.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.server.net.TestServer;
import io.larder.testkit.reference.ErrorText;
import io.larder.testkit.reference.ReferenceServer;
import io.larder.testkit.reference.ReplyPrinter;
import io.larder.testkit.reference.RespClient;
import io.larder.testkit.reference.ServerVersion;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Larder and a real Redis, asked the same. */
final class TwoServers implements AutoCloseable {

  private final TestServer larder = TestServer.start();
  private final ReferenceServer redis = ReferenceServer.start();
  private final ServerVersion version = redis.version();
  private final RespClient larderClient = connect(larder);
  private final RespClient redisClient = redis.connect();

  TwoServers() throws IOException {}

  static RespClient connect(TestServer larder) throws IOException {
    return RespClient.connect(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), larder.port()),
        Duration.ofSeconds(10));
  }

  /** Whether the real one describes rules as 7.2 does; earlier ones find a shortest description. */
  boolean isRedis72() {
    return !version.isBefore(7, 2);
  }

  @Nullable Object larder(String... words) {
    return larderClient.call(words);
  }

  @Nullable Object redis(String... words) {
    return redisClient.call(words);
  }

  /** Asks both, requires that they say the same, and tells it. */
  String same(String... words) {
    String expected = text(redis(words));
    assertThat(text(larder(words))).as(String.join(" ", words)).isEqualTo(expected);
    return expected;
  }

  /** Further connections to both. */
  Pair connect() throws IOException {
    return new Pair(connect(larder), redis.connect());
  }

  /** A connection to each. */
  record Pair(RespClient larder, RespClient redis) implements AutoCloseable {

    String same(String... words) {
      String expected = text(redis.call(words));
      assertThat(text(larder.call(words))).as(String.join(" ", words)).isEqualTo(expected);
      return expected;
    }

    @Override
    public void close() {
      larder.close();
      redis.close();
    }
  }

  /** A reply as text, in the words of 7.2 where 7.0 had others. */
  static String text(@Nullable Object reply) {
    if (reply instanceof ErrorText error) {
      return "(error) " + newer(error.text());
    }
    return newer(ReplyPrinter.print(reply));
  }

  private static String newer(String text) {
    return text.replace("This user has no permissions", "User u has no permissions")
        .replace(
            "NOPERM this user has no permissions to access one of the keys used as arguments",
            "NOPERM No permissions to access a key")
        .replace(
            "NOPERM this user has no permissions to access one of the channels used as arguments",
            "NOPERM No permissions to access a channel")
        .replace("NOPERM this user has no permissions", "NOPERM User u has no permissions")
        .replace("the HELLO AUTH <user>", "the HELLO <proto> AUTH <user>")
        .replace(
            "The user executing the script can't run this command or subcommand",
            "ACL failure in script: User u has no permissions to run the 'get' command")
        .replace(
            "The user executing the script can't access at least one of the keys mentioned in the"
                + " command arguments",
            "ACL failure in script: No permissions to access a key");
  }

  @Override
  public void close() {
    larderClient.close();
    redisClient.close();
    larder.close();
    redis.close();
  }
}
