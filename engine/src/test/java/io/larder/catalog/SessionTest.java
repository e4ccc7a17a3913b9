package io.larder.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.engine.Bound;
import io.larder.engine.EvictionPolicy;
import io.larder.engine.KeyspaceEngine;
import io.larder.engine.KeyspaceOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How commands are found, checked, queued and executed. */
class SessionTest {

  private final TestSession redis = new TestSession();

  @AfterEach
  void close() {
    redis.close();
  }

  @Test
  void names_areFound_howeverTheyAreWritten() {
    assertThat(redis.run("sEt k v")).isEqualTo("OK");
    assertThat(redis.run("get k")).isEqualTo("\"v\"");
  }

  @Test
  void unknownCommand_isAnswered_withItsBeginning() {
    assertThat(redis.run("nosuch a b"))
        .isEqualTo("ERR unknown command 'nosuch', with args beginning with: 'a' 'b' ");
  }

  @Test
  void wrongArity_isAnswered_withTheNameInSmallLetters() {
    assertThat(redis.run("GET")).isEqualTo("ERR wrong number of arguments for 'get' command");
    assertThat(redis.run("GET a b")).isEqualTo("ERR wrong number of arguments for 'get' command");
  }

  @Test
  void deadline_passes_withTheClock() {
    redis.run("SET k v PX 100");
    redis.clock.advanceMillis(99);
    assertThat(redis.run("GET k")).isEqualTo("\"v\"");
    redis.clock.advanceMillis(1);
    assertThat(redis.run("GET k")).isEqualTo("(nil)");
  }

  @Test
  void transaction_answersAll_atOnce() {
    assertThat(redis.run("MULTI")).isEqualTo("OK");
    assertThat(redis.run("SET a 1")).isEqualTo("QUEUED");
    assertThat(redis.run("INCR a")).isEqualTo("QUEUED");
    assertThat(TestSession.run(redis.another(), "GET", "a")).isEqualTo("(nil)");
    assertThat(redis.run("EXEC")).isEqualTo("[OK 2]");
  }

  @Test
  void transaction_withAnError_executesTheOthers() {
    redis.run("MULTI");
    redis.run("SET a x");
    redis.run("INCR a");
    redis.run("SET b 1");
    assertThat(redis.run("EXEC")).isEqualTo("[OK ERR value is not an integer or out of range OK]");
  }

  @Test
  void transaction_withACommandThatIsNone_isAborted() {
    redis.run("MULTI");
    redis.run("SET a 1");
    redis.run("nosuch");
    assertThat(redis.run("EXEC"))
        .isEqualTo("EXECABORT Transaction discarded because of previous errors.");
    assertThat(redis.run("GET a")).isEqualTo("(nil)");
  }

  @Test
  void watchedKey_thatChanges_stopsTheTransaction() {
    redis.run("WATCH a");
    TestSession.run(redis.another(), "SET", "a", "1");
    redis.run("MULTI");
    redis.run("SET a 2");
    assertThat(redis.run("EXEC")).isEqualTo("(nil)");
    assertThat(redis.run("GET a")).isEqualTo("\"1\"");
  }

  @Test
  void watchedKey_thatExpires_stopsTheTransaction() {
    redis.run("SET a 1 PX 5");
    redis.run("WATCH a");
    redis.clock.advanceMillis(5);
    redis.run("MULTI");
    redis.run("SET a 2");
    assertThat(redis.run("EXEC")).isEqualTo("(nil)");
  }

  @Test
  void watchedKey_thatExpiredBefore_doesNotStopTheTransaction() {
    redis.run("SET a 1 PX 5");
    redis.clock.advanceMillis(5);
    redis.run("WATCH a");
    redis.run("MULTI");
    redis.run("SET a 2");
    assertThat(redis.run("EXEC")).isEqualTo("[OK]");
  }

  @Test
  void multi_withinMulti_isAnError() {
    redis.run("MULTI");
    assertThat(redis.run("MULTI")).isEqualTo("ERR MULTI calls can not be nested");
    assertThat(redis.run("WATCH a")).isEqualTo("ERR WATCH inside MULTI is not allowed");
    assertThat(redis.run("EXEC")).isEqualTo("[]");
  }

  @Test
  void transaction_findsNoRoom_whereSingleCommandsFindNone() {
    String value = "x".repeat(100_000);
    try (KeyspaceEngine full =
            KeyspaceEngine.builder()
                .databaseOptions(
                    KeyspaceOptions.DEFAULTS
                        .withBound(Bound.bytes(150_000))
                        .withPolicy(EvictionPolicy.ofConfigName("noeviction")))
                .build();
        Session early = Session.open(full);
        Session late = Session.open(full)) {
      TestSession.run(early, "MULTI");
      assertThat(TestSession.run(early, "SET", "a", value)).isEqualTo("QUEUED");
      TestSession.run(late, "SET", "b", value);
      TestSession.run(late, "SET", "c", value);
      TestSession.run(late, "MULTI");

      assertThat(TestSession.run(late, "GET", "a")).startsWith("OOM ");
      assertThat(TestSession.run(late, "EXEC"))
          .isEqualTo("EXECABORT Transaction discarded because of previous errors.");
      assertThat(TestSession.run(early, "EXEC"))
          .isEqualTo(
              "EXECABORT Transaction discarded because of: OOM command not allowed when used"
                  + " memory > 'maxmemory'.");
      assertThat(TestSession.run(early, "EXISTS", "a")).isEqualTo("0");
    }
  }
}
