package io.larder.catalog.string;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.catalog.TestSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StringCatalogTest {

  private final TestSession redis = new TestSession();

  @AfterEach
  void close() {
    redis.close();
  }

  @ParameterizedTest
  @CsvSource({
    "0 -1, Hello World",
    "-5 -1, World",
    "0 4, Hello",
    "0 100, Hello World",
    "-100 4, Hello",
    "5 3, ''",
    "-1 -5, ''",
    "-100 -100, H",
    "0 9223372036854775807, Hello World",
    "-9223372036854775808 0, H",
    "11 12, ''"
  })
  void getrange_countsFromEitherEnd(String range, String expected) {
    redis.run("SET", "k", "Hello World");

    assertThat(redis.run("GETRANGE k " + range)).isEqualTo('"' + expected + '"');
    assertThat(redis.run("SUBSTR k " + range)).isEqualTo('"' + expected + '"');
  }

  @Test
  void getrange_ofANumberOrOfNothing_readsItsDigits() {
    redis.run("SET n 12345");

    assertThat(redis.run("GETRANGE n 1 2")).isEqualTo("\"23\"");
    assertThat(redis.run("GETRANGE absent 0 -1")).isEqualTo("\"\"");
    assertThat(redis.run("STRLEN n")).isEqualTo("5");
    assertThat(redis.run("STRLEN absent")).isEqualTo("0");
  }

  @Test
  void append_growsTheString_andKeepsItsDeadline() {
    assertThat(redis.run("APPEND k 12")).isEqualTo("2");
    assertThat(redis.run("INCR k")).isEqualTo("13");
    redis.run("GETEX k PX 100");
    assertThat(redis.run("APPEND k 4")).isEqualTo("3");
    assertThat(redis.run("APPEND k \"\"")).isEqualTo("3");
    assertThat(redis.run("GET k")).isEqualTo("\"134\"");
    assertThat(redis.run("INCR k")).isEqualTo("135");

    redis.clock.advanceMillis(100);
    assertThat(redis.run("GET k")).isEqualTo("(nil)");
  }

  @Test
  void grownString_isReadByEveryCommand() {
    redis.run("SET k ab");
    redis.run("APPEND k cd");

    assertThat(redis.run("GET k")).isEqualTo("\"abcd\"");
    assertThat(redis.run("MGET k absent k")).isEqualTo("[\"abcd\" (nil) \"abcd\"]");
    assertThat(redis.run("STRLEN k")).isEqualTo("4");
    assertThat(redis.run("SET k x GET")).isEqualTo("\"abcd\"");
  }

  @Test
  void answers_doNotChangeWithTheString() {
    redis.run("SET k ab");
    redis.run("APPEND k cd");
    redis.run("MULTI");
    redis.run("GET k");
    redis.run("SETRANGE k 0 xy");
    redis.run("GETSET k new");

    assertThat(redis.run("EXEC")).isEqualTo("[\"abcd\" 4 \"xycd\"]");
  }

  @Test
  void setrange_fillsGapsWithZeros_andCreatesNothingForNothing() {
    assertThat(redis.run("SETRANGE k 2 ab")).isEqualTo("4");
    assertThat(redis.run("GET k")).isEqualTo("\"\0\0ab\"");
    assertThat(redis.run("SETRANGE absent 5 \"\"")).isEqualTo("0");
    assertThat(redis.run("GET absent")).isEqualTo("(nil)");
    assertThat(redis.run("SETRANGE k 100 \"\"")).isEqualTo("4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"SETRANGE k 536870912 a", "SETRANGE k 536870911 ab", "SETRANGE new 536870912 a"})
  void stringsBeyond512MiB_areRefused(String line) {
    redis.run("SET k abc");

    assertThat(redis.run(line))
        .isEqualTo("ERR string exceeds maximum allowed size (proto-max-bulk-len)");
    assertThat(redis.run("GET k")).isEqualTo("\"abc\"");
    assertThat(redis.run("GET new")).isEqualTo("(nil)");
  }

  @ParameterizedTest
  @CsvSource({
    "SETRANGE k -1 a, ERR offset is out of range",
    "SETRANGE k x a, ERR value is not an integer or out of range",
    "GETRANGE k 0 x, ERR value is not an integer or out of range",
    "GETEX k EX 0, ERR invalid expire time in 'getex' command",
    "GETEX k EX 1 PX 1, ERR syntax error",
    "GETEX k EX, ERR syntax error",
    "GETEX k PERSIST EX 1, ERR syntax error",
    "GETEX k KEEPTTL, ERR syntax error",
    "SET k v EX -1, ERR invalid expire time in 'set' command",
    "SET k v PX 9223372036854775807, ERR invalid expire time in 'set' command",
    "SET k v NX XX, ERR syntax error",
    "SET k v EX 1 KEEPTTL, ERR syntax error",
    "SET k v PERSIST, ERR syntax error",
    "SETEX k 0 v, ERR invalid expire time in 'setex' command",
    "PSETEX k x v, ERR value is not an integer or out of range",
    "MSET a 1 b, ERR wrong number of arguments for 'mset' command",
    "MSETNX a 1 b, ERR wrong number of arguments for 'msetnx' command",
    "DECRBY n -9223372036854775808, ERR decrement would overflow",
    "LCS k n LEN IDX, 'ERR If you want both the length and indexes, please just use IDX.'",
    "LCS k n MINMATCHLEN, ERR syntax error",
    "LCS k n MINMATCHLEN x, ERR value is not an integer or out of range"
  })
  void badInput_isAnsweredInRedisWords_andChangesNothing(String line, String error) {
    redis.run("SET", "k", "old");
    redis.run("SET", "n", "5");

    assertThat(redis.run(line)).isEqualTo(error);
    assertThat(redis.run("MGET k n a b")).isEqualTo("[\"old\" \"5\" (nil) (nil)]");
  }

  @Test
  void optionsMayBeSaidTwice() {
    assertThat(redis.run("SET k v EX 1 NX EX 2 NX")).isEqualTo("OK");
    redis.clock.advanceMillis(1_999);
    assertThat(redis.run("GETEX k PX 5 PX 10")).isEqualTo("\"v\"");
    redis.clock.advanceMillis(9);
    assertThat(redis.run("GETEX k PERSIST PERSIST")).isEqualTo("\"v\"");
    redis.clock.advanceMillis(1_000_000);
    assertThat(redis.run("GET k")).isEqualTo("\"v\"");
  }

  @Test
  void lastInstantThereIs_isADeadline() {
    redis.run("SET k v PXAT 9223372036854775807");

    assertThat(redis.run("PTTL k")).isNotEqualTo("-1");
  }

  @Test
  void getex_ofNothing_doesNotJudgeTheTime() {
    assertThat(redis.run("GETEX absent EX 0")).isEqualTo("(nil)");
  }

  @Test
  void getex_withATimeThatHasPassed_deletes() {
    redis.run("SET k v");

    assertThat(redis.run("GETEX k EXAT 1")).isEqualTo("\"v\"");
    assertThat(redis.run("GET k")).isEqualTo("(nil)");
  }

  @Test
  void getset_andMset_dropDeadlines() {
    redis.run("SETEX a 1 v");
    redis.run("PSETEX b 1000 v");
    assertThat(redis.run("GETSET a 1")).isEqualTo("\"v\"");
    redis.run("MSET b 2");
    redis.clock.advanceMillis(2_000);

    assertThat(redis.run("MGET a b")).isEqualTo("[\"1\" \"2\"]");
  }

  @Test
  void msetnx_storesAllOrNothing() {
    assertThat(redis.run("MSETNX a 1 b 2 a 3")).isEqualTo("1");
    assertThat(redis.run("MSETNX c 1 b 3")).isEqualTo("0");
    assertThat(redis.run("MGET a b c")).isEqualTo("[\"3\" \"2\" (nil)]");
  }

  @Test
  void setnx_andGetdel_tellWhatWas() {
    assertThat(redis.run("SETNX k 1")).isEqualTo("1");
    assertThat(redis.run("SETNX k 2")).isEqualTo("0");
    assertThat(redis.run("GETDEL k")).isEqualTo("\"1\"");
    assertThat(redis.run("GETDEL k")).isEqualTo("(nil)");
  }

  @Test
  void lcs_answersStringLengthOrMatches() {
    redis.run("MSET a ohmytext b mynewtext");

    assertThat(redis.run("LCS a b")).isEqualTo("\"mytext\"");
    assertThat(redis.run("LCS a b LEN")).isEqualTo("6");
    assertThat(redis.run("LCS a b IDX"))
        .isEqualTo("{\"matches\" [[[4 7] [5 8]] [[2 3] [0 1]]] \"len\" 6}");
    assertThat(redis.run("LCS a b IDX MINMATCHLEN 4 WITHMATCHLEN"))
        .isEqualTo("{\"matches\" [[[4 7] [5 8] 4]] \"len\" 6}");
    assertThat(redis.run("LCS a absent")).isEqualTo("\"\"");
  }

  @Test
  void lcs_ofStringsTooLarge_isRefused() {
    redis.run("SETRANGE a 29999 x");
    redis.run("APPEND b y");
    redis.run("SETRANGE b 9999 x");

    assertThat(redis.run("LCS a b LEN"))
        .isEqualTo("ERR Insufficient memory, transient memory for LCS exceeds proto-max-bulk-len");
  }
}
