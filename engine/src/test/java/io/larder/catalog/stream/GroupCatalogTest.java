package io.larder.catalog.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.catalog.TestSession;
import io.larder.value.SmallLimits;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Groups of consumers; answers as Redis 7.2 gives them, which 7.0 does not always. */
class GroupCatalogTest {

  private final TestSession redis = new TestSession(SmallLimits.TINY);

  @BeforeEach
  void createGroup() {
    redis.run("XADD s 1-1 a 1");
    redis.run("XADD s 2-1 b 2");
    redis.run("XGROUP CREATE s g 0");
  }

  @AfterEach
  void close() {
    redis.close();
  }

  @Test
  void xgroup_ofAnAbsentKey_needsMkstream() {
    assertThat(redis.run("XGROUP CREATE t g $")).startsWith("ERR The XGROUP subcommand requires");
    assertThat(redis.run("XGROUP CREATE t g $ MKSTREAM")).isEqualTo("OK");
    assertThat(redis.run("XLEN t")).isEqualTo("0");
    assertThat(redis.run("XGROUP CREATE t g $ MKSTREAM"))
        .isEqualTo("BUSYGROUP Consumer Group name already exists");
    assertThat(redis.run("XGROUP SETID t h 0"))
        .isEqualTo("NOGROUP No such consumer group 'h' for key name 't'");
  }

  @Test
  void xgroup_withWordsThatMakeNoSense_pointsToItsHelp() {
    assertThat(redis.run("XGROUP create s h 0 foo"))
        .isEqualTo(
            "ERR unknown subcommand or wrong number of arguments for 'create'. Try XGROUP HELP.");
    assertThat(redis.run("XGROUP SETID s g + ENTRIESREAD -2"))
        .isEqualTo("ERR value for ENTRIESREAD must be positive or -1");
    assertThat(redis.run("XGROUP SETID s g +")).isEqualTo("OK");
    assertThat(redis.run("XGROUP CREATE s h +"))
        .isEqualTo("ERR Invalid stream ID specified as stream command argument");
  }

  @Test
  void consumers_areCreatedAndRemoved() {
    assertThat(redis.run("XGROUP CREATECONSUMER s g c")).isEqualTo("1");
    assertThat(redis.run("XGROUP CREATECONSUMER s g c")).isEqualTo("0");
    redis.run("XREADGROUP GROUP g c STREAMS s >");
    assertThat(redis.run("XGROUP DELCONSUMER s g c")).isEqualTo("2");
    assertThat(redis.run("XGROUP DELCONSUMER s g c")).isEqualTo("0");
    assertThat(redis.run("XGROUP DESTROY s g")).isEqualTo("1");
    assertThat(redis.run("XGROUP DESTROY s g")).isEqualTo("0");
  }

  @Test
  void xreadgroup_deliversOnce_andTellsHistory() {
    assertThat(redis.run("XREADGROUP GROUP g c COUNT 1 STREAMS s >"))
        .isEqualTo("{\"s\" [[\"1-1\" [\"a\" \"1\"]]]}");
    assertThat(redis.run("XREADGROUP GROUP g d NOACK STREAMS s >"))
        .isEqualTo("{\"s\" [[\"2-1\" [\"b\" \"2\"]]]}");
    assertThat(redis.run("XREADGROUP GROUP g d STREAMS s >")).isEqualTo("(nil)");
    redis.run("XDEL s 1-1");
    assertThat(redis.run("XREADGROUP GROUP g c STREAMS s 0"))
        .isEqualTo("{\"s\" [[\"1-1\" (nil)]]}");
    assertThat(redis.run("XREADGROUP GROUP g d STREAMS s 0")).isEqualTo("{\"s\" []}");
  }

  @Test
  void xreadgroup_withoutGroup_isAnError() {
    assertThat(redis.run("XREADGROUP GROUP h c STREAMS s >"))
        .isEqualTo("NOGROUP No such key 's' or consumer group 'h' in XREADGROUP with GROUP option");
    assertThat(redis.run("XREADGROUP COUNT 1 BLOCK 1 STREAMS s >"))
        .isEqualTo("ERR Missing GROUP option for XREADGROUP");
    assertThat(redis.run("XREADGROUP GROUP g c COUNT 1 STREAMS s t >"))
        .isEqualTo(
            "ERR Unbalanced 'xreadgroup' list of streams: for each stream key an ID or '>' must be"
                + " specified.");
  }

  @Test
  void xreadgroup_ofAGroupThatIsCalledStreams_findsItsKeys() {
    redis.run("XGROUP CREATE s streams 0");
    assertThat(redis.run("XREADGROUP COUNT 1 GROUP streams c STREAMS s >"))
        .isEqualTo("{\"s\" [[\"1-1\" [\"a\" \"1\"]]]}");
  }

  @Test
  void xack_takesPendingEntriesAway() {
    redis.run("XREADGROUP GROUP g c STREAMS s >");

    assertThat(redis.run("XACK s g 1-1 7-7")).isEqualTo("1");
    assertThat(redis.run("XACK s nogroup x")).isEqualTo("0");
    assertThat(redis.run("XACK s g x"))
        .isEqualTo("ERR Invalid stream ID specified as stream command argument");
    assertThat(redis.run("XPENDING s g")).isEqualTo("[1 \"2-1\" \"2-1\" [[\"c\" \"1\"]]]");
  }

  @Test
  void xpending_filtersByIdleTimeAndConsumer() {
    redis.run("XREADGROUP GROUP g c COUNT 1 STREAMS s >");
    redis.clock.advanceMillis(10);
    redis.run("XREADGROUP GROUP g d COUNT 1 STREAMS s >");

    assertThat(redis.run("XPENDING s g - + 9"))
        .isEqualTo("[[\"1-1\" \"c\" 10 1] [\"2-1\" \"d\" 0 1]]");
    assertThat(redis.run("XPENDING s g IDLE 10 - + 9")).isEqualTo("[[\"1-1\" \"c\" 10 1]]");
    assertThat(redis.run("XPENDING s g - + 9 d")).isEqualTo("[[\"2-1\" \"d\" 0 1]]");
    assertThat(redis.run("XPENDING s g - + 9 nobody")).isEqualTo("[]");
    assertThat(redis.run("XPENDING s g -")).isEqualTo("ERR syntax error");
    assertThat(redis.run("XPENDING s h"))
        .isEqualTo("NOGROUP No such key 's' or consumer group 'h'");
  }

  @Test
  void xclaim_setsOwnerTimeAndCount() {
    redis.run("XREADGROUP GROUP g c STREAMS s >");
    redis.clock.advanceMillis(10);

    assertThat(redis.run("XCLAIM s g d 11 1-1")).isEqualTo("[]");
    assertThat(redis.run("XCLAIM s g d 10 1-1 IDLE 4 RETRYCOUNT 7"))
        .isEqualTo("[[\"1-1\" [\"a\" \"1\"]]]");
    assertThat(redis.run("XCLAIM s g d 0 2-1 JUSTID")).isEqualTo("[\"2-1\"]");
    assertThat(redis.run("XPENDING s g - + 9"))
        .isEqualTo("[[\"1-1\" \"d\" 4 7] [\"2-1\" \"d\" 0 1]]");
    assertThat(redis.run("XCLAIM s g d 0 2-1 FOO"))
        .isEqualTo("ERR Unrecognized XCLAIM option 'FOO'");
    assertThat(redis.run("XCLAIM s g d 0 2-1 IDLE x"))
        .isEqualTo("ERR Invalid IDLE option argument for XCLAIM");
  }

  @Test
  void xautoclaim_claimsWhatIsIdle_andForgetsWhatIsGone() {
    redis.run("XREADGROUP GROUP g c STREAMS s >");
    redis.run("XDEL s 1-1");
    redis.clock.advanceMillis(10);

    assertThat(redis.run("XAUTOCLAIM s g d 10 0 COUNT 1")).isEqualTo("[\"2-1\" [] [\"1-1\"]]");
    assertThat(redis.run("XAUTOCLAIM s g d 10 2-1 JUSTID")).isEqualTo("[\"0-0\" [\"2-1\"] []]");
    assertThat(redis.run("XAUTOCLAIM s g d 10 0 COUNT 0")).isEqualTo("ERR COUNT must be > 0");
  }

  @Test
  void xinfo_tellsOfGroupsAndConsumers() {
    redis.run("XREADGROUP GROUP g c COUNT 1 STREAMS s >");
    redis.run("XGROUP CREATECONSUMER s g d");
    redis.clock.advanceMillis(10);

    assertThat(redis.run("XINFO GROUPS s"))
        .isEqualTo(
            "[{\"name\" \"g\" \"consumers\" 2 \"pending\" 1 \"last-delivered-id\" \"1-1\""
                + " \"entries-read\" 1 \"lag\" 1}]");
    assertThat(redis.run("XINFO CONSUMERS s g"))
        .isEqualTo(
            "[{\"name\" \"c\" \"pending\" 1 \"idle\" 10 \"inactive\" 10}"
                + " {\"name\" \"d\" \"pending\" 0 \"idle\" 10 \"inactive\" -1}]");
    assertThat(redis.run("XINFO STREAM s FULL COUNT 1"))
        .endsWith(
            "\"groups\" [{\"name\" \"g\" \"last-delivered-id\" \"1-1\" \"entries-read\" 1 \"lag\" 1"
                + " \"pel-count\" 1 \"pending\" [[\"1-1\" \"c\" 1700000000000 1]] \"consumers\""
                + " [{\"name\" \"c\" \"seen-time\" 1700000000000 \"active-time\" 1700000000000"
                + " \"pel-count\" 1 \"pending\" [[\"1-1\" 1700000000000 1]]} {\"name\" \"d\""
                + " \"seen-time\" 1700000000000 \"active-time\" -1 \"pel-count\" 0 \"pending\""
                + " []}]}]}");
    assertThat(redis.run("XINFO CONSUMERS s h"))
        .isEqualTo("NOGROUP No such consumer group 'h' for key name 's'");
    assertThat(redis.run("XINFO STREAM s FOO"))
        .isEqualTo(
            "ERR unknown subcommand or wrong number of arguments for 'STREAM'. Try XINFO HELP.");
  }

  @Test
  void changes_areAnnouncedAsRedisDoes() {
    List<String> events = new ArrayList<>();
    redis
        .engine
        .database(0)
        .addChangeListener(
            change -> {
              if (change.event().type() == 't') {
                events.add(change.event().name());
              }
            });
    redis.run("XREADGROUP GROUP g c STREAMS s >");
    redis.run("XACK s g 1-1");
    redis.run("XCLAIM s g d 0 2-1");
    redis.run("XAUTOCLAIM s g d 0 0");
    redis.run("XGROUP SETID s g 0");
    redis.run("XGROUP DELCONSUMER s g c");
    redis.run("XGROUP DESTROY s g");

    assertThat(events)
        .containsExactly(
            "xgroup-createconsumer",
            "xgroup-createconsumer",
            "xgroup-setid",
            "xgroup-delconsumer",
            "xgroup-destroy");
  }
}
