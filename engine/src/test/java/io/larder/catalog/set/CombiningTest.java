package io.larder.catalog.set;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.value.SmallLimits;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Intersections, unions and differences. */
class CombiningTest {

  private final SetSession redis = new SetSession(SmallLimits.TINY);

  @BeforeEach
  void fill() {
    redis.run("SADD abc a b c");
    redis.run("SADD bcd b c d");
    redis.run("SADD many a b c 1 2 3");
    redis.events();
  }

  @AfterEach
  void close() {
    redis.close();
  }

  @Test
  void sinter_sunion_sdiff_combineTheSets() {
    assertThat(redis.list("SINTER abc bcd")).containsExactlyInAnyOrder("b", "c");
    assertThat(redis.list("SUNION abc bcd")).containsExactlyInAnyOrder("a", "b", "c", "d");
    assertThat(redis.list("SDIFF abc bcd")).containsExactly("a");
    assertThat(redis.list("SDIFF many abc bcd")).containsExactlyInAnyOrder("1", "2", "3");
    assertThat(redis.events()).isEmpty();
  }

  @Test
  void absentKeys_areEmptySets() {
    assertThat(redis.run("SINTER abc absent")).isEqualTo("[]");
    assertThat(redis.run("SUNION absent nothing")).isEqualTo("[]");
    assertThat(redis.list("SUNION absent abc")).containsExactlyInAnyOrder("a", "b", "c");
    assertThat(redis.run("SDIFF absent abc")).isEqualTo("[]");
    assertThat(redis.list("SDIFF abc absent")).containsExactlyInAnyOrder("a", "b", "c");
  }

  @Test
  void aSetTwice_isOneSet() {
    assertThat(redis.list("SINTER abc abc")).containsExactlyInAnyOrder("a", "b", "c");
    assertThat(redis.list("SUNION abc abc")).containsExactlyInAnyOrder("a", "b", "c");
    assertThat(redis.run("SDIFF abc bcd abc")).isEqualTo("[]");
    assertThat(redis.run("SINTERCARD 2 abc abc")).isEqualTo("3");
  }

  @Test
  void sintercard_countsUpToALimit() {
    assertThat(redis.run("SINTERCARD 2 abc many")).isEqualTo("3");
    assertThat(redis.run("SINTERCARD 2 abc many LIMIT 2")).isEqualTo("2");
    assertThat(redis.run("SINTERCARD 2 abc many LIMIT 0")).isEqualTo("3");
    assertThat(redis.run("SINTERCARD 2 abc many limit 1 limit 9")).isEqualTo("3");
    assertThat(redis.run("SINTERCARD 1 absent")).isEqualTo("0");
  }

  @Test
  void sintercard_refusesWhatItCannotRead() {
    for (String keys : List.of("0", "-1", "a", "99999999999999999999")) {
      assertThat(redis.run("SINTERCARD " + keys + " abc"))
          .isEqualTo("ERR numkeys should be greater than 0");
    }
    assertThat(redis.run("SINTERCARD 2 abc"))
        .isEqualTo("ERR Number of keys can't be greater than number of args");
    assertThat(redis.run("SINTERCARD 1 abc LIMIT")).isEqualTo("ERR syntax error");
    assertThat(redis.run("SINTERCARD 1 abc FOO 1")).isEqualTo("ERR syntax error");
    assertThat(redis.run("SINTERCARD 1 abc LIMIT -1")).isEqualTo("ERR LIMIT can't be negative");
    assertThat(redis.run("SINTERCARD 1 abc LIMIT x")).isEqualTo("ERR LIMIT can't be negative");
  }

  @Test
  void store_replacesWhateverTheDestinationHeld() {
    redis.run("SET d text");
    redis.events();

    assertThat(redis.run("SUNIONSTORE d abc bcd")).isEqualTo("4");
    assertThat(redis.run("SINTERSTORE d abc bcd")).isEqualTo("2");
    assertThat(redis.list("SMEMBERS d")).containsExactlyInAnyOrder("b", "c");
    assertThat(redis.run("SDIFFSTORE d abc bcd")).isEqualTo("1");
    assertThat(redis.list("SMEMBERS d")).containsExactly("a");
    assertThat(redis.events()).containsExactly("sunionstore d", "sinterstore d", "sdiffstore d");
  }

  @Test
  void store_ofNothing_deletesTheDestination() {
    redis.run("SET d text");
    redis.events();

    assertThat(redis.run("SINTERSTORE d abc absent")).isEqualTo("0");
    assertThat(redis.run("SUNIONSTORE d absent")).isEqualTo("0");
    assertThat(redis.run("SDIFFSTORE abc abc bcd abc")).isEqualTo("0");
    assertThat(redis.run("SDIFFSTORE bcd absent")).isEqualTo("0");
    assertThat(redis.events()).containsExactly("del d", "del abc", "del bcd");
  }

  @Test
  void store_intoASource_isOfTheSetsBefore() {
    assertThat(redis.run("SUNIONSTORE abc abc bcd")).isEqualTo("4");
    assertThat(redis.run("SINTERSTORE bcd bcd abc")).isEqualTo("3");
    assertThat(redis.list("SMEMBERS abc")).containsExactlyInAnyOrder("a", "b", "c", "d");
  }

  @Test
  void store_dropsTheDeadline() {
    redis.run("SET d text PX 100");
    redis.run("SUNIONSTORE d abc");
    redis.advanceMillis(1_000);

    assertThat(redis.run("SCARD d")).isEqualTo("3");
  }

  @Test
  void store_choosesTheEncoding() {
    redis.run("SADD ints 1 2 3 9");
    redis.run("SINTERSTORE i many ints");
    redis.run("SINTERSTORE t many abc");
    redis.run("SINTERSTORE m many many");
    redis.run("SDIFFSTORE di many abc");
    redis.run("SUNIONSTORE u ints abc");

    assertThat(redis.encoding("i")).isEqualTo("intset");
    assertThat(redis.encoding("t")).isEqualTo("listpack");
    assertThat(redis.encoding("m")).isEqualTo("hashtable");
    assertThat(redis.encoding("di")).isEqualTo("intset");
    assertThat(redis.encoding("u")).isEqualTo("hashtable");
  }

  @Test
  void store_leavesTheSources_independentOfTheResult() {
    redis.run("SUNIONSTORE d many");
    redis.run("SREM d a");
    redis.run("SADD d new");

    assertThat(redis.list("SMEMBERS many")).containsExactlyInAnyOrder("a", "b", "c", "1", "2", "3");
  }
}
