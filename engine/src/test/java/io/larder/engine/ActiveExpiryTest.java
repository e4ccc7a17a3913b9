package io.larder.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.catalog.TestSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Without active expiry what has expired stays in memory, and is as invisible as ever. */
class ActiveExpiryTest {

  private final TestSession redis = new TestSession();
  private final KeyspaceEngine engine = redis.engine;
  private final Keyspace<BinaryKey> zero = engine.database(0);

  @AfterEach
  void close() {
    redis.close();
  }

  @Test
  void keys_stayUntilTheyAreAskedFor_orItIsSwitchedOn() {
    redis.run("SET a 1 PX 10");
    redis.run("SET b 1 PX 10");
    redis.run("SET c 1 PX 10");
    engine.setActiveExpiry(false);
    redis.clock.advanceMillis(1_000);
    assertThat(engine.expireDue()).isZero();
    assertThat(engine.nextDueMillis()).isEqualTo(Long.MAX_VALUE);
    assertThat(redis.run("DBSIZE")).isEqualTo("3");
    assertThat(redis.run("GET a")).isEqualTo("(nil)");
    assertThat(redis.run("TTL b")).isEqualTo("-2");
    assertThat(redis.run("KEYS *")).isEqualTo("[]");
    engine.setActiveExpiry(true);
    engine.expireDue();
    assertThat(zero.size()).isZero();
    assertThat(zero.figures().expired()).isEqualTo(3);
  }

  @Test
  void fieldsOfHashes_areDeletedWhenTheyAreLookedFor() {
    redis.run("HSET h f v g w");
    redis.run("HPEXPIRE h 10 FIELDS 1 f");
    engine.setActiveExpiry(false);
    redis.clock.advanceMillis(1_000);
    long[] changes = new long[1];
    zero.addChangeListener(change -> changes[0]++);
    engine.expireDue();
    assertThat(changes[0]).isZero();
    assertThat(redis.run("HGET h f")).isEqualTo("(nil)");
    assertThat(redis.run("HLEN h")).isEqualTo("1");
    assertThat(changes[0]).isEqualTo(1);
  }

  @Test
  void fieldsThatCameDueMeanwhile_areDeletedWhenItIsSwitchedOn() {
    redis.run("HSET h f v");
    redis.run("HPEXPIRE h 10 FIELDS 1 f");
    engine.setActiveExpiry(false);
    redis.clock.advanceMillis(1_000);
    engine.expireDue();
    assertThat(zero.size()).isEqualTo(1);
    engine.setActiveExpiry(true);
    redis.clock.advanceMillis(100);
    engine.expireDue();
    assertThat(zero.size()).isZero();
  }
}
