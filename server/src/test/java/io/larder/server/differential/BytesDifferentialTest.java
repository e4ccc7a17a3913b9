package io.larder.server.differential;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.server.net.TestServer;
import io.larder.testkit.reference.ReferenceServer;
import io.larder.testkit.reference.RespClient;
import io.larder.testkit.reference.ServerVersion;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** To the same bytes a Larder server and a real one answer the same bytes. */
@EnabledIf("io.larder.testkit.reference.ReferenceServer#isAvailable")
final class BytesDifferentialTest {

  private static final long SEED = Long.getLong("larder.seed", 20_261_125);
  private static final int PROGRAMS = Boolean.getBoolean("larder.stress") ? 2_000 : 100;

  private static TestServer server;
  private static RespClient larder;

  @BeforeAll
  static void start() throws IOException {
    server = TestServer.start();
    larder = server.connect();
  }

  @AfterAll
  static void stop() {
    larder.close();
    server.close();
  }

  /** Each one a line of commands, between bars. */
  static List<String> shapes() {
    return List.of(
        "GET none|SET a 1|GET a|INCR a|TYPE a|TTL a|EXISTS a|OBJECT ENCODING a|STRLEN a",
        "HSET h f v g w|HGET h f|HMGET h f x|HGETALL h|HGETALL none|HRANDFIELD none|HRANDFIELD none"
            + " 3",
        "HSET one f v|HRANDFIELD one 1 WITHVALUES|HSCAN one 0|CONFIG GET maxmemory-samples",
        "SADD s a|SMEMBERS s|SMEMBERS none|SINTER s none|SPOP none|SPOP s 3|SMISMEMBER s a b",
        "ZADD z 1.5 a inf b -inf c|ZSCORE z a|ZSCORE z b|ZSCORE z x|ZMSCORE z a c x|ZINCRBY z 0.5"
            + " a",
        "ZADD z 1.5 a 3 b|ZRANGE z 0 -1 WITHSCORES|ZPOPMIN z|ZPOPMAX z 2|ZPOPMIN z|ZRANDMEMBER z",
        "ZADD z -3.25 a 1e15 b 17 c|ZRANGE z 0 -1 WITHSCORES|ZRANK z c|ZADD z INCR 2 c|ZADD z NX"
            + " INCR 2 c",
        "ZADD z 1 a|BZPOPMIN z 1|ZMPOP 1 z MIN|ZADD z 2 b|ZMPOP 2 none z MAX COUNT 5|BZPOPMAX none"
            + " 0.01",
        "RPUSH l a b c|LRANGE l 0 -1|LPOP none|LPOP none 2|LPOP l 2|LPOS l x|LPOS l x COUNT 1|BLPOP"
            + " none 0.01",
        "RPUSH l a b c|LMPOP 1 l LEFT COUNT 2|LMPOP 1 none LEFT|BLMPOP 0.01 1 none LEFT|LMOVE none"
            + " l LEFT LEFT",
        "GEOADD g 13.361389 38.115556 Palermo|GEOPOS g none|GEODIST g Palermo none|GEOHASH g"
            + " Palermo x",
        "XADD x 1-1 f v|XRANGE x - +|XREAD STREAMS x 0|XREAD STREAMS x $|XREAD BLOCK 5 STREAMS x"
            + " $|XLEN x",
        "XADD x 1-1 f v|XGROUP CREATE x g 0|XREADGROUP GROUP g c STREAMS x >|XPENDING x"
            + " g|XREADGROUP GROUP g c STREAMS x >",
        "XADD x 1-1 f v|XINFO STREAM x|XINFO GROUPS x|XAUTOCLAIM none g c 0 0|XGROUP CREATE x g"
            + " 0|XAUTOCLAIM x g c 0 0",
        "MULTI|SET a 1|HGETALL h|EXEC|MULTI|DISCARD|EXEC|DISCARD|MULTI|NONE|EXEC|MULTI|MULTI|EXEC",
        "WATCH a|SET a 2|MULTI|GET a|EXEC|MULTI|LPUSH a x|INCR a|EXEC|MULTI|GET|EXEC|WATCH|UNWATCH",
        "NONE a b|NONE|GET|GET a b|PING|PING hello|PING a b|ECHO hi|SELECT 99|SELECT x|SELECT 3|SET"
            + " a b X",
        "SET f 10.5|INCRBYFLOAT f 0.1|HINCRBYFLOAT h f 1e3|LCS a b|SET a ohmytext|SET b"
            + " mynewtext|LCS a b IDX",
        "SUBSCRIBE a b|UNSUBSCRIBE a|UNSUBSCRIBE b|UNSUBSCRIBE|PSUBSCRIBE"
            + " n*|PUNSUBSCRIBE|SSUBSCRIBE s|SUNSUBSCRIBE",
        "SUBSCRIBE a|GET a|PING|PING x|MULTI|RESET|GET a|CLIENT GETNAME",
        "CLIENT SETNAME ada|CLIENT GETNAME|CLIENT SETNAME a\u0001b|CLIENT REPLY"
            + " SKIP|PING|PING|CLIENT NO-EVICT on",
        "CLIENT TRACKING on|GET a|PING|CLIENT TRACKING off|SET a 3|CLIENT GETREDIR|CLIENT"
            + " TRACKINGINFO",
        "SET dump 1|DUMP none|RESTORE x 0 bad|COPY dump d|COPY none d|RENAME none a|OBJECT FREQ"
            + " dump|MOVE dump 0",
        "EVAL \"return {1,'two',{3},false,true}\" 0|EVAL \"return redis.error_reply('MY error')\""
            + " 0|EVAL nonsense 0",
        "EVAL \"redis.setresp(3) return redis.call('HGETALL','none')\" 0|EVALSHA x 0|SCRIPT EXISTS"
            + " x|EVAL \"return 1.9\" 0",
        "HELLO 4|HELLO x|HELLO 3 AUTH|HELLO 3 AUTH a b|AUTH x|AUTH a b|HELLO 2 SETNAME|FLUSHALL"
            + " NOW");
  }

  /** What is no request, or a strange one. */
  static List<String> oddities() {
    return List.of(
        "\r\n\r\nPING\r\n",
        "PING\nPING\n",
        "  PING  \r\n",
        "SET a \"quoted \\x41\\n word\"\r\nGET a\r\n",
        "SET a 'it\\'s'\r\nGET a\r\n",
        "SET a \"unbalanced\r\nPING\r\n",
        "SET a \"b\"c\r\nPING\r\n",
        "*0\r\nPING\r\n",
        "*-1\r\nPING\r\n",
        "*x\r\nPING\r\n",
        "*1048577\r\nPING\r\n",
        "*2147483648\r\n",
        "*1\r\nPING\r\n",
        "*1\r\n$x\r\nPING\r\n",
        "*1\r\n$-1\r\nPING\r\n",
        "*1\r\n$536870913\r\n",
        "*1\r\n:4\r\nPING\r\n",
        "*2\r\n$4\r\nECHO\r\n$0\r\n\r\n",
        "*1\r\n$4\r\nPINGxx*1\r\n$4\r\nPING\r\n",
        "*01\r\n$04\r\nPING\r\n",
        "* 1\r\n$4\r\nPING\r\n",
        "*1\n$4\nPING\n",
        "*+1\r\n$4\r\nPING\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "POST / HTTP/1.1\r\n\r\n",
        "x".repeat(70_000));
  }

  @ParameterizedTest
  @MethodSource
  void shapes(String commands) throws IOException {
    for (int protocol = 2; protocol <= 3; protocol++) {
      assertSame(protocol, commands.replace("|", "\r\n"));
    }
  }

  @ParameterizedTest
  @MethodSource
  void oddities(String input) throws IOException {
    assertSame(2, input);
  }

  @Test
  void subscriptions_areToldInTheSameOrder() throws IOException {
    // before 7.2 a message to the publisher itself stood before the answer that counts it
    boolean hearsItself =
        ReferenceServer.shared().version().compareTo(ServerVersion.in("7.2.0")) >= 0;
    for (int i = 0; i < PROGRAMS; i++) {
      SplittableRandom random = new SplittableRandom(SEED + i);
      String program = new Subscriptions(random, hearsItself).program();
      for (int protocol = 2; protocol <= 3; protocol++) {
        assertSame(protocol, program);
      }
    }
    System.out.println(PROGRAMS + " programs of pub/sub compared, seed " + SEED);
  }

  private static void assertSame(int protocol, String input) throws IOException {
    ReferenceServer redis = ReferenceServer.shared();
    redis.flush();
    larder.call("FLUSHALL");
    String expected = Conversation.answers(redis.address(), protocol, input);
    String actual = Conversation.answers(server.address(), protocol, input);

    assertThat(lines(actual))
        .as("RESP%d, seed %d, after:%n%s", protocol, SEED, input)
        .isEqualTo(lines(expected));
  }

  private static String lines(String answers) {
    return String.join("\n", Arrays.asList(answers.split("\r\n")));
  }
}
