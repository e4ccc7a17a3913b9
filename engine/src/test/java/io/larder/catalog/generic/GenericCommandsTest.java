package io.larder.catalog.generic;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.catalog.Reply;
import io.larder.catalog.ReplyTree;
import io.larder.catalog.TestSession;
import io.larder.catalog.Words;
import io.larder.engine.BinaryKey;
import io.larder.value.list.End;
import io.larder.value.list.ListValue;
import io.larder.value.set.SetValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Commands of keys of any type: deleting, renaming, copying, walking, serializing, sorting. */
class GenericCommandsTest {

  private final TestSession redis = new TestSession();

  @AfterEach
  void close() {
    redis.close();
  }

  @Test
  void del_countsWhatThereWas() {
    redis.run("SET a 1");
    redis.run("SET b 2");
    List<String> events = events();
    assertThat(redis.run("DEL a b a absent")).isEqualTo("2");
    assertThat(redis.run("UNLINK a")).isEqualTo("0");
    assertThat(events).containsExactly("del", "del");
  }

  @Test
  void exists_countsRepeatedKeys() {
    redis.run("SET a 1");
    assertThat(redis.run("EXISTS a a absent")).isEqualTo("2");
    assertThat(redis.run("TOUCH a absent")).isEqualTo("1");
  }

  @Test
  void type_andEncoding_areTold() {
    redis.run("SET n 12");
    redis.run("SET s text");
    redis.run("SET", "l", "x".repeat(45));
    storeList("list", "a");
    assertThat(redis.run("TYPE n")).isEqualTo("string");
    assertThat(redis.run("TYPE list")).isEqualTo("list");
    assertThat(redis.run("TYPE absent")).isEqualTo("none");
    assertThat(redis.run("OBJECT ENCODING n")).isEqualTo("\"int\"");
    assertThat(redis.run("OBJECT ENCODING s")).isEqualTo("\"embstr\"");
    assertThat(redis.run("OBJECT ENCODING l")).isEqualTo("\"raw\"");
    assertThat(redis.run("OBJECT ENCODING list")).isEqualTo("\"listpack\"");
    assertThat(redis.run("OBJECT ENCODING absent")).isEqualTo("(nil)");
    assertThat(redis.run("OBJECT REFCOUNT n")).isEqualTo("2147483647");
    assertThat(redis.run("OBJECT REFCOUNT s")).isEqualTo("1");
    assertThat(redis.run("OBJECT FREQ n")).startsWith("ERR An LFU maxmemory policy is not");
  }

  // ---- other names, other databases ----

  @Test
  void rename_takesValueAndDeadline() {
    redis.run("SET a 1 PX 5000");
    redis.run("SET b old");
    List<String> events = events();
    assertThat(redis.run("RENAME a b")).isEqualTo("OK");
    assertThat(redis.run("GET b")).isEqualTo("\"1\"");
    assertThat(redis.run("PTTL b")).isEqualTo("5000");
    assertThat(redis.run("EXISTS a")).isEqualTo("0");
    assertThat(events).containsExactly("rename_from", "rename_to");
  }

  @Test
  void rename_toItself_isFine_unlessAbsent() {
    assertThat(redis.run("RENAME a a")).isEqualTo("ERR no such key");
    redis.run("SET a 1");
    assertThat(redis.run("RENAME a a")).isEqualTo("OK");
    assertThat(redis.run("RENAMENX a a")).isEqualTo("0");
    assertThat(redis.run("GET a")).isEqualTo("\"1\"");
  }

  @Test
  void renamenx_toAPresentKey_doesNothing() {
    redis.run("SET a 1");
    redis.run("SET b 2");
    assertThat(redis.run("RENAMENX a b")).isEqualTo("0");
    assertThat(redis.run("RENAMENX a c")).isEqualTo("1");
    assertThat(redis.run("GET b")).isEqualTo("\"2\"");
  }

  @Test
  void copy_isIndependent() {
    storeList("a", "x");
    assertThat(redis.run("COPY a b")).isEqualTo("1");
    ListValue copy = (ListValue) redis.engine.database(0).get(key("b"));
    assertThat(copy).isNotNull().isNotSameAs(redis.engine.database(0).get(key("a")));
    assertThat(redis.run("COPY a b")).isEqualTo("0");
    assertThat(redis.run("COPY a b REPLACE")).isEqualTo("1");
    assertThat(redis.run("COPY a a")).isEqualTo("ERR source and destination objects are the same");
    assertThat(redis.run("COPY a a DB 3")).isEqualTo("1");
    assertThat(redis.engine.database(3).contains(key("a"))).isTrue();
    assertThat(redis.run("COPY a b DB 16")).isEqualTo("ERR DB index is out of range");
    assertThat(redis.run("COPY a b DB")).isEqualTo("ERR syntax error");
  }

  @Test
  void move_takesTheKeyToAnotherDatabase() {
    redis.run("SET a 1 PX 5000");
    assertThat(redis.run("MOVE a 0")).isEqualTo("ERR source and destination objects are the same");
    assertThat(redis.run("MOVE a 99")).isEqualTo("ERR DB index is out of range");
    assertThat(redis.run("MOVE a 2")).isEqualTo("1");
    assertThat(redis.run("EXISTS a")).isEqualTo("0");
    assertThat(redis.engine.database(2).expireAtMillis(key("a")))
        .isEqualTo(redis.clock.millis() + 5000);
    redis.run("SET a 2");
    assertThat(redis.run("MOVE a 2")).isEqualTo("0");
  }

  // ---- walking ----

  @Test
  void keys_andScan_findWhatMatches() {
    Set<String> expected = new HashSet<>();
    for (int i = 0; i < 500; i++) {
      redis.run("SET key:" + i + " v");
      redis.run("SET other:" + i + " v");
      expected.add("key:" + i);
    }
    storeList("key:list", "x");
    expected.add("key:list");
    List<String> keys = texts((List<?>) answer("KEYS", "key:*"));
    assertThat(keys).hasSize(501);
    assertThat(new HashSet<>(keys)).isEqualTo(expected);
    assertThat(scanned("MATCH", "key:*")).isEqualTo(expected);
    assertThat(scanned("TYPE", "LIST", "COUNT", "100")).containsExactly("key:list");
  }

  @Test
  void scan_withBadOptions_isRefused() {
    assertThat(redis.run("SCAN x")).isEqualTo("ERR invalid cursor");
    assertThat(redis.run("SCAN 0 COUNT 0")).isEqualTo("ERR syntax error");
    assertThat(redis.run("SCAN 0 COUNT x"))
        .isEqualTo("ERR value is not an integer or out of range");
    assertThat(redis.run("SCAN 0 MATCH")).isEqualTo("ERR syntax error");
  }

  @Test
  void randomkey_isOneOfThem() {
    assertThat(redis.run("RANDOMKEY")).isEqualTo("(nil)");
    redis.run("SET a 1");
    assertThat(redis.run("RANDOMKEY")).isEqualTo("\"a\"");
  }

  @Test
  void wholeKeyspaceCommands_workWithinATransaction() {
    redis.run("SET a 1");
    redis.run("MULTI");
    redis.run("KEYS *");
    redis.run("RANDOMKEY");
    redis.run("SCAN 0");
    redis.run("COPY a b DB 1");
    assertThat(redis.run("EXEC")).isEqualTo("[[\"a\"] \"a\" [\"0\" [\"a\"]] 1]");
  }

  // ---- serializing ----

  @Test
  void restore_ofADump_givesTheSame() {
    storeList("list", "a", "b", "3");
    byte[] payload = (byte[]) answer("DUMP", "list");
    List<String> events = events();
    assertThat(restore("copy", "0", payload)).isEqualTo("OK");
    assertThat(restore("copy", "0", payload)).isEqualTo("BUSYKEY Target key name already exists.");
    assertThat(restore("copy", "5000", payload, "REPLACE")).isEqualTo("OK");
    assertThat(redis.run("PTTL copy")).isEqualTo("5000");
    assertThat(redis.run("SORT copy BY nosort")).isEqualTo("[\"a\" \"b\" \"3\"]");
    assertThat(events).containsExactly("restore", "restore");
    assertThat(redis.run("DUMP absent")).isEqualTo("(nil)");
  }

  @Test
  void restore_withADeadlineThatHasPassed_deletes() {
    redis.run("SET k v");
    byte[] payload = (byte[]) answer("DUMP", "k");
    assertThat(restore("k", "1000", payload, "ABSTTL", "REPLACE")).isEqualTo("OK");
    assertThat(redis.run("EXISTS k")).isEqualTo("0");
  }

  @Test
  void restore_ofBadInput_changesNothing() {
    redis.run("SET k v");
    byte[] payload = (byte[]) answer("DUMP", "k");
    assertThat(restore("k", "-1", payload, "REPLACE"))
        .isEqualTo("ERR Invalid TTL value, must be >= 0");
    assertThat(restore("k", "0", payload, "FREQ", "256"))
        .isEqualTo("ERR Invalid FREQ value, must be >= 0 and <= 255");
    assertThat(restore("k", "0", payload, "IDLETIME", "-1"))
        .isEqualTo("ERR Invalid IDLETIME value, must be >= 0");
    payload[2] ^= 1;
    assertThat(restore("k", "0", payload, "REPLACE"))
        .isEqualTo("ERR DUMP payload version or checksum are wrong");
    assertThat(redis.run("GET k")).isEqualTo("\"v\"");
  }

  // ---- sorting ----

  @Test
  void sort_ofNumbers_ordersThem() {
    storeList("n", "3", "1", "2.5", "10");
    assertThat(redis.run("SORT n")).isEqualTo("[\"1\" \"2.5\" \"3\" \"10\"]");
    assertThat(redis.run("SORT n DESC LIMIT 1 2")).isEqualTo("[\"3\" \"2.5\"]");
    assertThat(redis.run("SORT n ALPHA")).isEqualTo("[\"1\" \"10\" \"2.5\" \"3\"]");
    assertThat(redis.run("SORT_RO n LIMIT 3 100")).isEqualTo("[\"10\"]");
    assertThat(redis.run("SORT_RO n STORE x")).isEqualTo("ERR syntax error");
    assertThat(redis.run("SORT absent")).isEqualTo("[]");
  }

  @Test
  void sort_ofText_needsAlpha() {
    storeList("t", "b", "a");
    assertThat(redis.run("SORT t"))
        .isEqualTo("ERR One or more scores can't be converted into double");
    redis.run("RPUSH zeros 2\0x \0x 1 \0");
    assertThat(redis.run("SORT zeros")).isEqualTo("[\"\0\" \"\0x\" \"1\" \"2\0x\"]");
    assertThat(redis.run("SORT t ALPHA DESC")).isEqualTo("[\"b\" \"a\"]");
  }

  @Test
  void sort_byKeys_readsThem() {
    storeList("ids", "1", "2", "3");
    redis.run("SET w1 30");
    redis.run("SET w2 10");
    redis.run("SET name2 two");
    assertThat(redis.run("SORT ids BY w* GET # GET name*"))
        .isEqualTo("[\"3\" (nil) \"2\" \"two\" \"1\" (nil)]");
    assertThat(redis.run("SORT ids BY nosort DESC GET name*")).isEqualTo("[(nil) \"two\" (nil)]");
  }

  @Test
  void sort_store_replacesTheTarget() {
    storeList("n", "2", "1");
    redis.run("SET target v EX 100");
    assertThat(redis.run("SORT n STORE target")).isEqualTo("2");
    assertThat(redis.run("TYPE target")).isEqualTo("list");
    assertThat(redis.run("TTL target")).isEqualTo("-1");
    assertThat(redis.run("SORT absent STORE target")).isEqualTo("0");
    assertThat(redis.run("EXISTS target")).isEqualTo("0");
    assertThat(redis.run("SORT n STORE x STORE y")).isEqualTo("2");
    assertThat(redis.run("KEYS [xy]")).isEqualTo("[\"y\"]");
  }

  @Test
  void sort_ofASetThatIsStoredUnsorted_isAlphabeticAllTheSame() {
    SetValue set = SetValue.empty();
    for (String member : List.of("c", "a", "b")) {
      set = set.add(bytes(member), redis.engine.limits());
    }
    redis.engine.database(0).put(key("set"), set, Long.MAX_VALUE, Long.MAX_VALUE);
    redis.run("SORT set BY nosort STORE list");
    assertThat(redis.run("SORT list BY nosort")).isEqualTo("[\"a\" \"b\" \"c\"]");
  }

  @Test
  void sort_ofAString_isTheWrongType() {
    redis.run("SET k v");
    assertThat(redis.run("SORT k")).startsWith("WRONGTYPE");
  }

  // ---- replicas ----

  @Test
  void wait_forReplicas_isInVain() {
    assertThat(redis.run("WAIT 0 0")).isEqualTo("0");
    assertThat(redis.run("WAIT 1 100")).isEqualTo("(waits)");
    assertThat(redis.run("WAIT 0 -1")).isEqualTo("ERR timeout is negative");
    assertThat(redis.run("WAITAOF 0 0 0")).isEqualTo("[0 0]");
    assertThat(redis.run("WAITAOF 1 0 0")).startsWith("ERR WAITAOF cannot be used");
  }

  private Object answer(String... words) {
    ReplyTree reply = new ReplyTree(Reply.Protocol.RESP2);
    redis.session.execute(Words.of(words), reply, () -> {});
    return reply.root();
  }

  private String restore(String key, String ttl, byte[] payload, String... options) {
    List<byte[]> words = new ArrayList<>(List.of(bytes("RESTORE"), bytes(key), bytes(ttl)));
    words.add(payload);
    for (String option : options) {
      words.add(bytes(option));
    }
    ReplyTree reply = new ReplyTree(Reply.Protocol.RESP2);
    redis.session.execute(Words.of(words.toArray(byte[][]::new)), reply, () -> {});
    return TestSession.text(reply.root());
  }

  private Set<String> scanned(String... options) {
    Set<String> seen = new HashSet<>();
    String cursor = "0";
    do {
      List<String> words = new ArrayList<>(List.of("SCAN", cursor));
      words.addAll(List.of(options));
      List<?> page = (List<?>) answer(words.toArray(String[]::new));
      cursor = new String((byte[]) page.get(0), StandardCharsets.UTF_8);
      seen.addAll(texts((List<?>) page.get(1)));
    } while (!cursor.equals("0"));
    return seen;
  }

  private static List<String> texts(List<?> keys) {
    return keys.stream()
        .map(key -> ((ReplyTree.StoredKey) key).bytes())
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .toList();
  }

  private void storeList(String key, String... elements) {
    ListValue list = ListValue.create();
    for (String element : elements) {
      list = list.push(End.TAIL, redis.engine.limits(), bytes(element));
    }
    redis.engine.database(0).put(key(key), list, Long.MAX_VALUE, Long.MAX_VALUE);
  }

  private List<String> events() {
    List<String> events = new ArrayList<>();
    redis.engine.database(0).addChangeListener(change -> events.add(change.event().name()));
    return events;
  }

  private static BinaryKey key(String name) {
    return new BinaryKey(bytes(name));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
