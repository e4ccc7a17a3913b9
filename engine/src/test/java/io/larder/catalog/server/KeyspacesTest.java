package io.larder.catalog.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.catalog.TestSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Commands of whole keyspaces. */
class KeyspacesTest {

  private final TestSession redis = new TestSession();

  @AfterEach
  void close() {
    redis.close();
  }

  @Test
  void flushdb_emptiesTheDatabase_andNoOther() {
    redis.run("SET a 1");
    redis.run("COPY a a DB 1");
    assertThat(redis.run("DBSIZE")).isEqualTo("1");
    assertThat(redis.run("FLUSHDB ASYNC")).isEqualTo("OK");
    assertThat(redis.run("DBSIZE")).isEqualTo("0");
    assertThat(redis.engine.database(1).size()).isEqualTo(1);
  }

  @Test
  void flushall_emptiesAllDatabases_withinATransactionToo() {
    redis.run("SET a 1");
    redis.run("COPY a a DB 1");
    redis.run("MULTI");
    redis.run("FLUSHALL");
    redis.run("SET b 2");
    redis.run("FLUSHDB");
    redis.run("SET c 3");
    assertThat(redis.run("EXEC")).isEqualTo("[OK OK OK OK]");
    assertThat(redis.run("KEYS *")).isEqualTo("[\"c\"]");
    assertThat(redis.engine.database(1).size()).isZero();
  }

  @Test
  void flush_inAnotherWay_isRefused() {
    redis.run("SET a 1");
    assertThat(redis.run("FLUSHALL foo")).isEqualTo("ERR syntax error");
    assertThat(redis.run("FLUSHDB SYNC SYNC")).isEqualTo("ERR syntax error");
    assertThat(redis.run("DBSIZE")).isEqualTo("1");
  }

  @Test
  void memoryUsage_isTheHeapOfKeyAndValue() {
    redis.run("SET", "k", "x".repeat(1000));
    assertThat(Long.parseLong(redis.run("MEMORY USAGE k SAMPLES 5"))).isBetween(1050L, 1150L);
    assertThat(redis.run("MEMORY USAGE absent")).isEqualTo("(nil)");
    assertThat(redis.run("MEMORY USAGE k SAMPLES -1")).isEqualTo("ERR syntax error");
  }

  @Test
  void time_isThatOfTheEngine() {
    redis.clock.advanceMillis(7);
    assertThat(redis.run("TIME")).isEqualTo("[\"1700000000\" \"7000\"]");
  }
}
