package io.larder.catalog.set;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.value.SmallLimits;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The commands that name members: answers, events, encodings and errors. */
class SetCatalogTest {

  private static final String WRONG_TYPE =
      "WRONGTYPE Operation against a key holding the wrong kind of value";

  private final SetSession redis = new SetSession(SmallLimits.TINY);

  @AfterEach
  void close() {
    redis.close();
  }

  @Test
  void sadd_countsWhatWasAbsent_andIsSilentIfNothingWas() {
    assertThat(redis.run("SADD s a b a")).isEqualTo("2");
    assertThat(redis.run("SADD s b c")).isEqualTo("1");
    assertThat(redis.run("SADD s c")).isEqualTo("0");

    assertThat(redis.events()).containsExactly("sadd s", "sadd s");
    assertThat(redis.list("SMEMBERS s")).containsExactly("a", "b", "c");
    assertThat(redis.run("SCARD s")).isEqualTo("3");
  }

  @Test
  void sadd_choosesTheEncoding_byTheFirstMemberAndTheirNumber() {
    redis.run("SADD ints 1 2 3 4");
    redis.run("SADD texts a 2 3 4");
    redis.run("SADD many 1 2 3 4 5");
    redis.run("SADD same 1 1 1 1 1");
    redis.run("SADD long ninebytes");

    assertThat(redis.encoding("ints")).isEqualTo("intset");
    assertThat(redis.encoding("texts")).isEqualTo("listpack");
    assertThat(redis.encoding("many")).isEqualTo("hashtable");
    assertThat(redis.encoding("same")).isEqualTo("hashtable");
    assertThat(redis.encoding("long")).isEqualTo("hashtable");
    redis.run("SADD ints 5");
    redis.run("SADD texts 5");
    assertThat(redis.encoding("ints")).isEqualTo("hashtable");
    assertThat(redis.encoding("texts")).isEqualTo("hashtable");
  }

  @Test
  void changesOfASet_keepItsDeadline() {
    redis.run("SADD s a b c d e f");
    redis.expire("s", 100);
    redis.run("SADD s g");
    redis.run("SREM s a");
    redis.run("SPOP s");
    redis.run("SPOP s 4");
    redis.run("SMOVE s t x");
    assertThat(redis.run("SCARD s")).isEqualTo("1");
    redis.advanceMillis(100);

    assertThat(redis.run("SCARD s")).isEqualTo("0");
  }

  @Test
  void srem_ofTheLast_deletesTheKey() {
    redis.run("SADD s a b c");
    redis.events();
    assertThat(redis.run("SREM s x")).isEqualTo("0");
    assertThat(redis.run("SREM s a x")).isEqualTo("1");
    assertThat(redis.run("SREM s c b b a")).isEqualTo("2");

    assertThat(redis.events()).containsExactly("srem s", "srem s", "del s");
    assertThat(redis.run("SREM s a")).isEqualTo("0");
    assertThat(redis.run("SADD s 1")).isEqualTo("1");
    assertThat(redis.encoding("s")).isEqualTo("intset");
  }

  @Test
  void smove_announcesWhatItTookAndGave() {
    redis.run("SADD s 1 2 3");
    redis.run("SADD t 1");
    redis.events();

    assertThat(redis.run("SMOVE s t 1")).isEqualTo("1");
    assertThat(redis.events()).containsExactly("srem s");
    assertThat(redis.run("SMOVE s t 2")).isEqualTo("1");
    assertThat(redis.events()).containsExactly("srem s", "sadd t");
    assertThat(redis.run("SMOVE s u 3")).isEqualTo("1");
    assertThat(redis.events()).containsExactly("srem s", "del s", "sadd u");
    assertThat(redis.encoding("u")).isEqualTo("intset");
  }

  @Test
  void smove_withinOneSet_orOfNothing_changesNothing() {
    redis.run("SADD s 1");
    redis.run("SET str x");
    redis.events();

    assertThat(redis.run("SMOVE s s 1")).isEqualTo("1");
    assertThat(redis.run("SMOVE s s 2")).isEqualTo("0");
    assertThat(redis.run("SMOVE s t 2")).isEqualTo("0");
    assertThat(redis.run("SMOVE absent str 1")).isEqualTo("0");
    assertThat(redis.run("SMOVE s str 1")).isEqualTo(WRONG_TYPE);
    assertThat(redis.run("SMOVE s str 2")).isEqualTo(WRONG_TYPE);
    assertThat(redis.run("SMOVE str s 1")).isEqualTo(WRONG_TYPE);
    assertThat(redis.events()).isEmpty();
    assertThat(redis.list("SMEMBERS s")).containsExactly("1");
  }

  @Test
  void membership_isToldOfOneAndOfSeveral() {
    redis.run("SADD s a 1");

    assertThat(redis.run("SISMEMBER s a")).isEqualTo("1");
    assertThat(redis.run("SISMEMBER s 01")).isEqualTo("0");
    assertThat(redis.run("SISMEMBER absent a")).isEqualTo("0");
    assertThat(redis.run("SMISMEMBER s 1 b a")).isEqualTo("[1 0 1]");
    assertThat(redis.run("SMISMEMBER absent a b")).isEqualTo("[0 0]");
    assertThat(redis.run("SMEMBERS absent")).isEqualTo("[]");
    assertThat(redis.run("SCARD absent")).isEqualTo("0");
  }

  @Test
  void commands_onAString_areRefused() {
    redis.run("SET str x");
    List<String> commands =
        List.of(
            "SADD str a",
            "SREM str a",
            "SCARD str",
            "SISMEMBER str a",
            "SMISMEMBER str a",
            "SMEMBERS str",
            "SSCAN str 0 FOO",
            "SPOP str",
            "SPOP str 0",
            "SRANDMEMBER str",
            "SRANDMEMBER str 0",
            "SINTER absent str",
            "SINTERCARD 2 absent str",
            "SINTERSTORE d absent str",
            "SUNION absent str",
            "SUNIONSTORE d str",
            "SDIFF absent str",
            "SDIFFSTORE d absent str");

    for (String command : commands) {
      assertThat(redis.run(command)).as(command).isEqualTo(WRONG_TYPE);
    }
    assertThat(redis.run("GET str")).isEqualTo("\"x\"");
  }

  @Test
  void sscan_ofASmallSet_showsAllAtOnce() {
    redis.run("SADD s 1 2 3");

    assertThat(redis.run("SSCAN s 0")).isEqualTo("[\"0\" [\"1\" \"2\" \"3\"]]");
    assertThat(redis.run("SSCAN s 77 COUNT 1 MATCH [12]")).isEqualTo("[\"0\" [\"1\" \"2\"]]");
    assertThat(redis.run("SSCAN s 0 MATCH a MATCH 1 COUNT 5 COUNT 6")).isEqualTo("[\"0\" [\"1\"]]");
  }

  @Test
  void sscan_ofALargeSet_needsSteps() {
    for (int i = 0; i < 500; i++) {
      redis.run("SADD s m" + i);
    }
    Set<String> seen = new HashSet<>();
    String cursor = "0";
    int steps = 0;
    do {
      List<String> step =
          List.of(
              redis.run("SSCAN s " + cursor + " COUNT 20").replaceAll("[\\[\\]\"]", "").split(" "));
      cursor = step.get(0);
      seen.addAll(step.subList(1, step.size()));
      steps++;
    } while (!cursor.equals("0"));

    assertThat(seen).hasSize(500);
    assertThat(steps).isBetween(10, 50);
  }

  @Test
  void sscan_readsItsCursorFirst_andNoOptionsForAnAbsentKey() {
    redis.run("SADD s 1");

    assertThat(redis.run("SSCAN s x")).isEqualTo("ERR invalid cursor");
    assertThat(redis.run("SSCAN absent x")).isEqualTo("ERR invalid cursor");
    assertThat(redis.run("SSCAN absent 0 FOO")).isEqualTo("[\"0\" []]");
    assertThat(redis.run("SSCAN s 0 FOO 1")).isEqualTo("ERR syntax error");
    assertThat(redis.run("SSCAN s 0 COUNT")).isEqualTo("ERR syntax error");
    assertThat(redis.run("SSCAN s 0 COUNT 0")).isEqualTo("ERR syntax error");
    assertThat(redis.run("SSCAN s 0 COUNT x"))
        .isEqualTo("ERR value is not an integer or out of range");
  }
}
