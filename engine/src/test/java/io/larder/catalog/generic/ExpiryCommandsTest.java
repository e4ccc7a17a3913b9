package io.larder.catalog.generic;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.catalog.TestSession;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deadlines of keys, their conditions, and what is told of them. */
class ExpiryCommandsTest {

  private final TestSession redis = new TestSession();

  @BeforeEach
  void createKey() {
    redis.run("SET k v");
  }

  @AfterEach
  void close() {
    redis.close();
  }

  @Test
  void expire_letsTheKeyLive_untilThen() {
    assertThat(redis.run("EXPIRE k 10")).isEqualTo("1");
    assertThat(redis.run("TTL k")).isEqualTo("10");
    assertThat(redis.run("PTTL k")).isEqualTo("10000");
    redis.clock.advanceMillis(9_999);
    assertThat(redis.run("EXISTS k")).isEqualTo("1");
    redis.clock.advanceMillis(1);
    assertThat(redis.run("EXISTS k")).isEqualTo("0");
    assertThat(redis.run("TTL k")).isEqualTo("-2");
  }

  @Test
  void expireat_tellsAnInstant() {
    redis.run("PEXPIREAT k 1700000060499");
    assertThat(redis.run("PEXPIRETIME k")).isEqualTo("1700000060499");
    assertThat(redis.run("EXPIRETIME k")).isEqualTo("1700000060");
    assertThat(redis.run("TTL k")).isEqualTo("60");
    redis.run("EXPIREAT k 1700000099");
    assertThat(redis.run("PEXPIRETIME k")).isEqualTo("1700000099000");
  }

  @Test
  void ttl_withoutDeadline_isMinusOne() {
    for (String command : List.of("TTL", "PTTL", "EXPIRETIME", "PEXPIRETIME")) {
      assertThat(redis.run(command + " k")).isEqualTo("-1");
      assertThat(redis.run(command + " absent")).isEqualTo("-2");
    }
  }

  @Test
  void expire_inThePast_deletes() {
    List<String> events = events();
    assertThat(redis.run("EXPIRE k -1")).isEqualTo("1");
    assertThat(redis.run("EXISTS k")).isEqualTo("0");
    assertThat(events).containsExactly("del");
  }

  @ParameterizedTest
  @CsvSource({
    "NX, 1, 0, 0",
    "XX, 0, 1, 1",
    "GT, 0, 0, 1",
    "LT, 1, 1, 0",
  })
  void conditions_lookAtTheDeadline(String condition, String without, String less, String more) {
    assertThat(redis.run("EXPIRE k 100 " + condition)).isEqualTo(without);
    redis.run("EXPIRE k 100");
    assertThat(redis.run("EXPIRE k 50 " + condition)).isEqualTo(less);
    redis.run("EXPIRE k 100");
    assertThat(redis.run("EXPIRE k 200 " + condition)).isEqualTo(more);
  }

  @Test
  void conditions_thatExcludeOneAnother_areRefused() {
    String excluded = "ERR NX and XX, GT or LT options at the same time are not compatible";
    assertThat(redis.run("EXPIRE k 1 NX GT")).isEqualTo(excluded);
    assertThat(redis.run("EXPIRE k 1 GT LT"))
        .isEqualTo("ERR GT and LT options at the same time are not compatible");
    assertThat(redis.run("EXPIRE k 1 foo")).isEqualTo("ERR Unsupported option foo");
    assertThat(redis.run("TTL k")).isEqualTo("-1");
  }

  @Test
  void times_outOfRange_areRefused() {
    assertThat(redis.run("EXPIRE k 9223372036854775807"))
        .isEqualTo("ERR invalid expire time in 'expire' command");
    assertThat(redis.run("PEXPIRE k 9223372036854775807"))
        .isEqualTo("ERR invalid expire time in 'pexpire' command");
    assertThat(redis.run("EXPIRE absent x"))
        .isEqualTo("ERR value is not an integer or out of range");
  }

  @Test
  void persist_takesTheDeadlineAway() {
    assertThat(redis.run("PERSIST k")).isEqualTo("0");
    redis.run("EXPIRE k 10");
    List<String> events = events();
    assertThat(redis.run("PERSIST k")).isEqualTo("1");
    assertThat(redis.run("TTL k")).isEqualTo("-1");
    assertThat(events).containsExactly("persist");
  }

  private List<String> events() {
    List<String> events = new ArrayList<>();
    redis.engine.database(0).addChangeListener(change -> events.add(change.event().name()));
    return events;
  }
}
