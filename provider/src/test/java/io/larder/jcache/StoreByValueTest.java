package io.larder.jcache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.larder.engine.Deadline;
import io.larder.engine.Keyspace;
import io.larder.jcache.value.Codec;
import io.larder.jcache.value.JavaCodec;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.cache.CacheException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** By value, nobody outside can change what is stored; by reference, everybody can. */
class StoreByValueTest {

  @RegisterExtension final Caches caches = Caches.inRealTime();

  private LarderCache<Object, Object> untyped() {
    return caches.create(LarderConfiguration.builder(Object.class, Object.class).build());
  }

  private LarderCache<Object, Object> byReference() {
    return caches.create(
        LarderConfiguration.builder(Object.class, Object.class).storeByValue(false).build());
  }

  private static List<Object> list(Object... elements) {
    return new ArrayList<>(List.of(elements));
  }

  /** A key that can change, as none should. */
  private static final class Name implements Serializable {
    private static final long serialVersionUID = 1L;
    String text;

    Name(String text) {
      this.text = text;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Name name && name.text.equals(text);
    }

    @Override
    public int hashCode() {
      return text.hashCode();
    }
  }

  private record Point(int x, List<Integer> others) implements Serializable {}

  private record NotSerializable(StringBuilder text) {}

  // ---- copies ----

  @Test
  void value_changedAfterPut_staysAsItWasStored() {
    LarderCache<Object, Object> cache = untyped();
    List<Object> value = list("one");
    cache.put(1, value);
    value.add("later");

    assertThat(cache.get(1)).isEqualTo(list("one"));
  }

  @Test
  void value_changedAfterAnyRead_staysAsItWasStored() {
    LarderCache<Object, Object> cache = untyped();
    cache.put(1, list("one"));

    change(cache.get(1));
    change(cache.getAll(Set.of(1)).get(1));
    change(cache.iterator().next().getValue());
    cache.invoke(
        1,
        (entry, arguments) -> {
          change(entry.getValue());
          return null;
        });
    assertThat(cache.get(1)).isEqualTo(list("one"));

    change(cache.getAndReplace(1, list("two")));
    change(cache.getAndPut(1, list("three")));
    assertThat(cache.get(1)).isEqualTo(list("three"));
  }

  @SuppressWarnings("unchecked")
  private static void change(Object value) {
    ((List<Object>) value).add("changed");
  }

  @Test
  void value_setByAProcessor_isCopied() {
    LarderCache<Object, Object> cache = untyped();
    List<Object> value = list("one");
    cache.invoke(
        1,
        (entry, arguments) -> {
          entry.setValue(value);
          return null;
        });
    value.add("later");

    assertThat(cache.get(1)).isEqualTo(list("one"));
  }

  @Test
  void key_changedAfterPutOrIteration_staysAsItWasStored() {
    LarderCache<Object, Object> cache = untyped();
    Name key = new Name("a");
    cache.put(key, "value");
    key.text = "b";
    ((Name) cache.iterator().next().getKey()).text = "c";

    assertThat(cache.get(new Name("a"))).isEqualTo("value");
    assertThat(cache.get(key)).isNull();
  }

  @Test
  void bytes_areCopiedAndComparedByContent() {
    LarderCache<Integer, byte[]> cache =
        caches.create(LarderConfiguration.builder(Integer.class, byte[].class).build());
    byte[] value = {1, 2};
    cache.put(1, value);
    value[0] = 9;
    cache.get(1)[1] = 9;

    assertThat(cache.get(1)).containsExactly(1, 2);
    assertThat(cache.replace(1, new byte[] {1, 9}, new byte[] {3})).isFalse();
    assertThat(cache.replace(1, new byte[] {1, 2}, new byte[] {})).isTrue();
    assertThat(cache.get(1)).isEmpty();
    assertThat(cache.remove(1, new byte[] {})).isTrue();
  }

  // ---- what is shared ----

  static final List<Object> IMMUTABLE =
      List.of(
          new String("not interned"),
          123_456_789,
          Integer.valueOf(1_000).longValue() * 1_000,
          DayOfWeek.MONDAY,
          LocalDate.of(2020, 2, 29),
          UUID.fromString("00000000-0000-0001-0000-000000000002"),
          List.of("a", 2),
          Set.of(List.of(1)),
          Map.of("k", List.of(Instant.EPOCH)),
          new Point(1, List.of(2, 3)));

  @ParameterizedTest
  @FieldSource("IMMUTABLE")
  void value_thatCannotChange_isShared(Object value) {
    LarderCache<Object, Object> cache = untyped();
    cache.put("key", value);

    assertThat(cache.get("key")).isSameAs(value);
  }

  @Test
  void record_withAMutablePart_isCopied() {
    LarderCache<Object, Object> cache = untyped();
    List<Integer> others = new ArrayList<>(List.of(1));
    Point value = new Point(1, others);
    cache.put(1, value);
    others.add(2);

    assertThat(cache.get(1)).isEqualTo(new Point(1, List.of(1)));
  }

  static final List<Object> COMMON =
      List.of(
          List.of(1),
          List.of(1, 2, 3),
          Set.of(1),
          Set.of(1, 2, 3),
          Map.of(1, 2),
          Map.of(1, 2, 3, 4),
          Duration.ofDays(1),
          Instant.EPOCH,
          LocalDate.EPOCH,
          LocalTime.NOON,
          LocalDateTime.of(2020, 1, 1, 0, 0),
          OffsetTime.of(LocalTime.NOON, ZoneOffset.UTC),
          OffsetDateTime.of(2020, 1, 1, 0, 0, 0, 0, ZoneOffset.ofHours(2)),
          ZonedDateTime.of(2020, 1, 1, 0, 0, 0, 0, ZoneId.of("Europe/Zurich")),
          ZoneId.of("Europe/Zurich"),
          ZoneOffset.ofHours(1),
          Year.of(2020),
          YearMonth.of(2020, 1),
          MonthDay.of(2, 29),
          Period.ofWeeks(1),
          DayOfWeek.MONDAY,
          EnumSet.of(DayOfWeek.MONDAY),
          Currency.getInstance("CHF"),
          Locale.ROOT,
          UUID.fromString("00000000-0000-0001-0000-000000000002"),
          new java.math.BigDecimal("1.20"),
          new int[] {1}.length,
          new java.util.BitSet(3),
          new java.util.TreeMap<>(Map.of("a", 1)));

  @ParameterizedTest
  @FieldSource("COMMON")
  void commonValue_withinAMutableOne_comesBackEqual(Object value) {
    LarderCache<Object, Object> cache = untyped();
    List<Object> holder = list(value);
    cache.put(1, holder);

    assertThat(cache.get(1)).isEqualTo(holder).isNotSameAs(holder);
  }

  // ---- what cannot be stored, or read ----

  @Test
  void value_thatIsNotSerializable_isRefusedByName() {
    LarderCache<Object, Object> cache = untyped();
    cache.put(1, "before");

    assertThatExceptionOfType(CacheException.class)
        .isThrownBy(() -> cache.put(1, new NotSerializable(new StringBuilder())))
        .withMessageContaining(NotSerializable.class.getName());
    assertThatExceptionOfType(CacheException.class)
        .isThrownBy(() -> cache.put(2, list(new Thread())))
        .withMessageContaining("java.lang.Thread");
    assertThatExceptionOfType(CacheException.class)
        .isThrownBy(() -> cache.putIfAbsent(new NotSerializable(new StringBuilder()), "value"))
        .withMessageContaining(NotSerializable.class.getName());

    assertThat(cache.get(1)).isEqualTo("before");
    assertThat(cache.unwrap(Keyspace.class).size()).isEqualTo(1);
  }

  @Test
  void bytes_ofAClassThatNobodyDeclaredOrEncoded_areRefusedByName() {
    byte[] foreign = new JavaCodec(Set.of(), List.of()).encode(new Name("from elsewhere"));
    LarderCache<Object, Object> cache = untyped();
    smuggle(cache, foreign);

    assertThatExceptionOfType(CacheException.class)
        .isThrownBy(() -> cache.get(1))
        .withMessageContaining(Name.class.getName())
        .withMessageContaining("allowed");
  }

  @Test
  void bytes_ofADeclaredOrAllowedClass_areRead() {
    byte[] foreign = new JavaCodec(Set.of(), List.of()).encode(new Name("from elsewhere"));
    LarderCache<Integer, Name> declared =
        caches.create(LarderConfiguration.builder(Integer.class, Name.class).build());
    LarderCache<Object, Object> allowed =
        caches.create(
            LarderConfiguration.builder(Object.class, Object.class)
                .allowedClasses(List.of("io.larder.jcache.*"))
                .build());
    smuggle(declared, foreign);
    smuggle(allowed, foreign);

    assertThat(declared.get(1)).isEqualTo(new Name("from elsewhere"));
    assertThat(allowed.get(1)).isEqualTo(new Name("from elsewhere"));
  }

  @SuppressWarnings("unchecked")
  private static void smuggle(LarderCache<?, ?> cache, byte[] bytes) {
    ((Keyspace<Object>) cache.unwrap(Keyspace.class)).put(1, bytes, Deadline.NEVER, Deadline.NEVER);
  }

  @Test
  void bytes_thatAreNoValue_areRefused() {
    LarderCache<Object, Object> cache = untyped();
    smuggle(cache, "garbage".getBytes(StandardCharsets.UTF_8));

    assertThatExceptionOfType(CacheException.class).isThrownBy(() -> cache.get(1));
    cache.put(1, "good");
    assertThat(cache.get(1)).isEqualTo("good");
  }

  // ---- codecs and references ----

  /** Keeps builders as their text. */
  private static final class BuilderCodec implements Codec {
    @Override
    public byte[] encode(Object value) {
      return value.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    @SuppressWarnings("UnnecessaryStringBuilder") // it is the value
    public Object decode(byte[] bytes, ClassLoader loader) {
      return new StringBuilder(new String(bytes, StandardCharsets.UTF_8));
    }
  }

  @Test
  void codec_ofTheUsers_makesTheCopies() {
    LarderCache<Integer, StringBuilder> cache =
        caches.create(
            LarderConfiguration.builder(Integer.class, StringBuilder.class)
                .codecFactory(BuilderCodec::new)
                .build());
    StringBuilder value = new StringBuilder("one");
    cache.put(1, value);
    value.setLength(0);

    assertThat(cache.get(1)).hasToString("one");
    assertThat(cache.replace(1, new StringBuilder("one"), new StringBuilder("two"))).isTrue();
    assertThat(cache.get(1)).hasToString("two");
  }

  @Test
  void byReference_sharesEverything() {
    LarderCache<Object, Object> cache = byReference();
    List<Object> value = list("one");
    Object key = new NotSerializable(new StringBuilder());
    cache.put(key, value);
    value.add("seen");

    assertThat(cache.get(key)).isSameAs(value);
    assertThat(cache.iterator().next().getKey()).isSameAs(key);
    assertThat(cache.replace(key, list("one", "seen"), "other")).isTrue();
  }

  // ---- other class loaders ----

  @Test
  void replace_withAnEqualValueOfAnotherClassLoader_comparesByValue() throws Exception {
    Map<String, Object> expected = Map.of("mutable", true, "immutable", true);
    Map<String, Object> actual = new HashMap<>();
    for (boolean mutable : new boolean[] {true, false}) {
      LarderCache<Object, Object> cache = untyped();
      cache.put(1, ForeignValues.make(mutable, 7));

      assertThat(cache.replace(1, ForeignValues.make(mutable, 8), "no")).isFalse();
      actual.put(
          mutable ? "mutable" : "immutable", cache.replace(1, ForeignValues.make(mutable, 7), 1));
    }
    assertThat(actual).isEqualTo(expected);
  }
}
