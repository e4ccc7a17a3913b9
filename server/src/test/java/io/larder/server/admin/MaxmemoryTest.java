package io.larder.server.admin;

import static io.larder.server.admin.Servers.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.larder.server.net.TestServer;
import io.larder.testkit.reference.RespClient;
import java.io.IOException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code maxmemory} and its policy, set while the server runs. */
class MaxmemoryTest {

  private static final long PAUSE_NANOS = 1_000_000;
  private static final int TRIES = 10_000;

  private final TestServer server = Servers.start();
  private final RespClient client = Servers.connect(server);

  MaxmemoryTest() throws IOException {}

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void aLowerBound_isReachedByEviction_andInfoTellsIt() {
    call("DEBUG POPULATE 20000 key 100");
    call("SELECT 3");
    call("DEBUG POPULATE 20000 other 100");
    assertThat(info("maxmemory")).isEqualTo("0");
    assertThat(info("used_memory_dataset")).isEqualTo("0");

    assertThat(call("CONFIG SET maxmemory 2mb maxmemory-policy allkeys-lru")).isEqualTo("OK");

    await(() -> size(0) + size(3) < 10_000 && dataset() <= 2 << 20);
    assertThat(dataset()).isGreaterThan(1 << 20);
    assertThat(info("maxmemory")).isEqualTo("2097152");
    assertThat(info("maxmemory_human")).isEqualTo("2.00M");
    assertThat(info("maxmemory_policy")).isEqualTo("allkeys-lru");
    assertThat(call("SET new x")).isEqualTo("OK");
    assertThat(call("SELECT 0")).isEqualTo("OK");
    assertThat(Long.parseLong(call("DBSIZE"))).isBetween(2_000L, 10_000L);
    assertThat(evicted() + size(0) + size(3)).isEqualTo(40_001);
  }

  @Test
  void whereNothingCanBeEvicted_writesAreRefused_untilTheyCan() {
    call("SET a " + "x".repeat(5_000));
    call("CONFIG SET maxmemory 4kb maxmemory-policy volatile-lru");
    assertThat(call("SET b x")).startsWith("OOM command not allowed");
    assertThat(call("CONFIG SET maxmemory-policy noeviction")).isEqualTo("OK");
    assertThat(call("SET b x")).startsWith("OOM command not allowed");
    assertThat(call("CONFIG SET maxmemory-policy allkeys-random")).isEqualTo("OK");
    assertThat(call("SET b x")).isEqualTo("OK");
    assertThat(call("EXISTS a b")).isEqualTo("1");
    assertThat(evicted()).isEqualTo(1);
    call("CONFIG RESETSTAT");
    assertThat(evicted()).isZero();
  }

  @Test
  void objectFreqAndIdletime_goByThePolicyOfNow() {
    call("SET a x");
    assertThat(call("OBJECT FREQ a")).startsWith("ERR An LFU");
    call("CONFIG SET maxmemory-policy allkeys-lfu");
    assertThat(call("OBJECT FREQ a")).isEqualTo("0");
    assertThat(call("OBJECT IDLETIME a")).startsWith("ERR An LFU");
  }

  @Test
  void withoutActiveExpiry_whatHasExpiredStays_butIsNotSeen() {
    call("DEBUG SET-ACTIVE-EXPIRE 0");
    call("SET a x PX 1");
    call("SET b x PX 1");
    await(() -> call("GET a").equals("null"));
    for (int i = 0; i < 300; i++) { // three times what the background thread takes
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    assertThat(call("DBSIZE")).isEqualTo("1");
    assertThat(call("KEYS *")).isEqualTo("[]");
    call("DEBUG SET-ACTIVE-EXPIRE 1");
    await(() -> call("DBSIZE").equals("0"));
    assertThat(info("expired_keys")).isEqualTo("2");
  }

  private long dataset() {
    return Long.parseLong(info("used_memory_dataset"));
  }

  private long evicted() {
    return Long.parseLong(info("evicted_keys"));
  }

  private long size(int database) {
    return server.engine().database(database).size();
  }

  private static void await(BooleanSupplier condition) {
    for (int i = 0; i < TRIES; i++) {
      if (condition.getAsBoolean()) {
        return;
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    throw new AssertionError("it did not come to that");
  }

  private String info(String field) {
    return call("INFO everything")
        .lines()
        .filter(line -> line.startsWith(field + ":"))
        .findFirst()
        .orElseThrow()
        .substring(field.length() + 1);
  }

  private String call(String command) {
    Object reply = client.call(command.split(" "));
    return reply instanceof io.larder.testkit.reference.ErrorText error
        ? error.text()
        : text(reply);
  }
}
