package io.larder.catalog.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.catalog.TestSession;
import io.larder.value.SmallLimits;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Commands of streams without groups; answers as Redis 7.2 gives them. */
class StreamCatalogTest {

  private final TestSession redis = new TestSession(SmallLimits.TINY);

  @AfterEach
  void close() {
    redis.close();
  }

  @Test
  void xadd_createsAStream_andGivesTheId() {
    assertThat(redis.run("XADD s * a 1")).isEqualTo("\"1700000000000-0\"");
    assertThat(redis.run("XADD s * a 1")).isEqualTo("\"1700000000000-1\"");
    assertThat(redis.run("XADD s 1700000000001-* a 1")).isEqualTo("\"1700000000001-0\"");
    assertThat(redis.run("XADD s 1 a 1"))
        .isEqualTo(
            "ERR The ID specified in XADD is equal or smaller than the target stream top item");
    assertThat(redis.run("XLEN s")).isEqualTo("3");
  }

  @Test
  void xadd_withNomkstream_leavesAnAbsentKeyAbsent() {
    assertThat(redis.run("XADD s NOMKSTREAM * a 1")).isEqualTo("(nil)");
    assertThat(redis.run("XLEN s")).isEqualTo("0");
  }

  @Test
  void xadd_ofBadWords_changesNothing() {
    assertThat(redis.run("XADD s 0-0 a 1"))
        .isEqualTo("ERR The ID specified in XADD must be greater than 0-0");
    assertThat(redis.run("XADD s * a 1 b"))
        .isEqualTo("ERR wrong number of arguments for 'xadd' command");
    assertThat(redis.run("XADD s MAXLEN 1 LIMIT 1 * a 1"))
        .isEqualTo("ERR syntax error, LIMIT cannot be used without the special ~ option");
    assertThat(redis.run("XADD s MAXLEN 1 MINID 1 * a 1"))
        .isEqualTo(
            "ERR syntax error, MAXLEN and MINID options at the same time are not compatible");
    assertThat(redis.run("XADD s x a 1"))
        .isEqualTo("ERR Invalid stream ID specified as stream command argument");
    assertThat(redis.run("XINFO STREAM s")).isEqualTo("ERR no such key");
  }

  @Test
  void xadd_toAStringKey_isWrongType() {
    redis.run("SET s 1");
    assertThat(redis.run("XADD s * a 1"))
        .isEqualTo("WRONGTYPE Operation against a key holding the wrong kind of value");
  }

  @Test
  void xadd_afterTheLastId_isRefused() {
    redis.run("XADD s 18446744073709551615-18446744073709551615 a 1");
    assertThat(redis.run("XADD s * a 1"))
        .isEqualTo("ERR The stream has exhausted the last possible ID, unable to add more items");
  }

  @Test
  void xrange_andXrevrange_takeBoundsAndCount() {
    add("1-1", "2-1", "2-2", "3-1");

    assertThat(redis.run("XRANGE s - + COUNT 1")).isEqualTo("[[\"1-1\" [\"a\" \"1\"]]]");
    assertThat(redis.run("XRANGE s 2 (2-2")).isEqualTo("[[\"2-1\" [\"a\" \"1\"]]]");
    assertThat(redis.run("XREVRANGE s 2 (2-1")).isEqualTo("[[\"2-2\" [\"a\" \"1\"]]]");
    assertThat(redis.run("XRANGE s - + COUNT 0")).isEqualTo("(nil)");
    assertThat(redis.run("XRANGE absent - + COUNT 0")).isEqualTo("[]");
    assertThat(redis.run("XRANGE s (18446744073709551615-18446744073709551615 +"))
        .isEqualTo("ERR invalid start ID for the interval");
  }

  @Test
  void xdel_ofAllEntries_keepsTheEmptyStream() {
    add("1-1", "2-1");

    assertThat(redis.run("XDEL s 1-1 2-1 3-1")).isEqualTo("2");
    assertThat(redis.run("XLEN s")).isEqualTo("0");
    assertThat(redis.run("XINFO STREAM s"))
        .isEqualTo(
            "{\"length\" 0 \"radix-tree-keys\" 0 \"radix-tree-nodes\" 1 \"last-generated-id\""
                + " \"2-1\" \"max-deleted-entry-id\" \"2-1\" \"entries-added\" 2"
                + " \"recorded-first-entry-id\" \"0-0\" \"groups\" 0 \"first-entry\" (nil)"
                + " \"last-entry\" (nil)}");
  }

  @Test
  void xtrim_dropsEntries_exactlyOrByBlocks() {
    add("1", "2", "3", "4", "5", "6");

    assertThat(redis.run("XTRIM s MAXLEN ~ 3")).isEqualTo("0");
    assertThat(redis.run("XTRIM s MAXLEN ~ 2")).isEqualTo("4");
    assertThat(redis.run("XTRIM s MINID = 6")).isEqualTo("1");
    assertThat(redis.run("XADD s MAXLEN 1 7 a 1")).isEqualTo("\"7-0\"");
    assertThat(redis.run("XLEN s")).isEqualTo("1");
    assertThat(redis.run("XTRIM s LIMIT 0"))
        .isEqualTo("ERR syntax error, XTRIM must be called with a trimming strategy");
  }

  @Test
  void xsetid_setsCounters_withinReason() {
    add("5-5", "6-5");
    redis.run("XDEL s 6-5");

    assertThat(redis.run("XSETID s 4"))
        .isEqualTo("ERR The ID specified in XSETID is smaller than current max_deleted_entry_id");
    assertThat(redis.run("XSETID s 9 ENTRIESADDED 0"))
        .isEqualTo(
            "ERR The entries_added specified in XSETID is smaller than the target stream length");
    assertThat(redis.run("XSETID s 9-1 ENTRIESADDED 7 MAXDELETEDID 8-1")).isEqualTo("OK");
    assertThat(redis.run("XADD s 9-1 a 1")).startsWith("ERR The ID specified in XADD is equal");
  }

  @Test
  void changes_areAnnouncedAsRedisDoes() {
    List<String> events = new ArrayList<>();
    redis.engine.database(0).addChangeListener(change -> events.add(change.event().name()));
    add("1", "2");
    redis.run("XADD s MAXLEN 1 3 a 1");
    redis.run("XTRIM s MAXLEN 5");
    redis.run("XDEL s 9");
    redis.run("XDEL s 3");
    redis.run("XSETID s 5");

    assertThat(events)
        .filteredOn(event -> !event.equals("new"))
        .containsExactly("xadd", "xadd", "xadd", "xtrim", "xdel", "xsetid");
  }

  @Test
  void changes_keepTheDeadline() {
    redis.run("XADD s 1 a 1");
    redis.run("PEXPIRE s 100");
    redis.run("XADD s MAXLEN 1 2 a 1");
    redis.run("XDEL s 2");
    assertThat(redis.run("PTTL s")).isEqualTo("100");
  }

  @Test
  void xread_givesWhatComesAfterTheIds_ofStreamsThatHaveSome() {
    add("1", "2");
    redis.run("XADD t 5 b 2");

    assertThat(redis.run("XREAD STREAMS s t absent 1 5 0"))
        .isEqualTo("{\"s\" [[\"2-0\" [\"a\" \"1\"]]]}");
    assertThat(redis.run("XREAD STREAMS s $")).isEqualTo("(nil)");
    assertThat(redis.run("XREAD STREAMS s"))
        .isEqualTo("ERR wrong number of arguments for 'xread' command");
    assertThat(redis.run("XREAD COUNT 1 STREAMS s t 0"))
        .isEqualTo(
            "ERR Unbalanced 'xread' list of streams: for each stream key an ID or '$' must be"
                + " specified.");
  }

  private void add(String... ids) {
    for (String id : ids) {
      redis.run("XADD s " + id + " a 1");
    }
  }
}
