package io.larder.catalog.hash;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.larder.catalog.TestSession;
import io.larder.engine.BinaryKey;
import io.larder.engine.Change;
import io.larder.engine.KeyspaceEvent;
import io.larder.value.CollectionValue;
import io.larder.value.SmallLimits;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands of hashes but those of deadlines; answers are those of Redis 7.2. */
class HashCatalogTest {

  private final TestSession redis = new TestSession(SmallLimits.TINY);
  private final List<String> events = new ArrayList<>();

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

  @Test
  void hset_answersHowManyFieldsAreNew() {
    assertThat(redis.run("HSET h a 1 b 2 a 3")).isEqualTo("2");
    assertThat(redis.run("HSET h a 4 c 5")).isEqualTo("1");
    assertThat(redis.run("HGETALL h")).isEqualTo("{\"a\" \"4\" \"b\" \"2\" \"c\" \"5\"}");
    assertThat(events).containsExactly("h:hset", "h:hset");
  }

  @ParameterizedTest
  @ValueSource(strings = {"HSET h a", "HSET h a 1 b", "HMSET h a 1 b"})
  void hset_ofFieldWithoutValue_isAnError(String line) {
    String name = line.substring(0, line.indexOf(' ')).toLowerCase(java.util.Locale.ROOT);

    assertThat(redis.run(line))
        .isEqualTo("ERR wrong number of arguments for '" + name + "' command");
    assertThat(redis.run("HLEN h")).isEqualTo("0");
  }

  @Test
  void hmset_answersOk() {
    assertThat(redis.run("HMSET h a 1 b 2")).isEqualTo("OK");
    assertThat(redis.run("HMGET h a x b")).isEqualTo("[\"1\" (nil) \"2\"]");
  }

  @Test
  void hsetnx_leavesPresentField() {
    assertThat(redis.run("HSETNX h a 1")).isEqualTo("1");
    assertThat(redis.run("HSETNX h a 2")).isEqualTo("0");
    assertThat(redis.run("HGET h a")).isEqualTo("\"1\"");
    assertThat(events).containsExactly("h:hset");
  }

  @Test
  void hdel_ofLastField_deletesTheKey() {
    redis.run("HSET h a 1 b 2 c 3");
    events.clear();

    assertThat(redis.run("HDEL h x")).isEqualTo("0");
    assertThat(events).isEmpty();
    assertThat(redis.run("HDEL h a x b")).isEqualTo("2");
    assertThat(redis.run("HDEL h c c")).isEqualTo("1");
    assertThat(events).containsExactly("h:hdel", "h:hdel", "g:del");
    assertThat(redis.engine.database(0).size()).isZero();
    assertThat(redis.run("HDEL h c")).isEqualTo("0");
  }

  @Test
  void reads_ofAbsentKey_findNothing() {
    assertThat(redis.run("HGET h a")).isEqualTo("(nil)");
    assertThat(redis.run("HMGET h a b")).isEqualTo("[(nil) (nil)]");
    assertThat(redis.run("HGETALL h")).isEqualTo("{}");
    assertThat(redis.run("HKEYS h")).isEqualTo("[]");
    assertThat(redis.run("HVALS h")).isEqualTo("[]");
    assertThat(redis.run("HLEN h")).isEqualTo("0");
    assertThat(redis.run("HEXISTS h a")).isEqualTo("0");
    assertThat(redis.run("HSTRLEN h a")).isEqualTo("0");
    assertThat(redis.run("HRANDFIELD h")).isEqualTo("(nil)");
    assertThat(redis.run("HRANDFIELD h 5")).isEqualTo("[]");
    assertThat(redis.run("HSCAN h 0 NONSENSE 1")).isEqualTo("[\"0\" []]");
    assertThat(events).isEmpty();
  }

  @Test
  void hkeysAndHvals_haveTheSameOrderInEveryEncoding() {
    for (int fields : new int[] {3, 30}) {
      for (int i = 0; i < fields; i++) {
        redis.run("HSET h" + fields + " f" + i + " v" + i);
      }
      String keys = redis.run("HKEYS h" + fields);
      assertThat(redis.run("HVALS h" + fields)).isEqualTo(keys.replace('f', 'v'));
    }
    assertThat(encoding("h3")).isEqualTo("listpack");
    assertThat(encoding("h30")).isEqualTo("hashtable");
  }

  @Test
  void hset_ofMorePairsThanThePackedFormHolds_makesItLargeEvenIfTheyRepeat() {
    redis.run("HSET h a 1 a 2 a 3 a 4 a 5");

    assertThat(redis.run("HGETALL h")).isEqualTo("{\"a\" \"5\"}");
    assertThat(encoding("h")).isEqualTo("hashtable");
  }

  @Test
  void hstrlen_countsBytes() {
    redis.run("HSET h a grün b -1234 c \"\"");

    assertThat(redis.run("HSTRLEN h a")).isEqualTo("5");
    assertThat(redis.run("HSTRLEN h b")).isEqualTo("5");
    assertThat(redis.run("HSTRLEN h c")).isEqualTo("0");
    assertThat(redis.run("HEXISTS h c")).isEqualTo("1");
  }

  @Test
  void hincrby_counts() {
    assertThat(redis.run("HINCRBY h n 5")).isEqualTo("5");
    assertThat(redis.run("HINCRBY h n -7")).isEqualTo("-2");
    assertThat(redis.run("HGET h n")).isEqualTo("\"-2\"");
    assertThat(events).containsExactly("h:hincrby", "h:hincrby");
  }

  @ParameterizedTest
  @CsvSource({
    "HINCRBY h t 1, ERR hash value is not an integer",
    "HINCRBY h t x, ERR value is not an integer or out of range",
    "HINCRBY h max 1, ERR increment or decrement would overflow",
    "HINCRBYFLOAT h t 1, ERR hash value is not a float",
    "HINCRBYFLOAT h max x, ERR value is not a valid float",
    "HINCRBYFLOAT h max nan, ERR value is not a valid float",
    "HINCRBYFLOAT h max inf, ERR value is NaN or Infinity",
    "HINCRBYFLOAT h inf 1, ERR increment would produce NaN or Infinity",
    "HINCRBY s f 1, WRONGTYPE Operation against a key holding the wrong kind of value",
    "HINCRBY s f x, ERR value is not an integer or out of range",
    "HSET s f v, WRONGTYPE Operation against a key holding the wrong kind of value",
    "HGET s f, WRONGTYPE Operation against a key holding the wrong kind of value",
    "HRANDFIELD h x, ERR value is not an integer or out of range",
    "HRANDFIELD h 1 x, ERR syntax error",
    "HRANDFIELD h 1 WITHVALUES x, ERR syntax error",
    "HRANDFIELD h 9223372036854775807 WITHVALUES, ERR value is out of range",
    "HSCAN h x, ERR invalid cursor",
    "HSCAN h 0 COUNT, ERR syntax error",
    "HSCAN h 0 COUNT 0, ERR syntax error",
    "HSCAN h 0 COUNT x, ERR value is not an integer or out of range",
    "HSCAN h 0 TYPE hash, ERR syntax error"
  })
  void badCalls_changeNothing(String line, String failure) {
    redis.run("SET s text");
    redis.run("HSET h t text max 9223372036854775807 inf inf");
    events.clear();
    String before = redis.run("HGETALL h");

    assertThat(redis.run(line)).isEqualTo(failure);

    assertThat(redis.run("HGETALL h")).isEqualTo(before);
    assertThat(redis.run("GET s")).isEqualTo("\"text\"");
    assertThat(events).isEmpty();
  }

  @Test
  void hincrby_thatFails_createsNoKey() {
    redis.run("HINCRBYFLOAT h f inf");

    assertThat(redis.engine.database(0).size()).isZero();
  }

  @Test
  void hincrbyfloat_addsDecimals() {
    assertThat(redis.run("HINCRBYFLOAT h n 10.50")).isEqualTo("\"10.5\"");
    assertThat(redis.run("HINCRBYFLOAT h n 0.1")).isEqualTo("\"10.6\"");
    assertThat(redis.run("HINCRBYFLOAT h n -5.0e3")).isEqualTo("\"-4989.39999999999999991\"");
    assertThat(events).containsOnly("h:hincrbyfloat");
  }

  @Test
  void writes_keepTheDeadlineOfTheKey() {
    redis.run("HSET h a 1");
    redis.engine.database(0).update(key("h"), slot -> expireAt(slot, redis.clock.millis() + 5_000));

    redis.run("HSET h b 2");
    redis.run("HINCRBY h a 1");
    redis.run("HDEL h b");

    assertThat(redis.engine.database(0).expireAtMillis(key("h")))
        .isEqualTo(redis.clock.millis() + 5_000);
  }

  private static boolean expireAt(io.larder.engine.Slot<BinaryKey> slot, long atMillis) {
    slot.expireAt(atMillis);
    return true;
  }

  @Test
  void hrandfield_ofCounts_answersThatManyFields() {
    for (int fields : new int[] {4, 40}) {
      for (int i = 0; i < fields; i++) {
        redis.run("HSET h f" + i + " v" + i);
      }
      assertThat(redis.run("HRANDFIELD h")).startsWith("\"f");
      assertThat(redis.run("HRANDFIELD h 0")).isEqualTo("[]");
      assertThat(words("HRANDFIELD h 3")).hasSize(3).doesNotHaveDuplicates();
      assertThat(words("HRANDFIELD h 1000")).hasSize(fields).doesNotHaveDuplicates();
      assertThat(words("HRANDFIELD h -100")).hasSize(100);
      assertThat(redis.run("HRANDFIELD h 1 WITHVALUES")).matches("\\[\\[\"f(\\d+)\" \"v\\1\"]]");
      assertThat(words("HRANDFIELD h -7 WITHVALUES")).hasSize(14);
    }
  }

  @Test
  void hscan_findsEveryFieldThatMatches() {
    for (int i = 0; i < 200; i++) {
      redis.run("HSET h f" + i + " v" + i);
    }
    List<String> found = new ArrayList<>();
    String cursor = "0";
    do {
      String answer = redis.run("HSCAN h " + cursor + " MATCH f1* COUNT 20");
      cursor = answer.substring(2, answer.indexOf('"', 2));
      for (String word : answer.substring(answer.indexOf(' ') + 1).split(" ", -1)) {
        if (word.contains("f")) {
          found.add(word);
        }
      }
    } while (!cursor.equals("0"));

    assertThat(found).hasSizeGreaterThanOrEqualTo(111);
    assertThat(found.stream().distinct()).hasSize(111);
  }

  @Test
  void hscan_ofPackedForm_answersAllAtOnce() {
    redis.run("HSET h a 1 b 2 c 3");

    assertThat(redis.run("HSCAN h 0 COUNT 1 MATCH [ab]"))
        .isEqualTo("[\"0\" [\"a\" \"1\" \"b\" \"2\"]]");
    assertThat(redis.run("HSCAN h 77")).startsWith("[\"0\" [\"a\" \"1\"");
  }

  private List<String> words(String line) {
    return List.of(redis.run(line).replaceAll("[\\[\\]]", "").split(" ", -1));
  }

  private String encoding(String key) {
    return ((CollectionValue)
            java.util.Objects.requireNonNull(redis.engine.database(0).peek(key(key))))
        .encoding();
  }

  private static BinaryKey key(String key) {
    return new BinaryKey(key.getBytes(UTF_8));
  }
}
