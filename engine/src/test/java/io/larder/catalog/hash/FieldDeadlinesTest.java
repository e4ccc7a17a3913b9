package io.larder.catalog.hash;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.catalog.TestSession;
import io.larder.engine.BinaryKey;
import io.larder.engine.Change;
import io.larder.engine.KeyspaceEvent;
import io.larder.value.SmallLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Deadlines of fields, by the documentation of Redis 7.4: the servers at hand have none. */
class FieldDeadlinesTest {

  private final TestSession redis = new TestSession(SmallLimits.TINY);
  private final List<String> events = new ArrayList<>();
  private final long now = redis.clock.millis();

  @BeforeEach
  void listen() {
    redis.engine.database(0).addChangeListener(this::note);
  }

  private void note(Change<BinaryKey> change) {
    if (change.event() != KeyspaceEvent.NEW) {
      events.add(change.event().type() + ":" + change.event().name());
    }
  }

  @AfterEach
  void close() {
    redis.close();
  }

  /** Fields f1 to the count; more than four are in the large form. */
  private void fields(int count) {
    for (int i = 1; i <= count; i++) {
      redis.run("HSET h f" + i + " v" + i);
    }
    events.clear();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 20})
  void hexpire_setsDeadlines_andOthersTellThem(int count) {
    fields(count);

    assertThat(redis.run("HEXPIRE h 10 FIELDS 2 f1 none")).isEqualTo("[1 -2]");
    assertThat(redis.run("HTTL h FIELDS 3 f1 f2 none")).isEqualTo("[10 -1 -2]");
    redis.clock.advance(Duration.ofMillis(1));
    assertThat(redis.run("HTTL h FIELDS 1 f1")).isEqualTo("[10]");
    assertThat(redis.run("HPTTL h FIELDS 1 f1")).isEqualTo("[9999]");
    assertThat(redis.run("HEXPIRETIME h FIELDS 1 f1")).isEqualTo("[" + (now / 1000 + 10) + "]");
    assertThat(redis.run("HPEXPIRETIME h FIELDS 1 f1")).isEqualTo("[" + (now + 10_000) + "]");
    assertThat(events).containsExactly("h:hexpire");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 20})
  void fields_areGoneFromTheirDeadlineOn(int count) {
    fields(count);
    redis.run("HPEXPIRE h 100 FIELDS 1 f1");
    redis.run("HPEXPIREAT h " + (now + 200) + " FIELDS 1 f2");
    events.clear();

    redis.clock.advance(Duration.ofMillis(99));
    assertThat(redis.run("HMGET h f1 f2")).isEqualTo("[\"v1\" \"v2\"]");
    redis.clock.advance(Duration.ofMillis(1));
    assertThat(redis.run("HMGET h f1 f2")).isEqualTo("[(nil) \"v2\"]");
    assertThat(redis.run("HLEN h")).isEqualTo(Integer.toString(count - 1));
    assertThat(events).containsExactly("h:hexpired");
    redis.clock.advance(Duration.ofMillis(100));
    assertThat(redis.run("HEXISTS h f2")).isEqualTo("0");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 20})
  void fields_expireWithoutAnyAccess_withTheLastOneTheKey(int count) {
    fields(count);
    for (int i = 1; i <= count; i++) {
      redis.run("HPEXPIRE h " + i + " FIELDS 1 f" + i);
    }
    events.clear();

    redis.clock.advance(Duration.ofMillis(1));
    redis.engine.expireDue();
    assertThat(events).containsExactly("h:hexpired");
    redis.clock.advance(Duration.ofMillis(count - 1));
    redis.engine.expireDue();

    assertThat(events).containsExactly("h:hexpired", "h:hexpired", "g:del");
    assertThat(redis.engine.database(0).size()).isZero();
  }

  @Test
  void timers_endWithTheKey() {
    fields(2);
    redis.run("HEXPIRE h 1 FIELDS 1 f1");
    redis.run("HDEL h f1 f2");
    redis.run("HSET h f1 new");
    events.clear();

    redis.clock.advance(Duration.ofSeconds(2));
    redis.engine.expireDue();

    assertThat(redis.run("HGET h f1")).isEqualTo("\"new\"");
    assertThat(events).isEmpty();
  }

  @Test
  void timer_thatComesTooEarly_isSetAgain() {
    fields(2);
    redis.run("HPEXPIRE h 100 FIELDS 1 f1");
    redis.run("HPEXPIRE h 300 FIELDS 1 f1");
    events.clear();

    redis.clock.advance(Duration.ofMillis(100));
    redis.engine.expireDue();
    assertThat(events).isEmpty();
    redis.clock.advance(Duration.ofMillis(200));
    redis.engine.expireDue();
    assertThat(events).containsExactly("h:hexpired");
  }

  @ParameterizedTest
  @CsvSource({
    // f1 expires after 10 s, f2 has no deadline
    "20 NX, [0 1]",
    "20 XX, [1 0]",
    "20 GT, [1 0]",
    "5 GT, [0 0]",
    "10 GT, [0 0]",
    "20 LT, [0 1]",
    "5 LT, [1 1]",
    "10 LT, [0 1]",
    "20 gt, [1 0]",
    "0 NX, [0 2]",
    "0 XX, [2 0]"
  })
  void hexpire_withCondition_setsWhereItHolds(String words, String answer) {
    for (int count : new int[] {2, 20}) {
      redis.run("HDEL h f1 f2");
      fields(count);
      redis.run("HEXPIRE h 10 FIELDS 1 f1");

      assertThat(redis.run("HEXPIRE h " + words + " FIELDS 2 f1 f2")).isEqualTo(answer);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 20})
  void hexpireat_ofPast_deletesFields(int count) {
    fields(count);

    assertThat(redis.run("HEXPIREAT h 1 FIELDS 2 f1 none")).isEqualTo("[2 -2]");
    assertThat(redis.run("HPEXPIREAT h " + now + " FIELDS 1 f2")).isEqualTo("[2]");
    assertThat(redis.run("HLEN h")).isEqualTo(Integer.toString(count - 2));
    assertThat(events).containsExactly("h:hdel", "h:hdel");
  }

  @Test
  void hexpire_ofPastForTheLastField_deletesTheKey() {
    fields(1);

    assertThat(redis.run("HPEXPIRE h 0 FIELDS 1 f1")).isEqualTo("[2]");

    assertThat(events).containsExactly("h:hdel", "g:del");
    assertThat(redis.engine.database(0).size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 20})
  void hpersist_takesDeadlinesAway(int count) {
    fields(count);
    redis.run("HEXPIRE h 10 FIELDS 2 f1 f2");
    events.clear();

    assertThat(redis.run("HPERSIST h FIELDS 3 f1 f3 none")).isEqualTo("[1 -1 -2]");
    assertThat(redis.run("HPERSIST h FIELDS 1 f1")).isEqualTo("[-1]");
    assertThat(redis.run("HTTL h FIELDS 2 f1 f2")).isEqualTo("[-1 10]");
    assertThat(events).containsExactly("h:hpersist");
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 20})
  void hset_dropsTheDeadlineOfAField_andCountingKeepsIt(int count) {
    fields(count);
    redis.run("HSET h f2 1 f3 1");
    redis.run("HEXPIRE h 10 FIELDS 3 f1 f2 f3");

    redis.run("HSET h f1 w");
    redis.run("HINCRBY h f2 1");
    redis.run("HINCRBYFLOAT h f3 1.5");

    assertThat(redis.run("HTTL h FIELDS 3 f1 f2 f3")).isEqualTo("[-1 10 10]");
  }

  @Test
  void commands_ofAbsentKey_findNoField() {
    assertThat(redis.run("HEXPIRE h 10 FIELDS 2 a b")).isEqualTo("[-2 -2]");
    assertThat(redis.run("HTTL h FIELDS 1 a")).isEqualTo("[-2]");
    assertThat(redis.run("HPERSIST h FIELDS 1 a")).isEqualTo("[-2]");
    assertThat(redis.engine.database(0).size()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HEXPIRE h x FIELDS 1 f1 | ERR value is not an integer or out of range",
        "HEXPIRE h -1 FIELDS 1 f1 | ERR invalid expire time, must be >= 0",
        "HEXPIRE h 70368744178 FIELDS 1 f1 | ERR invalid expire time in 'hexpire' command",
        "HPEXPIRE h 70368744177663 FIELDS 1 f1 | ERR invalid expire time in 'hpexpire' command",
        "HPEXPIREAT h 70368744177664 FIELDS 1 f1 | ERR invalid expire time in 'hpexpireat' command",
        "HEXPIRE h 10 1 f1 f2 f3 | ERR Mandatory argument FIELDS is missing or not at the right"
            + " position",
        "HEXPIRE h 10 NX XX FIELDS 1 f1 | ERR Mandatory argument FIELDS is missing or not at the"
            + " right position",
        "HEXPIRE h 10 FIELDS 0 f1 | ERR Parameter `numFields` should be greater than 0",
        "HEXPIRE h 10 FIELDS x f1 | ERR Parameter `numFields` should be greater than 0",
        "HEXPIRE h 10 FIELDS 2 f1 | ERR The `numfields` parameter must match the number of"
            + " arguments",
        "HEXPIRE h 10 FIELDS 1 f1 f2 | ERR The `numfields` parameter must match the number of"
            + " arguments",
        "HEXPIRE h 10 NX FIELDS 1 | ERR The `numfields` parameter must match the number of"
            + " arguments",
        "HEXPIRE h 10 FIELDS 1 | ERR wrong number of arguments for 'hexpire' command",
        "HTTL h FIELDS 0 f1 | ERR Number of fields must be a positive integer",
        "HTTL h FIELDS 2 f1 | ERR The `numfields` parameter must match the number of arguments",
        "HPERSIST h FIELDS x f1 | ERR Number of fields must be a positive integer",
        "HPERSIST h NOFIELDS 1 f1 | ERR Mandatory argument FIELDS is missing or not at the right"
            + " position",
        "HEXPIRE s x FIELDS 1 f | WRONGTYPE Operation against a key holding the wrong kind of"
            + " value",
        "HTTL s FIELDS 0 f | WRONGTYPE Operation against a key holding the wrong kind of value"
      })
  void badCalls_changeNothing(String line, String failure) {
    redis.run("SET s text");
    fields(2);

    assertThat(redis.run(line)).isEqualTo(failure);

    assertThat(redis.run("HTTL h FIELDS 2 f1 f2")).isEqualTo("[-1 -1]");
    assertThat(events).isEmpty();
  }

  @Test
  void latestDeadline_isAccepted() {
    fields(1);

    assertThat(redis.run("HPEXPIREAT h 70368744177663 FIELDS 1 f1")).isEqualTo("[1]");
    assertThat(redis.run("HPEXPIRETIME h FIELDS 1 f1")).isEqualTo("[70368744177663]");
  }
}
