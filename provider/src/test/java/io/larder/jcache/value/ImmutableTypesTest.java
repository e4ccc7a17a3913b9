package io.larder.jcache.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.jcache.value.Samples.Money;
import io.larder.jcache.value.Samples.Pair;
import io.larder.jcache.value.Samples.Planet;
import io.larder.jcache.value.Samples.Point;
import io.larder.jcache.value.Samples.Positive;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
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
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Currency;
import java.util.Date;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which objects are shared, and which only look as if they could be. */
class ImmutableTypesTest {

  @Test
  void isAlwaysImmutable_isTrueOfTypesWithoutMutableObjects_alone() {
    assertThat(
            Stream.of(String.class, Integer.class, UUID.class, LocalDate.class, Planet.class)
                .allMatch(ImmutableTypes::isAlwaysImmutable))
        .isTrue();
    assertThat(ImmutableTypes.isAlwaysImmutable(Positive.class)).isTrue();
    assertThat(ImmutableTypes.isAlwaysImmutable(Empty.class)).isTrue();
    assertThat(
            Stream.of(
                    Object.class,
                    List.class,
                    BigDecimal.class, // a subclass may do anything
                    Enum.class,
                    byte[].class,
                    String[].class,
                    Optional.class,
                    Date.class,
                    Prices.class,
                    Bytes.class,
                    Names.class)
                .noneMatch(ImmutableTypes::isAlwaysImmutable))
        .isTrue();
  }

  private record Prices(BigDecimal price, BigInteger count) {}

  private record Bytes(byte[] content) {
    @Override
    public byte[] content() {
      return content.clone();
    }
  }

  private record Builder(StringBuilder text) {}

  private record Dated(Date date) {}

  private record Box<T>(T content) {}

  private record Names(List<String> names, Map<String, Optional<Integer>> numbers) {}

  private record Chain(int number, Chain next) {}

  private record Empty() {}

  private record Constant(Planet planet, Enum<?> other, Comparable<?> any) {}

  private static final class Immutable {
    final int number = 1;
  }

  private static BigDecimal subclassOfBigDecimal() {
    return new BigDecimal("1") {};
  }

  private static BigInteger subclassOfBigInteger() {
    return new BigInteger("1") {};
  }

  private static Chain chain(int length) {
    Chain chain = null;
    for (int i = 0; i < length; i++) {
      chain = new Chain(i, chain);
    }
    return chain;
  }

  private static Object nested(int levels) {
    Object value = "core";
    for (int i = 0; i < levels; i++) {
      value = List.of(value);
    }
    return value;
  }

  private static Stream<Named<Object>> named(Object... values) {
    return Arrays.stream(values)
        .map(value -> Named.of(value.getClass().getName() + ": " + value, value));
  }

  static Stream<Named<Object>> shared() {
    return Stream.of(scalars(), times(), sharedCollections(), sharedRecords())
        .flatMap(kind -> kind);
  }

  private static Stream<Named<Object>> scalars() {
    return named(
        "text",
        true,
        (byte) 1,
        (short) 1,
        'c',
        1,
        1L,
        1f,
        1d,
        new BigDecimal("1.0"),
        BigInteger.ONE,
        Planet.EARTH,
        Planet.MARS,
        UUID.fromString("00000000-0000-0001-0000-000000000002"),
        URI.create("a:b"),
        ImmutableTypesTest.class,
        int.class,
        Locale.ROOT,
        Currency.getInstance("CHF"),
        Pattern.compile("a"),
        OptionalInt.of(1),
        OptionalLong.of(1),
        OptionalDouble.of(1));
  }

  private static Stream<Named<Object>> times() {
    return named(
        Duration.ZERO,
        Instant.EPOCH,
        LocalDate.EPOCH,
        LocalDateTime.MIN,
        LocalTime.NOON,
        MonthDay.of(2, 29),
        OffsetDateTime.MIN,
        OffsetTime.MIN,
        Period.ZERO,
        Year.of(1),
        YearMonth.of(1, 1),
        ZonedDateTime.of(LocalDateTime.MIN, ZoneOffset.UTC),
        ZoneOffset.UTC,
        ZoneId.of("Europe/Zurich"));
  }

  private static Stream<Named<Object>> sharedCollections() {
    return named(
        List.of(),
        List.of(1),
        List.of(1, 2, 3),
        List.of(1, 2, 3).subList(1, 2),
        List.copyOf(new ArrayList<>(List.of(1))),
        Stream.of(1, null).toList(),
        Set.of(1),
        Set.of(1, 2, 3),
        Map.of(1, List.of()),
        Map.of(1, 2, 3, Set.of(4)),
        Collections.emptyList(),
        Collections.emptySet(),
        Collections.emptyMap(),
        Collections.singletonList(null),
        Collections.singleton("a"),
        Collections.singletonMap("a", null),
        Optional.empty(),
        Optional.of(List.of("a")),
        nested(8));
  }

  private static Stream<Named<Object>> sharedRecords() {
    return named(
        new Empty(),
        new Positive(1),
        new Money(BigDecimal.ONE, "CHF"),
        new Money(null, null),
        new Prices(BigDecimal.ONE, BigInteger.ONE),
        new Pair(1, new Pair("a", null)),
        new Box<>(List.of(1, new Box<>("a"))),
        new Names(List.of("a"), Map.of("a", Optional.of(1))),
        new Constant(Planet.MARS, Planet.MARS, 1),
        chain(8));
  }

  @ParameterizedTest
  @MethodSource("shared")
  void object_thatCannotChange_isImmutable(Object value) {
    assertThat(ImmutableTypes.isImmutable(value)).isTrue();
  }

  static Stream<Named<Object>> notShared() {
    return Stream.of(objects(), subclasses(), otherCollections(), otherRecords())
        .flatMap(kind -> kind);
  }

  private static Stream<Named<Object>> objects() {
    return named(
        new Object(),
        new StringBuilder("a"),
        new Date(0),
        new AtomicInteger(),
        new Point(1, "a"),
        new Immutable(),
        new byte[0],
        new int[] {1},
        new String[0],
        new Object[] {"a"},
        new BitSet());
  }

  private static Stream<Named<Object>> subclasses() {
    return named(
        subclassOfBigDecimal(),
        subclassOfBigInteger(),
        List.of(subclassOfBigDecimal()),
        Optional.of(subclassOfBigInteger()),
        new Money(subclassOfBigDecimal(), "CHF"),
        new Prices(BigDecimal.ONE, subclassOfBigInteger()),
        new Box<>(subclassOfBigDecimal()));
  }

  private static Stream<Named<Object>> otherCollections() {
    return named(
        new ArrayList<>(),
        new HashMap<>(),
        Arrays.asList(1, 2),
        EnumSet.of(Planet.EARTH),
        new EnumMap<>(Planet.class),
        Collections.unmodifiableList(List.of(1)),
        Collections.unmodifiableMap(Map.of()),
        Collections.synchronizedList(List.of()),
        List.of(1, new ArrayList<>()),
        List.of(1, 2, new int[0]).subList(2, 3),
        Set.of(new Date(0)),
        Map.of(1, new Date(0)),
        Map.of(new Date(0), 1),
        Map.of(1, 2, 3, new Date(0)),
        Collections.singletonMap(null, new StringBuilder()),
        Optional.of(new Date(0)),
        nested(9));
  }

  private static Stream<Named<Object>> otherRecords() {
    return named(
        new Bytes(new byte[0]),
        new Builder(new StringBuilder()),
        new Builder(null),
        new Dated(new Date(0)),
        new Pair(1, new Date(0)),
        new Pair(new int[0], 1),
        new Box<>(new Bytes(new byte[1])),
        new Names(new ArrayList<>(), Map.of()),
        new Names(List.of(), new HashMap<>()),
        new Constant(Planet.EARTH, Planet.EARTH, new Date(0)),
        List.of(new Bytes(new byte[0])),
        chain(9));
  }

  @ParameterizedTest
  @MethodSource("notShared")
  void object_thatCouldChange_isNotImmutable(Object value) {
    assertThat(ImmutableTypes.isImmutable(value)).isFalse();
  }

  @Test
  void object_ofARecord_isJudgedByTheFieldsAtHand() {
    List<Object> elements = new ArrayList<>(List.of("a"));

    assertThat(ImmutableTypes.isImmutable(new Pair("a", List.copyOf(elements)))).isTrue();
    assertThat(ImmutableTypes.isImmutable(new Pair("a", elements))).isFalse();
    assertThat(ImmutableTypes.isImmutable(new Pair("a", List.copyOf(elements)))).isTrue();
  }
}
