package io.larder.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.larder.testkit.ManualClock;
import io.larder.value.EncodingLimits;
import io.larder.value.hash.HashValue;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Fields of stored hashes expire on time, whatever becomes of the key. */
class FieldExpiryTest {

  private static final KeyspaceEvent HSET = new KeyspaceEvent("hset", 'h');

  private final ManualClock clock = new ManualClock(1_000);
  private final KeyspaceEngine engine =
      KeyspaceEngine.builder().clock(clock).backgroundExpiry(false).build();
  private final Keyspace<BinaryKey> keyspace = engine.database(0);
  private final BinaryKey key = new BinaryKey(bytes("h"));
  private final BinaryKey other = new BinaryKey(bytes("other"));
  private final List<String> events = new ArrayList<>();

  @BeforeEach
  void listen() {
    keyspace.addChangeListener(change -> events.add(change.event().name()));
  }

  @AfterEach
  void close() {
    engine.close();
  }

  /** Two fields, one of which expires at the instant. */
  private static HashValue expiringAt(long atMillis) {
    return HashValue.empty()
        .set(bytes("short"), bytes("1"), EncodingLimits.DEFAULTS)
        .set(bytes("long"), bytes("2"), EncodingLimits.DEFAULTS)
        .expireAt(bytes("short"), atMillis);
  }

  private void store(BinaryKey where, Object value) {
    keyspace.update(
        where,
        slot -> {
          slot.set(value, Deadline.NEVER, HSET);
          return null;
        });
  }

  private int fieldsOf(BinaryKey where) {
    return keyspace.peek(where) instanceof HashValue hash ? hash.size() : 0;
  }

  private void expireAt(long millis) {
    clock.advanceMillis(millis - clock.millis());
    engine.expireDue();
  }

  @Test
  void fields_expireAtTheirDeadline_withoutAnyAccess() {
    store(key, expiringAt(2_000));

    expireAt(1_999);
    assertThat(fieldsOf(key)).isEqualTo(2);
    expireAt(2_000);
    assertThat(fieldsOf(key)).isEqualTo(1);
    assertThat(events).endsWith("hexpired");
    assertThat(engine.nextDueMillis()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void opening_aKey_expiresItsFieldsFirst() {
    store(key, expiringAt(2_000));
    clock.advanceMillis(1_000);

    int seen = keyspace.update(key, slot -> ((HashValue) slot.value()).size());

    assertThat(seen).isEqualTo(1);
  }

  @Test
  void hash_storedUnderAnotherKey_isFollowedThere() {
    HashValue hash = expiringAt(2_000);
    store(key, hash);
    keyspace.remove(key);
    store(other, hash);

    expireAt(2_000);

    assertThat(fieldsOf(other)).isEqualTo(1);
  }

  @Test
  void deletedOverwrittenAndClearedKeys_haveNoTimer() {
    store(key, expiringAt(2_000));
    keyspace.remove(key);
    assertThat(engine.nextDueMillis()).isEqualTo(Long.MAX_VALUE);

    store(key, expiringAt(2_000));
    store(key, bytes("a string"));
    assertThat(engine.nextDueMillis()).isEqualTo(Long.MAX_VALUE);

    store(key, expiringAt(2_000));
    keyspace.clear();
    assertThat(engine.nextDueMillis()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void earlierDeadline_movesTheTimer() {
    store(key, expiringAt(5_000));
    store(key, expiringAt(2_000));

    assertThat(engine.nextDueMillis()).isEqualTo(2_000);
  }

  @Test
  void manyFieldsOfOneDeadline_expireInSteps() {
    store(key, expiringTogether(1_000));

    expireAt(2_000);

    assertThat(keyspace.size()).isZero();
    assertThat(events.stream().filter("hexpired"::equals)).hasSize(4); // 256 and less a step
    assertThat(engine.nextDueMillis()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void manyFieldsOfOneDeadline_areSeenByNobody_whileSomeAreStillThere() {
    HashValue hash = expiringTogether(1_000);
    store(key, hash.set(bytes("long"), bytes("2"), EncodingLimits.DEFAULTS));
    List<Integer> sizes = new ArrayList<>();
    List<Integer> seen = new ArrayList<>();
    keyspace.addChangeListener(
        change -> {
          if (change.newValue() instanceof HashValue left) {
            sizes.add(left.size());
          }
        });
    clock.advanceMillis(1_000);

    KeyLocks locks = new KeyLocks(KeyLocks.Purpose.READ);
    locks.add(keyspace, key);
    locks.acquire();
    seen.add(((HashValue) locks.open(keyspace, key).value()).size());
    locks.release();

    assertThat(sizes).containsExactly(745, 489, 233, 1);
    assertThat(seen).containsExactly(1);
  }

  @Test
  void wholeKeyspace_lockedBetweenTwoSteps_showsNoExpiredField() {
    HashValue hash = expiringTogether(1_000);
    store(key, hash.set(bytes("long"), bytes("2"), EncodingLimits.DEFAULTS));
    clock.advanceMillis(1_000);

    KeyLocks locks = new KeyLocks(KeyLocks.Purpose.READ);
    locks.addAll(keyspace);
    locks.acquire();
    int seen = ((HashValue) locks.open(keyspace, key).value()).size();
    locks.release();

    assertThat(seen).isEqualTo(1);
  }

  private static HashValue expiringTogether(int fields) {
    HashValue hash = HashValue.empty();
    for (int i = 0; i < fields; i++) {
      byte[] field = bytes("f" + i);
      hash = hash.set(field, bytes("v"), EncodingLimits.DEFAULTS).expireAt(field, 2_000);
    }
    return hash;
  }

  @Test
  void lastField_takesTheKeyWithIt() {
    HashValue hash = expiringAt(2_000);
    hash.delete(bytes("long"));
    store(key, hash);

    expireAt(2_000);

    assertThat(keyspace.size()).isZero();
    assertThat(events).endsWith("hexpired", "del");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
