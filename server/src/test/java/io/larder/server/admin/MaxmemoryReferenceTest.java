package io.larder.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.server.net.TestServer;
import io.larder.testkit.reference.ErrorText;
import io.larder.testkit.reference.ReferenceServer;
import io.larder.testkit.reference.ReplyPrinter;
import io.larder.testkit.reference.RespClient;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused when {@code maxmemory} is reached and nothing can be evicted: as Redis does. */
@EnabledIf("io.larder.testkit.reference.ReferenceServer#isAvailable")
class MaxmemoryReferenceTest {

  private final TestServer server = TestServer.start();
  private final RespClient larder = server.connect();
  private final ReferenceServer reference = ReferenceServer.start();
  private final RespClient redis = reference.connect();

  MaxmemoryReferenceTest() throws IOException {}

  @AfterEach
  void stop() {
    larder.close();
    redis.close();
    server.close();
    reference.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"noeviction", "volatile-lru", "volatile-ttl"})
  void commands_areRefusedWhereRedisRefusesThem(String policy) {
    fill();
    same("CONFIG SET maxmemory-policy " + policy);
    same("CONFIG SET maxmemory 1");
    COMMANDS.lines().forEach(this::same);
    same("DBSIZE");
    same("CONFIG SET maxmemory 0");
    same("SET k v");
  }

  @Test
  void transactions_areRefusedWhenTheyAreQueuedOrExecuted() {
    fill();
    same("MULTI");
    same("SET early 1");
    try (RespClient otherLarder = server.connect();
        RespClient otherRedis = reference.connect()) {
      otherLarder.call("CONFIG", "SET", "maxmemory", "1");
      otherRedis.call("CONFIG", "SET", "maxmemory", "1");
    } catch (IOException refused) {
      throw new java.io.UncheckedIOException(refused);
    }
    same("SET early 2");
    same("EXEC");
    TRANSACTIONS.lines().forEach(this::same);
    same("EXISTS early");
  }

  @Test
  void configSetWithinATransaction_holdsAfterIt() {
    fill();
    same("MULTI");
    same("CONFIG SET maxmemory 1");
    same("SET within 1");
    same("EXEC");
    same("SET afterwards 1");
    same("GET within");
  }

  @Test
  void scripts_areRefusedTheirFirstWrite_ifItNeedsRoom() {
    fill();
    same("CONFIG SET maxmemory 1");
    script("return redis.pcall('SET','a','1').err");
    script("return redis.call('GET','string')");
    script("redis.call('DEL','list') return redis.call('SET','a','1')");
    script("#!lua\nreturn 1");
    script("#!lua flags=allow-oom\nreturn redis.call('SET','b','1')");
    script("#!lua flags=no-writes\nreturn redis.call('GET','b')");
    script("#!lua flags=no-writes\nreturn redis.pcall('SET','b','2').err");
    same("EXISTS a b list");
  }

  private void script(String text) {
    assertSame(text, redis.call("EVAL", text, "0"), larder.call("EVAL", text, "0"));
  }

  private void fill() {
    FILLING.lines().forEach(this::same);
  }

  private void same(String command) {
    String[] words = command.split(" ");
    assertSame(command, redis.call(words), larder.call(words));
  }

  private static void assertSame(
      String command, @Nullable Object expected, @Nullable Object actual) {
    assertThat(text(actual)).as(command).isEqualTo(text(expected));
  }

  private static String text(@Nullable Object reply) {
    return reply instanceof ErrorText error ? error.text() : ReplyPrinter.print(reply);
  }

  private static final String FILLING =
      """
      SET string v
      SET number 1
      RPUSH list a b c
      HSET hash f v
      ZADD scores 1 a 2 b
      SADD members a b
      XADD stream 1-1 f v
      XGROUP CREATE stream group 0
      PFADD distinct a\
      """;

  private static final String TRANSACTIONS =
      """
      MULTI
      GET string
      MULTI
      WATCH string
      EXEC
      MULTI
      EXEC
      MULTI
      CONFIG SET maxmemory 0
      DISCARD
      WATCH string
      UNWATCH\
      """;

  private static final String COMMANDS =
      """
      SET k v
      SETNX string v
      GET string
      MSET a 1 b 2
      MSETNX a 1 b 2
      APPEND string x
      SETRANGE string 0 x
      GETSET string x
      GETEX string EX 1000
      PERSIST string
      INCR number
      DECRBY number 1
      INCRBYFLOAT number 1
      SETBIT bits 1 1
      BITOP AND d string
      BITFIELD bits SET u8 0 1
      BITFIELD bits GET u8 0
      BITFIELD_RO bits GET u8 0
      EXPIRE number 1000
      PEXPIREAT number 99999999999999
      PERSIST number
      RENAME number n2
      RENAMENX n2 number
      COPY string s2
      MOVE string 1
      RESTORE r 0 x
      SORT list ALPHA
      SORT list ALPHA STORE d
      SORT_RO list ALPHA
      LPUSH list x
      RPUSHX list x
      LSET list 0 x
      LINSERT list BEFORE a x
      LTRIM list 0 1
      LREM list 0 b
      LPOP list
      LMOVE list l2 LEFT LEFT
      RPOPLPUSH list l2
      BLMOVE list l2 LEFT LEFT 0.01
      BRPOPLPUSH list l2 0.01
      BLPOP list 0.01
      LMPOP 1 list LEFT
      SADD members c
      SREM members b
      SMOVE members m2 a
      SINTERSTORE d members
      SUNIONSTORE d members
      SPOP members
      ZADD scores 1 c
      ZINCRBY scores 1 a
      ZPOPMIN scores
      ZRANGESTORE d scores 0 -1
      ZUNIONSTORE d 1 scores
      ZREM scores b
      GEOADD geo 1 1 a
      GEORADIUS geo 1 1 1 m
      GEORADIUS_RO geo 1 1 1 m
      GEOSEARCHSTORE d geo FROMLONLAT 1 1 BYRADIUS 1 m
      HSET hash f w
      HSETNX hash g w
      HINCRBY hash n 1
      HDEL hash f
      PFADD distinct b
      PFCOUNT distinct
      PFMERGE d distinct
      XADD stream * f v
      XREADGROUP GROUP group c COUNT 1 STREAMS stream >
      XACK stream group 1-1
      XGROUP CREATE stream g2 0
      XGROUP CREATECONSUMER stream group c2
      XGROUP SETID stream group 0
      XSETID stream 5-5
      XCLAIM stream group c 0 1-1
      XAUTOCLAIM stream group c 0 0
      XTRIM stream MAXLEN 0
      XDEL stream 1-1
      PUBLISH channel message
      FUNCTION LOAD x
      FUNCTION RESTORE x
      FUNCTION FLUSH
      SWAPDB 2 3
      TOUCH string
      OBJECT ENCODING string
      DEL string
      UNLINK hash
      NOSUCH x
      SET
      FLUSHDB\
      """;
}
