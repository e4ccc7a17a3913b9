package io.larder.catalog.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.catalog.Reply;
import io.larder.catalog.ReplyTree;
import io.larder.catalog.Session;
import io.larder.catalog.TestSession;
import io.larder.catalog.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads that wait for entries. */
class StreamWaitingTest {

  private final TestSession redis = new TestSession();

  @AfterEach
  void close() {
    redis.close();
  }

  private ReplyTree start(String line) {
    ReplyTree reply = new ReplyTree(Reply.Protocol.RESP3);
    Session another = redis.another();
    another.execute(Words.of(line.split(" ")), reply, () -> {});
    return reply;
  }

  private static String text(ReplyTree reply) {
    return reply.isComplete() ? TestSession.text(reply.root()) : "(waits)";
  }

  @Test
  void xread_waitsForEntriesAfterTheEnd() {
    redis.run("XADD s 1 a 1");
    ReplyTree waiting = start("XREAD BLOCK 0 STREAMS s $");
    assertThat(text(waiting)).isEqualTo("(waits)");

    redis.run("XDEL s 1");
    assertThat(text(waiting)).isEqualTo("(waits)");
    redis.run("XADD s 2 a 2");
    assertThat(text(waiting)).isEqualTo("{\"s\" [[\"2-0\" [\"a\" \"2\"]]]}");
  }

  @Test
  void xread_ofAKeyThatBecomesAnotherType_waitsOn() {
    ReplyTree waiting = start("XREAD BLOCK 0 STREAMS s t 5 5");
    redis.run("SET s 1");
    assertThat(text(waiting)).isEqualTo("(waits)");
    redis.run("XADD t 6 a 1");
    assertThat(text(waiting)).isEqualTo("{\"t\" [[\"6-0\" [\"a\" \"1\"]]]}");
  }

  @Test
  void xread_ofStreamsThatChangeTogether_givesAllOfThem() {
    ReplyTree waiting = start("XREAD BLOCK 0 STREAMS s t 0 0");
    redis.run("MULTI");
    redis.run("XADD t 1 a 1");
    redis.run("XADD s 2 a 1");
    redis.run("EXEC");
    assertThat(text(waiting))
        .isEqualTo("{\"s\" [[\"2-0\" [\"a\" \"1\"]]] \"t\" [[\"1-0\" [\"a\" \"1\"]]]}");
  }

  @Test
  void xread_inATransaction_doesNotWait() {
    redis.run("MULTI");
    redis.run("XREAD BLOCK 0 STREAMS s $");
    assertThat(redis.run("EXEC")).isEqualTo("[(nil)]");
  }

  @Test
  void xreadgroup_servesTheFirstThatWaits() {
    redis.run("XGROUP CREATE s g $ MKSTREAM");
    ReplyTree first = start("XREADGROUP GROUP g c BLOCK 0 COUNT 1 STREAMS s >");
    ReplyTree second = start("XREADGROUP GROUP g d BLOCK 0 COUNT 1 STREAMS s >");
    assertThat(redis.run("XINFO GROUPS s")).contains("\"consumers\" 2");

    redis.run("XADD s 1 a 1");
    assertThat(text(first)).isEqualTo("{\"s\" [[\"1-0\" [\"a\" \"1\"]]]}");
    assertThat(text(second)).isEqualTo("(waits)");
    redis.run("XADD s 2 a 1");
    assertThat(text(second)).isEqualTo("{\"s\" [[\"2-0\" [\"a\" \"1\"]]]}");
    assertThat(redis.run("XPENDING s g"))
        .isEqualTo("[2 \"1-0\" \"2-0\" [[\"c\" \"1\"] [\"d\" \"1\"]]]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "XREADGROUP BLOCK 0 GROUP streams streams STREAMS s >",
        "XREADGROUP NOACK COUNT 1 BLOCK 0 GROUP streams block STREAMS s >",
        "XREADGROUP GROUP streams streams BLOCK 0 STREAMS s >",
        "XREADGROUP GROUP x x GROUP streams group BLOCK 0 STREAMS s >"
      })
  void xreadgroup_whoseOptionsLookLikeOthers_waitsForItsKeys(String line) {
    redis.run("XGROUP CREATE s streams $ MKSTREAM");
    ReplyTree waiting = start(line);
    assertThat(text(waiting)).isEqualTo("(waits)");

    redis.run("XADD s 1 a 1");
    assertThat(text(waiting)).isEqualTo("{\"s\" [[\"1-0\" [\"a\" \"1\"]]]}");
  }

  @Test
  void xreadgroup_ofWordsThatAreNoCall_isRefused() {
    assertThat(redis.run("XREADGROUP GROUP streams STREAMS s > >")).startsWith("ERR syntax error");
    assertThat(redis.run("XREADGROUP a b c STREAMS s >")).startsWith("ERR syntax error");
    assertThat(redis.run("XREADGROUP GROUP g c STREAMS s t u")).startsWith("ERR Unbalanced");
    assertThat(redis.run("XREADGROUP GROUP g c COUNT 1 BLOCK STREAMS s"))
        .startsWith("ERR timeout is not an integer");
  }

  @Test
  void xreadgroup_whoseGroupGoes_endsWithAnError() {
    redis.run("XGROUP CREATE s g $ MKSTREAM");
    ReplyTree waiting = start("XREADGROUP GROUP g c BLOCK 0 STREAMS s >");
    redis.run("XGROUP DESTROY s g");
    assertThat(text(waiting))
        .isEqualTo("NOGROUP No such key 's' or consumer group 'g' in XREADGROUP with GROUP option");
  }

  @Test
  void xreadgroup_whoseKeyIsReplaced_endsWithAnError() {
    redis.run("XGROUP CREATE s g $ MKSTREAM");
    ReplyTree waiting = start("XREADGROUP GROUP g c BLOCK 0 STREAMS s >");
    redis.run("SET s 1");
    assertThat(text(waiting))
        .isEqualTo("WRONGTYPE Operation against a key holding the wrong kind of value");
  }

  @Test
  void timeouts_areChecked() {
    assertThat(redis.run("XREAD BLOCK x STREAMS s 0"))
        .isEqualTo("ERR timeout is not an integer or out of range");
    assertThat(redis.run("XREAD BLOCK -1 STREAMS s 0")).isEqualTo("ERR timeout is negative");
    assertThat(redis.run("XREAD BLOCK 9223372036854775807 STREAMS s 0"))
        .isEqualTo("ERR timeout is out of range");
  }
}
