package io.larder.catalog.set;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.value.SmallLimits;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code SPOP} and {@code SRANDMEMBER}. */
class RandomMembersTest {

  private final SetSession redis = new SetSession(SmallLimits.TINY);

  @AfterEach
  void close() {
    redis.close();
  }

  @Test
  void spop_takesMembers_untilTheKeyIsGone() {
    redis.run("SADD s a b c");
    redis.events();
    List<String> popped = new ArrayList<>();
    popped.add(redis.run("SPOP s"));
    popped.add(redis.run("SPOP s"));
    assertThat(redis.events()).containsExactly("spop s", "spop s");
    popped.add(redis.run("SPOP s"));

    assertThat(popped).containsExactlyInAnyOrder("\"a\"", "\"b\"", "\"c\"");
    assertThat(redis.events()).containsExactly("spop s", "del s");
    assertThat(redis.run("SPOP s")).isEqualTo("(nil)");
  }

  @Test
  void spopWithCount_takesDistinctMembers() {
    redis.run("SADD s 1 2 3 4 5 6 7 8 9");
    redis.events();
    List<String> all = new ArrayList<>(redis.list("SPOP s 4"));
    assertThat(all).hasSize(4);
    all.addAll(redis.list("SMEMBERS s"));
    assertThat(all).containsExactlyInAnyOrder("1", "2", "3", "4", "5", "6", "7", "8", "9");
    assertThat(redis.list("SPOP s 99")).hasSize(5);

    assertThat(redis.events()).containsExactly("spop s", "spop s", "del s");
    assertThat(redis.run("SPOP s 1")).isEqualTo("[]");
  }

  @Test
  void spop_ofMostMembers_leavesASmallEncoding() {
    redis.run("SADD s a b c d e f g h i j");
    assertThat(redis.encoding("s")).isEqualTo("hashtable");
    redis.run("SPOP s 9");

    assertThat(redis.encoding("s")).isEqualTo("listpack");
  }

  @Test
  void spop_ofZero_changesNothing() {
    redis.run("SADD s a");
    redis.events();

    assertThat(redis.run("SPOP s 0")).isEqualTo("[]");
    assertThat(redis.events()).isEmpty();
  }

  @Test
  void spop_readsItsCountFirst() {
    for (String count : List.of("-1", "x", "99999999999999999999")) {
      assertThat(redis.run("SPOP absent " + count))
          .isEqualTo("ERR value is out of range, must be positive");
    }
    assertThat(redis.run("SPOP absent 1 2")).isEqualTo("ERR syntax error");
  }

  @Test
  void srandmember_showsMembers_andLeavesThem() {
    redis.run("SADD s a b c");
    redis.events();

    assertThat(redis.run("SRANDMEMBER s")).isIn("\"a\"", "\"b\"", "\"c\"");
    assertThat(redis.list("SRANDMEMBER s 2")).hasSize(2).doesNotHaveDuplicates();
    assertThat(redis.list("SRANDMEMBER s 9223372036854775807"))
        .containsExactlyInAnyOrder("a", "b", "c");
    assertThat(redis.list("SRANDMEMBER s -50")).hasSize(50).contains("a", "b", "c");
    assertThat(redis.run("SRANDMEMBER s 0")).isEqualTo("[]");
    assertThat(redis.events()).isEmpty();
    assertThat(redis.run("SCARD s")).isEqualTo("3");
  }

  @Test
  void srandmember_ofNothing_isNothing() {
    assertThat(redis.run("SRANDMEMBER absent")).isEqualTo("(nil)");
    assertThat(redis.run("SRANDMEMBER absent 3")).isEqualTo("[]");
    assertThat(redis.run("SRANDMEMBER absent -3")).isEqualTo("[]");
  }

  @Test
  void srandmember_readsItsCountFirst() {
    assertThat(redis.run("SRANDMEMBER absent x"))
        .isEqualTo("ERR value is not an integer or out of range");
    assertThat(redis.run("SRANDMEMBER absent -9223372036854775808"))
        .isEqualTo(
            "ERR value is out of range, value must between -9223372036854775807 and"
                + " 9223372036854775807");
    assertThat(redis.run("SRANDMEMBER absent 1 2")).isEqualTo("ERR syntax error");
  }

  @Test
  void srandmember_ofMoreThanAnAnswerHolds_isRefused() {
    redis.run("SADD s a");

    assertThat(redis.run("SRANDMEMBER s -9223372036854775807"))
        .isEqualTo("ERR value is out of range");
  }
}
