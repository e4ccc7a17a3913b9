package io.larder.jcache.value;

import static org.junit.jupiter.api.Named.named;

import io.larder.jcache.value.Samples.Money;
import io.larder.jcache.value.Samples.Pair;
import io.larder.jcache.value.Samples.Planet;
import io.larder.jcache.value.Samples.Point;
import io.larder.jcache.value.Samples.Positive;
import io.larder.jcache.value.Samples.Temperature;
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
import java.util.HashSet;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/** Values of every kind that is stored, each of which equals its copy. */
final class SampleValues {

  private SampleValues() {}

  static List<Object> values() {
    return all().map(Named::getPayload).toList();
  }

  static Stream<Named<Object>> all() {
    return Stream.of(scalars(), arrays(), times(), collections(), objects())
        .flatMap(kind -> kind)
        .map(value -> named(value.getClass().getSimpleName() + " " + text(value), value));
  }

  private static String text(Object value) {
    String text = value.getClass().isArray() ? "" : value.toString();
    return text.length() > 30 ? text.substring(0, 30) + "..." : text;
  }

  private static Stream<Object> scalars() {
    return Stream.of(
        "",
        "text with \u0000, \u00e9, \u4e2d and \ud83c\udf4e",
        "x".repeat(70_000),
        true,
        (byte) 1,
        (short) 2,
        'c',
        -3,
        4L,
        5.5f,
        Double.NaN,
        new BigDecimal("1.20"),
        BigInteger.TWO.pow(100),
        UUID.fromString("00000000-0000-0001-0000-000000000002"),
        URI.create("https://example.org/a?b=c"),
        Locale.CANADA_FRENCH,
        Currency.getInstance("CHF"),
        String.class,
        int.class,
        Planet[].class,
        Planet.EARTH,
        Planet.MARS,
        TimeUnit.DAYS);
  }

  private static Stream<Object> arrays() {
    return Stream.of(
        new byte[0],
        new byte[] {1, -2},
        new boolean[] {true, false},
        new char[] {'a', '\uffff'},
        new short[] {1},
        new int[] {1, -1},
        new long[] {Long.MIN_VALUE},
        new float[] {1.5f},
        new double[] {2.5},
        new int[][] {{1}, {}, {2, 3}},
        new Object[0],
        new Object[] {1, "a", new byte[] {0}, null},
        new String[] {"a", null, "a"},
        new LocalDate[] {LocalDate.EPOCH},
        new Planet[][] {{Planet.MARS}, null},
        new Money[] {new Money(BigDecimal.TEN, "EUR")});
  }

  private static Stream<Object> times() {
    return Stream.of(
        Duration.ofMillis(1_500),
        Instant.ofEpochSecond(1, 2),
        LocalDate.of(2020, 2, 29),
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
        new Date(1_000));
  }

  private static Stream<Object> collections() {
    Map<String, Integer> linked = new LinkedHashMap<>();
    linked.put("b", 1);
    linked.put("a", 2);
    TreeMap<String, Integer> backwards = new TreeMap<>(Collections.reverseOrder());
    backwards.putAll(linked);
    TreeSet<String> byLength = new TreeSet<>(Samples.byLength());
    byLength.addAll(List.of("one", "three"));
    BitSet bits = new BitSet();
    bits.set(77);
    return Stream.of(
        List.of(),
        List.of(1),
        List.of(1, "b", Planet.MARS),
        Set.of(1),
        Set.of(1, 2, 3),
        Map.of(1, "a"),
        Map.of("a", List.of(1), "b", List.of()),
        Arrays.asList(1, null),
        Stream.of(1, null).toList(),
        new ArrayList<>(List.of(1, 2)),
        new LinkedList<>(List.of(1, 2)),
        new Vector<>(List.of(1, 2)),
        new CopyOnWriteArrayList<>(List.of(1, 2)),
        new HashSet<>(IntStream.range(0, 1_000).boxed().toList()),
        new HashMap<>(linked),
        linked,
        new Hashtable<>(linked),
        new ConcurrentHashMap<>(linked),
        new TreeMap<>(linked),
        backwards,
        byLength,
        new EnumMap<>(Map.of(Planet.MARS, 1, Planet.EARTH, 2)),
        EnumSet.of(Planet.MARS),
        EnumSet.noneOf(Planet.class),
        Collections.emptyList(),
        Collections.singletonMap("k", null),
        Collections.unmodifiableList(new ArrayList<>(List.of(1))),
        Collections.unmodifiableMap(linked),
        bits);
  }

  private static Stream<Object> objects() {
    return Stream.of(
        new Money(new BigDecimal("9.99"), "CHF"),
        new Pair(null, new Pair(List.of(1), new Positive(3))),
        new Point(3, new Point(4, "inner")),
        new Temperature(36),
        new Pair(new Temperature(1), new ArrayList<>(List.of(new Temperature(2)))),
        new Pair(Planet.EARTH, Planet.MARS));
  }
}
