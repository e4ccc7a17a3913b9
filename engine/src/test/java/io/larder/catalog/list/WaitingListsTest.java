package io.larder.catalog.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.catalog.TestSession;
import io.larder.catalog.WaitingCall;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Commands that wait for a list. */
class WaitingListsTest {

  private final TestSession redis = new TestSession();

  @AfterEach
  void close() {
    redis.close();
  }

  @Test
  void blpop_ofAList_answersAtOnce() {
    redis.run("RPUSH b x y");
    assertThat(redis.run("BLPOP a b 0")).isEqualTo("[\"b\" \"x\"]");
    assertThat(redis.run("BRPOP a b 0")).isEqualTo("[\"b\" \"y\"]");
  }

  @Test
  void blpop_waits_untilAnElementIsPushed() {
    WaitingCall waiting = WaitingCall.start(redis, "BLPOP a b 0");
    assertThat(waiting.answer()).isEqualTo("(waits)");
    assertThat(redis.run("RPUSH b x y")).isEqualTo("2");
    assertThat(waiting.answer()).isEqualTo("[\"b\" \"x\"]");
    assertThat(waiting.ends()).isEqualTo(1);
    assertThat(redis.run("LRANGE b 0 -1")).isEqualTo("[\"y\"]");
  }

  @Test
  void waitingCalls_areServedInTheirOrder() {
    WaitingCall first = WaitingCall.start(redis, "BLPOP l 0");
    WaitingCall second = WaitingCall.start(redis, "BRPOP l 0");
    WaitingCall third = WaitingCall.start(redis, "BLMPOP 0 1 l LEFT COUNT 5");
    redis.run("RPUSH l a b c d");
    assertThat(first.answer()).isEqualTo("[\"l\" \"a\"]");
    assertThat(second.answer()).isEqualTo("[\"l\" \"d\"]");
    assertThat(third.answer()).isEqualTo("[\"l\" [\"b\" \"c\"]]");
    assertThat(redis.run("LLEN l")).isEqualTo("0");
  }

  @Test
  void timeOut_answersNothing() {
    WaitingCall pop = WaitingCall.start(redis, "BLPOP l 0.1");
    WaitingCall move = WaitingCall.start(redis, "BLMOVE l d LEFT LEFT 0.2");
    redis.clock.advanceMillis(100);
    redis.engine.expireDue();
    assertThat(pop.answer()).isEqualTo("(nil)");
    assertThat(move.answer()).isEqualTo("(waits)");
    redis.clock.advanceMillis(100);
    redis.engine.expireDue();
    assertThat(move.answer()).isEqualTo("(nil)");
    redis.run("RPUSH l a");
    assertThat(redis.run("LLEN l")).isEqualTo("1");
  }

  @Test
  void timeOut_mustBeANumberOfSeconds() {
    assertThat(redis.run("BLPOP l x")).isEqualTo("ERR timeout is not a float or out of range");
    assertThat(redis.run("BLPOP l -1")).isEqualTo("ERR timeout is negative");
    assertThat(redis.run("BLPOP l -1e400")).isEqualTo("ERR timeout is negative");
    assertThat(redis.run("BLPOP l 1e400")).isEqualTo("ERR timeout is out of range");
    assertThat(redis.run("BLPOP l inf")).isEqualTo("ERR timeout is out of range");
    assertThat(redis.run("BLMPOP x 0 l LEFT")).isEqualTo("ERR numkeys should be greater than 0");
  }

  @Test
  void move_waits_andMovesOn() {
    WaitingCall move = WaitingCall.start(redis, "BLMOVE a b LEFT RIGHT 0");
    WaitingCall next = WaitingCall.start(redis, "BRPOPLPUSH b c 0");
    WaitingCall last = WaitingCall.start(redis, "BLPOP c 0");
    redis.run("RPUSH a x");
    assertThat(move.answer()).isEqualTo("\"x\"");
    assertThat(next.answer()).isEqualTo("\"x\"");
    assertThat(last.answer()).isEqualTo("[\"c\" \"x\"]");
    assertThat(redis.run("LLEN a")).isEqualTo("0");
    assertThat(redis.run("LLEN b")).isEqualTo("0");
  }

  @Test
  void move_toAString_failsWhenItIsServed() {
    WaitingCall move = WaitingCall.start(redis, "BLMOVE a s LEFT RIGHT 0");
    redis.run("SET s text");
    assertThat(move.answer()).isEqualTo("(waits)");
    redis.run("RPUSH a x");
    assertThat(move.answer()).startsWith("WRONGTYPE");
    assertThat(redis.run("LRANGE a 0 -1")).isEqualTo("[\"x\"]");
  }

  @Test
  void keyOfAnotherType_isWaitedOut() {
    WaitingCall waiting = WaitingCall.start(redis, "BLPOP l 0");
    redis.run("SET l text");
    assertThat(waiting.answer()).isEqualTo("(waits)");
    WaitingCall move = WaitingCall.start(redis, "BLMOVE m d LEFT LEFT 0");
    redis.run("SET m text");
    assertThat(move.answer()).isEqualTo("(waits)");
  }

  @Test
  void transaction_doesNotWait() {
    redis.run("MULTI");
    redis.run("BLPOP l 0");
    redis.run("BLMOVE l d LEFT LEFT 0");
    redis.run("RPUSH l a");
    redis.run("BLPOP l 0");
    assertThat(redis.run("EXEC")).isEqualTo("[(nil) (nil) 1 [\"l\" \"a\"]]");
  }

  @Test
  void pushAndPop_inOneTransaction_serveNobody() {
    WaitingCall waiting = WaitingCall.start(redis, "BLPOP l 0");
    redis.run("MULTI");
    redis.run("RPUSH l a");
    redis.run("LPOP l");
    redis.run("EXEC");
    assertThat(waiting.answer()).isEqualTo("(waits)");
  }

  @Test
  void oneTransactionThatFillsSeveralKeys_servesTheFirstOfTheCall() {
    WaitingCall call = WaitingCall.start(redis, "BLPOP k1 k2 0");
    redis.run("MULTI");
    redis.run("RPUSH k2 x");
    redis.run("RPUSH k1 y");
    redis.run("EXEC");
    assertThat(call.answer()).isEqualTo("[\"k1\" \"y\"]");
    assertThat(redis.run("LRANGE k2 0 -1")).isEqualTo("[\"x\"]");
  }

  @Test
  void oneTransactionThatFillsSeveralKeys_servesThemInThatOrder() {
    for (int i = 0; i < 20; i++) {
      String one = "one" + i;
      String other = "other" + i;
      WaitingCall.start(redis, "BLMOVE " + one + " to LEFT RIGHT 0");
      WaitingCall.start(redis, "BLMOVE " + other + " to LEFT RIGHT 0");
      redis.run("MULTI");
      redis.run("RPUSH " + other + " first");
      redis.run("RPUSH " + one + " second");
      redis.run("EXEC");
      assertThat(redis.run("LRANGE to -2 -1")).isEqualTo("[\"first\" \"second\"]");
    }
  }

  @Test
  void aKeyThatHoldsAnotherTypeBefore_failsTheCall_onceAListHasCome() {
    WaitingCall call = WaitingCall.start(redis, "BLPOP k1 k2 0");
    redis.run("SET k1 text");
    assertThat(call.answer()).isEqualTo("(waits)");
    redis.run("RPUSH k2 x");
    assertThat(call.answer()).startsWith("WRONGTYPE");
    assertThat(redis.run("LLEN k2")).isEqualTo("1");
  }
}
