package io.larder.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.testkit.reference.SimpleText;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user may do is what Redis permits, key by key and channel by channel. */
class PermissionReferenceTest {

  private static final List<String> RULES =
      List.of(
          "~*",
          "~a*",
          "~b",
          "~c?",
          "%R~r*",
          "%W~w*",
          "%R~*",
          "%W~*",
          "%RW~x",
          "resetkeys",
          "allkeys",
          "&*",
          "&news",
          "&n*",
          "&[ab]*",
          "resetchannels",
          "allchannels",
          "+@all",
          "-@all",
          "+@read",
          "-@read",
          "+@write",
          "-@write",
          "+@string",
          "-@string",
          "+@pubsub",
          "-@dangerous",
          "+@hash",
          "+@slow",
          "-@slow",
          "+@fast",
          "-@keyspace",
          "+@connection",
          "+get",
          "-get",
          "+set",
          "-set",
          "+object",
          "-object|encoding",
          "+object|freq",
          "-object",
          "+select|0",
          "+select|1",
          "+select",
          "-select",
          "+xinfo|stream",
          "-xinfo",
          "+sort",
          "+publish",
          "-subscribe",
          "+psubscribe",
          "+memory",
          "+echo|hi",
          "+acl|whoami",
          "clearselectors",
          "(+get ~r*)",
          "(+set %W~w* &news)",
          "(%R~* +@read)",
          "(+publish &n*)",
          "(-@all +@all allkeys)",
          "(+mset ~a* -mset)",
          "reset");

  private static final List<String> CALLS =
      List.of(
          "get a",
          "get r1",
          "get w1",
          "get x",
          "set a 1",
          "set w1 1",
          "set r1 1",
          "set x 1 GET",
          "set w1 1 EX 10 get",
          "set w1 1 KEEPTTL",
          "mget a1 r1 b",
          "mset a1 1 a2 2",
          "mset a1 1 w1 2",
          "getset x 1",
          "getdel a1",
          "getex r1 PX 1",
          "incr w1",
          "append w1 x",
          "strlen r1",
          "exists r1 w1",
          "del w1",
          "unlink r1",
          "type w1",
          "ttl r1",
          "expire w1 10",
          "rename a1 w1",
          "copy r1 w1",
          "copy w1 r1",
          "object encoding r1",
          "object encoding w1",
          "object freq b",
          "keys *",
          "scan 0",
          "randomkey",
          "dbsize",
          "select 0",
          "select 1",
          "select 2",
          "flushall",
          "sort r1",
          "sort r1 store w1",
          "sort w1 STORE r1",
          "sort_ro r1",
          "sort r1 BY nosort GET #",
          "lpush w1 x",
          "lpop w1",
          "lmove r1 w1 LEFT LEFT",
          "lmove a1 a2 LEFT RIGHT",
          "rpoplpush a1 w1",
          "blpop a1 r1 0",
          "lmpop 2 a1 r1 LEFT",
          "blmpop 0 1 a1 LEFT",
          "lrange r1 0 -1",
          "llen w1",
          "sadd w1 x",
          "sinter r1 a1",
          "sinterstore w1 r1 r2",
          "sinterstore r1 w1",
          "sintercard 2 r1 w1",
          "sunionstore w1 a1",
          "smove a1 w1 x",
          "spop w1",
          "scard r1",
          "hset w1 f v",
          "hget r1 f",
          "hgetall w1",
          "hdel w1 f",
          "hlen w1",
          "zadd w1 1 x",
          "zrange r1 0 -1",
          "zrangestore w1 r1 0 -1",
          "zrangestore r1 w1 0 -1",
          "zunionstore w1 2 r1 r2",
          "zunion 2 r1 a1",
          "zinter 1 w1",
          "zdiffstore a1 1 w1",
          "zpopmin w1",
          "bzpopmin a1 w1 0",
          "zmpop 1 a1 MIN",
          "zcard w1",
          "setbit w1 0 1",
          "getbit r1 0",
          "bitcount r1",
          "bitop AND w1 r1 r2",
          "bitop OR r1 w1",
          "bitfield r1 GET u8 0",
          "bitfield w1 SET u8 0 1",
          "bitfield w1 GET u8 0",
          "bitfield w1 OVERFLOW SAT INCRBY u8 0 1",
          "bitfield_ro r1 GET u8 0",
          "pfadd w1 x",
          "pfcount r1",
          "pfmerge w1 r1",
          "geoadd w1 1 1 x",
          "geosearch r1 FROMMEMBER x BYRADIUS 1 m",
          "geosearchstore w1 r1 FROMMEMBER x BYRADIUS 1 m",
          "georadius r1 1 1 1 m",
          "georadius r1 1 1 1 m STORE w1",
          "georadius a1 1 1 1 m STOREDIST r1",
          "georadiusbymember r1 x 1 m STORE w1",
          "xadd w1 * f v",
          "xread STREAMS r1 0",
          "xread COUNT 1 STREAMS r1 w1 0 0",
          "xreadgroup GROUP g c STREAMS a1 >",
          "xrange r1 - +",
          "xinfo stream r1",
          "xinfo groups w1",
          "xgroup create w1 g $",
          "xlen w1",
          "xdel w1 1-1",
          "lcs r1 r2",
          "lcs r1 w1",
          "touch r1",
          "dump w1",
          "restore w1 0 x",
          "move w1 1",
          "publish news x",
          "publish nose x",
          "spublish news x",
          "subscribe news",
          "subscribe news a",
          "ssubscribe apple",
          "psubscribe n*",
          "psubscribe news",
          "psubscribe *",
          "psubscribe [ab]*",
          "unsubscribe zzz",
          "punsubscribe zzz",
          "pubsub channels",
          "ping",
          "echo hi",
          "echo ho",
          "multi",
          "exec",
          "watch r1 w1",
          "auth x",
          "hello 3",
          "quit",
          "reset",
          "acl whoami",
          "acl list",
          "get",
          "set a",
          "mset a1 1 a2",
          "nosuch",
          "object nosuch");

  /** Calls that will fail, whose keys Redis does not find. */
  private static final List<String> MALFORMED =
      List.of(
          "lmpop 9 a1 LEFT",
          "lmpop x a1 LEFT",
          "sort r1 get",
          "zunion 0 a1",
          "zunion 9 a1",
          "xread STREAMS r1",
          "xread COUNT STREAMS r1 0",
          "bitfield w1 get",
          "georadius r1 1 1 1 m STORE",
          "sort r1 STORE");

  private static TwoServers servers;

  @BeforeAll
  static void start() throws IOException {
    servers = new TwoServers();
  }

  @AfterAll
  static void stop() {
    servers.close();
  }

  static Stream<String> users() {
    return Stream.of(
        "on nopass ~* &* +@all",
        "+@all",
        "~* +@read",
        "~* +@write -@read",
        "+@all %R~r*",
        "+@all %W~w*",
        "+@all %R~r* %W~w*",
        "+@all %R~* ~w*",
        "+@all ~a* &n*",
        "allkeys allchannels +@all -@dangerous",
        "~* +@all -select +select|0 -object +object|freq",
        "~* &news +@pubsub +multi",
        "-@all (+@all ~*) (+get ~b)",
        "+@all ~b (+@read %R~r*) (+@write %W~w*)",
        "+get ~a* (+set ~r*) (+@pubsub &news)",
        "+@all ~* (+publish &news)");
  }

  @ParameterizedTest
  @MethodSource("users")
  void calls_arePermittedAlike(String rules) {
    setUser(List.of(rules.split(" (?![^(]*\\))")));
    CALLS.forEach(call -> compare(call, rules));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void randomRules_permitAlike(long seed) {
    RandomGenerator random = new Random(seed);
    for (int round = 0; round < 60; round++) {
      List<String> rules =
          random.ints(1 + random.nextInt(8), 0, RULES.size()).mapToObj(RULES::get).toList();
      boolean made = setUser(rules);
      for (int i = 0; i < 25 && made; i++) {
        compare(CALLS.get(random.nextInt(CALLS.size())), "seed " + seed + ": " + rules);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("users")
  void malformedCalls_arePermittedAtMostAsInRedis(String rules) {
    setUser(List.of(rules.split(" (?![^(]*\\))")));
    for (String call : MALFORMED) {
      if (!servers.redis(dryRun(call)).equals(new SimpleText("OK"))) {
        assertThat(servers.larder(dryRun(call)))
            .as("%s, as %s", call, rules)
            .isNotEqualTo(new SimpleText("OK"));
      }
    }
  }

  @Test
  void commandsWithoutUser_areNotTried() {
    servers.same("ACL", "DRYRUN", "nobody", "GET", "x");
  }

  private static boolean setUser(List<String> rules) {
    servers.larder("ACL", "DELUSER", "u");
    servers.redis("ACL", "DELUSER", "u");
    String[] words =
        Stream.concat(Stream.of("ACL", "SETUSER", "u"), rules.stream()).toArray(String[]::new);
    return servers.same(words).equals("OK");
  }

  private static String[] dryRun(String call) {
    return Stream.concat(Stream.of("ACL", "DRYRUN", "u"), Stream.of(call.split(" ")))
        .toArray(String[]::new);
  }

  private static void compare(String call, String rules) {
    String expected = withoutName(TwoServers.text(servers.redis(dryRun(call))));
    String actual = withoutName(TwoServers.text(servers.larder(dryRun(call))));
    assertThat(actual).as("%s, as %s", call, rules).isEqualTo(expected);
  }

  /** 7.0 names DRYRUN where it means the command. */
  private static String withoutName(String answer) {
    return answer.replaceAll("to run the '[^']*' command", "to run the command");
  }
}
