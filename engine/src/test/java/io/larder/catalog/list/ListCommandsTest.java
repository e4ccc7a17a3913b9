package io.larder.catalog.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.larder.catalog.TestSession;
import io.larder.engine.BinaryKey;
import io.larder.engine.Deadline;
import io.larder.engine.Keyspace;
import io.larder.value.EncodingLimits;
import io.larder.value.SmallLimits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands of lists, of which each is packed or starts small and grows. */
@ParameterizedClass(name = "tiny limits: {0}")
@ValueSource(booleans = {false, true})
class ListCommandsTest {

  private static final String WRONG_TYPE =
      "WRONGTYPE Operation against a key holding the wrong kind of value";
  private static final String NOT_AN_INTEGER = "ERR value is not an integer or out of range";

  private final TestSession redis;

  ListCommandsTest(boolean tiny) {
    redis = new TestSession(tiny ? SmallLimits.TINY : EncodingLimits.DEFAULTS);
  }

  @AfterEach
  void close() {
    redis.close();
  }

  @Test
  void push_toAbsentKey_createsList() {
    assertThat(redis.run("LPUSH l a b c")).isEqualTo("3");
    assertThat(redis.run("RPUSH l d e f")).isEqualTo("6");
    assertThat(redis.run("LRANGE l 0 -1")).isEqualTo("[\"c\" \"b\" \"a\" \"d\" \"e\" \"f\"]");
    assertThat(redis.run("LLEN l")).isEqualTo("6");
  }

  @Test
  void pushx_toAbsentKey_doesNothing() {
    assertThat(redis.run("LPUSHX l a")).isEqualTo("0");
    assertThat(redis.run("RPUSHX l a")).isEqualTo("0");
    assertThat(redis.run("LLEN l")).isEqualTo("0");
    redis.run("RPUSH l a");
    assertThat(redis.run("LPUSHX l b c")).isEqualTo("3");
    assertThat(redis.run("RPUSHX l d")).isEqualTo("4");
    assertThat(redis.run("LRANGE l 0 -1")).isEqualTo("[\"c\" \"b\" \"a\" \"d\"]");
  }

  @Test
  void everyCommand_onAString_isAWrongType() {
    redis.run("SET s text");
    for (String line :
        new String[] {
          "LPUSH s a",
          "RPUSHX s a",
          "LINSERT s BEFORE a b",
          "LLEN s",
          "LINDEX s 0",
          "LRANGE s 0 1",
          "LPOS s a",
          "LSET s 0 a",
          "LREM s 0 a",
          "LTRIM s 0 1",
          "LPOP s",
          "RPOP s 1",
          "LMPOP 1 s LEFT",
          "LMOVE s d LEFT LEFT",
          "RPOPLPUSH s d",
          "BLPOP s 0",
          "BRPOP s 0",
          "BLMPOP 0 1 s LEFT",
          "BLMOVE s d LEFT LEFT 0",
          "BRPOPLPUSH s d 0"
        }) {
      assertThat(redis.run(line)).as(line).isEqualTo(WRONG_TYPE);
    }
    assertThat(redis.run("GET s")).isEqualTo("\"text\"");
  }

  @Test
  void pop_ofTheLastElement_deletesTheKey() {
    redis.run("RPUSH l a b c");
    assertThat(redis.run("LPOP l")).isEqualTo("\"a\"");
    assertThat(redis.run("RPOP l 5")).isEqualTo("[\"c\" \"b\"]");
    assertThat(redis.run("SET l text NX")).isEqualTo("OK");
  }

  @Test
  void pop_withACount_answersAnArray() {
    redis.run("RPUSH l a b c d e");
    assertThat(redis.run("LPOP l 0")).isEqualTo("[]");
    assertThat(redis.run("LPOP l 2")).isEqualTo("[\"a\" \"b\"]");
    assertThat(redis.run("LPOP none 2")).isEqualTo("(nil)");
    assertThat(redis.run("LPOP none 0")).isEqualTo("(nil)");
    assertThat(redis.run("LPOP none")).isEqualTo("(nil)");
    assertThat(redis.run("LPOP l -1")).isEqualTo("ERR value is out of range, must be positive");
    assertThat(redis.run("LPOP l x")).isEqualTo("ERR value is out of range, must be positive");
    assertThat(redis.run("LPOP l 1 2"))
        .isEqualTo("ERR wrong number of arguments for 'lpop' command");
    assertThat(redis.run("LLEN l")).isEqualTo("3");
  }

  @Test
  void index_beyondTheList_isNothing() {
    redis.run("RPUSH l a b c d e");
    assertThat(redis.run("LINDEX l -1")).isEqualTo("\"e\"");
    assertThat(redis.run("LINDEX l 5")).isEqualTo("(nil)");
    assertThat(redis.run("LINDEX l x")).isEqualTo(NOT_AN_INTEGER);
    assertThat(redis.run("LINDEX none x")).isEqualTo("(nil)");
  }

  @Test
  void range_isCutToTheList() {
    redis.run("RPUSH l a b c d e");
    assertThat(redis.run("LRANGE l -3 100")).isEqualTo("[\"c\" \"d\" \"e\"]");
    assertThat(redis.run("LRANGE l -100 1")).isEqualTo("[\"a\" \"b\"]");
    assertThat(redis.run("LRANGE l 3 1")).isEqualTo("[]");
    assertThat(redis.run("LRANGE l 5 9")).isEqualTo("[]");
    assertThat(redis.run("LRANGE l 5 " + Long.MIN_VALUE)).isEqualTo("[]");
    assertThat(redis.run("LRANGE l " + Long.MIN_VALUE + " " + Long.MAX_VALUE))
        .isEqualTo("[\"a\" \"b\" \"c\" \"d\" \"e\"]");
    assertThat(redis.run("LRANGE none x 1")).isEqualTo(NOT_AN_INTEGER);
  }

  @Test
  void insert_isRelativeToTheFirstPivot() {
    redis.run("RPUSH l a b a c");
    assertThat(redis.run("LINSERT l before a x")).isEqualTo("5");
    assertThat(redis.run("LINSERT l AFTER a y")).isEqualTo("6");
    assertThat(redis.run("LINSERT l AFTER c z")).isEqualTo("7");
    assertThat(redis.run("LRANGE l 0 -1")).isEqualTo("[\"x\" \"a\" \"y\" \"b\" \"a\" \"c\" \"z\"]");
    assertThat(redis.run("LINSERT l BEFORE none x")).isEqualTo("-1");
    assertThat(redis.run("LINSERT none BEFORE a x")).isEqualTo("0");
    assertThat(redis.run("LINSERT none BESIDE a x")).isEqualTo("ERR syntax error");
  }

  @Test
  void set_replaces_orTellsWhatIsWrong() {
    redis.run("RPUSH l a b c d e");
    assertThat(redis.run("LSET l -1 x")).isEqualTo("OK");
    assertThat(redis.run("LSET l 0 y")).isEqualTo("OK");
    assertThat(redis.run("LRANGE l 0 -1")).isEqualTo("[\"y\" \"b\" \"c\" \"d\" \"x\"]");
    assertThat(redis.run("LSET l 5 z")).isEqualTo("ERR index out of range");
    assertThat(redis.run("LSET l -6 z")).isEqualTo("ERR index out of range");
    assertThat(redis.run("LSET l z z")).isEqualTo(NOT_AN_INTEGER);
    assertThat(redis.run("LSET none z z")).isEqualTo("ERR no such key");
  }

  @Test
  void largeElement_thatFindsNoPlace_growsTheListAllTheSame() {
    String large = "x".repeat(9_000);
    redis.run("RPUSH l a");
    redis.run("LINSERT", "l", "BEFORE", "none", large);
    assertThat(redis.run("OBJECT ENCODING l")).isEqualTo("\"quicklist\"");
    redis.run("LSET l 0 b");
    assertThat(redis.run("OBJECT ENCODING l")).isEqualTo("\"listpack\"");
    redis.run("LSET", "l", "1", large);
    assertThat(redis.run("OBJECT ENCODING l")).isEqualTo("\"quicklist\"");
    assertThat(redis.run("LRANGE l 0 -1")).isEqualTo("[\"b\"]");
  }

  @Test
  void rem_goesFromTheEndOfItsSign() {
    redis.run("RPUSH l x a x b x c x");
    assertThat(redis.run("LREM l 1 x")).isEqualTo("1");
    assertThat(redis.run("LREM l -2 x")).isEqualTo("2");
    assertThat(redis.run("LRANGE l 0 -1")).isEqualTo("[\"a\" \"x\" \"b\" \"c\"]");
    assertThat(redis.run("LREM l 0 none")).isEqualTo("0");
    assertThat(redis.run("LREM none 0 x")).isEqualTo("0");
    assertThat(redis.run("LREM l y x")).isEqualTo(NOT_AN_INTEGER);
    assertThat(redis.run("LREM l " + Long.MIN_VALUE + " x"))
        .isEqualTo(
            "ERR value is out of range, value must between -9223372036854775807 and"
                + " 9223372036854775807");
  }

  @Test
  void trim_keepsTheRange_andDeletesAnEmptyList() {
    redis.run("RPUSH l a b c d e f g h i j");
    assertThat(redis.run("LTRIM l 2 -3")).isEqualTo("OK");
    assertThat(redis.run("LRANGE l 0 -1")).isEqualTo("[\"c\" \"d\" \"e\" \"f\" \"g\" \"h\"]");
    assertThat(redis.run("LTRIM l 0 100")).isEqualTo("OK");
    assertThat(redis.run("LLEN l")).isEqualTo("6");
    assertThat(redis.run("LTRIM l 7 " + Long.MIN_VALUE)).isEqualTo("OK");
    assertThat(redis.run("SET l text NX")).isEqualTo("OK");
    assertThat(redis.run("LTRIM none 0 0")).isEqualTo("OK");
    assertThat(redis.run("LTRIM none x 0")).isEqualTo(NOT_AN_INTEGER);
  }

  @Test
  void pos_followsItsOptions() {
    redis.run("RPUSH l a x b x x c x");
    assertThat(redis.run("LPOS l x")).isEqualTo("1");
    assertThat(redis.run("LPOS l none")).isEqualTo("(nil)");
    assertThat(redis.run("LPOS l x RANK -1")).isEqualTo("6");
    assertThat(redis.run("LPOS l x RANK 2 COUNT 2")).isEqualTo("[3 4]");
    assertThat(redis.run("LPOS l x count 0 rank -2 maxlen 5")).isEqualTo("[4 3]");
    assertThat(redis.run("LPOS none x COUNT 0")).isEqualTo("[]");
    assertThat(redis.run("LPOS none x")).isEqualTo("(nil)");
    assertThat(redis.run("LPOS l x RANK 0")).startsWith("ERR RANK can't be zero");
    assertThat(redis.run("LPOS l x COUNT -1")).isEqualTo("ERR COUNT can't be negative");
    assertThat(redis.run("LPOS l x MAXLEN -1")).isEqualTo("ERR MAXLEN can't be negative");
    assertThat(redis.run("LPOS l x RANK")).isEqualTo("ERR syntax error");
    assertThat(redis.run("LPOS l x WHERE 1")).isEqualTo("ERR syntax error");
  }

  @Test
  void mpop_takesFromTheFirstListThatIsThere() {
    redis.run("RPUSH b a b c d e f");
    assertThat(redis.run("LMPOP 2 a b LEFT")).isEqualTo("[\"b\" [\"a\"]]");
    assertThat(redis.run("LMPOP 2 a b right COUNT 2")).isEqualTo("[\"b\" [\"f\" \"e\"]]");
    assertThat(redis.run("LMPOP 1 b LEFT COUNT 10")).isEqualTo("[\"b\" [\"b\" \"c\" \"d\"]]");
    assertThat(redis.run("LMPOP 2 a b LEFT")).isEqualTo("(nil)");
    assertThat(redis.run("LMPOP 0 a LEFT")).isEqualTo("ERR numkeys should be greater than 0");
    assertThat(redis.run("LMPOP 2 a LEFT")).isEqualTo("ERR syntax error");
    assertThat(redis.run("LMPOP 1 a UP")).isEqualTo("ERR syntax error");
    assertThat(redis.run("LMPOP 1 a LEFT COUNT 0")).isEqualTo("ERR count should be greater than 0");
    assertThat(redis.run("LMPOP 1 a LEFT COUNT 1 COUNT 1")).isEqualTo("ERR syntax error");
    assertThat(redis.run("LMPOP " + Long.MAX_VALUE + " a LEFT")).isEqualTo("ERR syntax error");
  }

  @Test
  void move_takesFromOneList_andPutsIntoAnother() {
    redis.run("RPUSH s a b c d e");
    assertThat(redis.run("LMOVE s d LEFT RIGHT")).isEqualTo("\"a\"");
    assertThat(redis.run("LMOVE s d RIGHT RIGHT")).isEqualTo("\"e\"");
    assertThat(redis.run("RPOPLPUSH s d")).isEqualTo("\"d\"");
    assertThat(redis.run("LRANGE d 0 -1")).isEqualTo("[\"d\" \"a\" \"e\"]");
    assertThat(redis.run("LMOVE none d LEFT LEFT")).isEqualTo("(nil)");
    assertThat(redis.run("LMOVE s d LEFT UP")).isEqualTo("ERR syntax error");
  }

  @Test
  void move_withinOneList_turnsIt() {
    redis.run("RPUSH l a b c d e");
    assertThat(redis.run("LMOVE l l LEFT RIGHT")).isEqualTo("\"a\"");
    assertThat(redis.run("LRANGE l 0 -1")).isEqualTo("[\"b\" \"c\" \"d\" \"e\" \"a\"]");
    redis.run("RPUSH one a");
    assertThat(redis.run("RPOPLPUSH one one")).isEqualTo("\"a\"");
    assertThat(redis.run("LRANGE one 0 -1")).isEqualTo("[\"a\"]");
  }

  @Test
  void move_toAString_changesNothing() {
    redis.run("RPUSH l a b");
    redis.run("SET s text");
    assertThat(redis.run("LMOVE l s LEFT LEFT")).isEqualTo(WRONG_TYPE);
    assertThat(redis.run("LRANGE l 0 -1")).isEqualTo("[\"a\" \"b\"]");
    assertThat(redis.run("LMOVE none s LEFT LEFT")).isEqualTo("(nil)");
  }

  @Test
  void deadline_staysThroughChanges() {
    redis.run("RPUSH l a b c d e f");
    BinaryKey key = new BinaryKey("l".getBytes(UTF_8));
    Keyspace<BinaryKey> database = redis.engine.database(0);
    long deadline = redis.clock.millis() + 10;
    Object list = database.get(key);
    database.put(key, list, deadline, deadline);
    redis.run("LPUSH l x");
    redis.run("LTRIM l 1 2");
    redis.run("LSET l 0 y");
    redis.run("LMOVE l l LEFT RIGHT");
    assertThat(database.expireAtMillis(key)).isEqualTo(deadline);
    redis.run("LPOP l 2");
    redis.run("RPUSH l a");
    assertThat(database.expireAtMillis(key)).isEqualTo(Deadline.NEVER);
  }
}
