package io.larder.jcache.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.larder.jcache.copy.Shapes.BelowNoSuchConstructor;
import io.larder.jcache.copy.Shapes.Dated;
import io.larder.jcache.copy.Shapes.Every;
import io.larder.jcache.copy.Shapes.External;
import io.larder.jcache.copy.Shapes.Flat;
import io.larder.jcache.copy.Shapes.InheritsReads;
import io.larder.jcache.copy.Shapes.InheritsReplaces;
import io.larder.jcache.copy.Shapes.InheritsResolves;
import io.larder.jcache.copy.Shapes.Knot;
import io.larder.jcache.copy.Shapes.Lambda;
import io.larder.jcache.copy.Shapes.Level;
import io.larder.jcache.copy.Shapes.ListOfItsOwn;
import io.larder.jcache.copy.Shapes.Lowest;
import io.larder.jcache.copy.Shapes.Outer;
import io.larder.jcache.copy.Shapes.OwnFields;
import io.larder.jcache.copy.Shapes.Pair;
import io.larder.jcache.copy.Shapes.Price;
import io.larder.jcache.copy.Shapes.Reads;
import io.larder.jcache.copy.Shapes.ReadsNoData;
import io.larder.jcache.copy.Shapes.ReplacedRecord;
import io.larder.jcache.copy.Shapes.Replaces;
import io.larder.jcache.copy.Shapes.Resolves;
import io.larder.jcache.copy.Shapes.Unserializable;
import io.larder.jcache.copy.Shapes.Unserialized;
import io.larder.jcache.copy.Shapes.Writes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.cache.CacheException;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A copy is what serialization would give, or there is none. */
@SuppressWarnings({
  "JavaUtilDate",
  "JdkObsolete",
  "UnnecessaryStringBuilder",
  "CollectionUndefinedEquality"
}) // values of these classes are what is copied
class CopiesTest {

  private final Copies copies = new Copies(CopiesTest.class.getClassLoader());

  private <T> T copied(T value) {
    Snapshot snapshot = Objects.requireNonNull(copies.snapshot(value), "not copied");
    return again(snapshot);
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // of the class of the original
  private <T> T again(Snapshot snapshot) {
    return (T) copies.copy(snapshot);
  }

  private static Stream<Named<Object>> named(Object... values) {
    return Arrays.stream(values).map(value -> Named.of(value.getClass().getTypeName(), value));
  }

  // ---- what is copied ----

  static Stream<Named<Object>> copyable() {
    return Stream.of(objects(), arrays(), collections(), maps(), fixed(), others())
        .flatMap(kind -> kind);
  }

  private static Stream<Named<Object>> objects() {
    Outer outer = new Outer();
    Shapes.Unserialized anonymous = new Lowest();
    anonymous.inherited = 100;
    return named(
        new Flat(7),
        new Every(8),
        new Knot(),
        anonymous,
        outer,
        outer.inner,
        new Shapes.Backwards());
  }

  private static Stream<Named<Object>> arrays() {
    return named(
        new byte[] {1},
        new boolean[] {true},
        new char[] {'a'},
        new short[] {1},
        new int[] {1, 2},
        new long[0],
        new float[] {1},
        new double[] {2},
        new int[][] {{1}, {2, 3}, {}},
        new String[] {"a", null},
        new Object[] {"a", new Date(1), new Object[] {1}},
        new Level[] {Level.HIGH},
        new Comparable<?>[] {1, "a"},
        new Runnable[] {null},
        new Class<?>[] {String.class, int.class, Flat[].class});
  }

  private static Stream<Named<Object>> collections() {
    List<Date> dates = List.of(new Date(1), new Date(2));
    List<Integer> numbers = IntStream.range(0, 100).map(i -> i * 31).boxed().toList();
    TreeSet<Integer> backwards = new TreeSet<>(Comparator.<Integer>reverseOrder());
    backwards.addAll(numbers);
    return named(
        new ArrayList<>(),
        new ArrayList<>(dates),
        new LinkedList<>(dates),
        new ArrayDeque<>(dates),
        new CopyOnWriteArrayList<>(dates),
        new HashSet<>(dates),
        new HashSet<>(numbers),
        new HashSet<>(Set.of(1)),
        new LinkedHashSet<>(numbers),
        new TreeSet<>(dates),
        backwards,
        new TreeSet<>(numbers).descendingSet(),
        new TreeSet<>(numbers).subSet(3, 900),
        new TreeSet<>(String.CASE_INSENSITIVE_ORDER),
        EnumSet.of(Level.HIGH),
        EnumSet.noneOf(Level.class),
        EnumSet.allOf(Character.UnicodeScript.class));
  }

  private static Stream<Named<Object>> maps() {
    Map<Integer, Date> few = new LinkedHashMap<>(Map.of(17, new Date(1), 1, new Date(2)));
    Map<Integer, Object> many = new LinkedHashMap<>();
    IntStream.range(0, 100).forEach(i -> many.put(i * 97, "value " + i));
    Map<Object, Object> byAccess = new LinkedHashMap<>(16, 0.75f, true);
    byAccess.putAll(many);
    TreeMap<Object, Object> ordered = new TreeMap<>(Collections.reverseOrder());
    ordered.putAll(many);
    Map<Object, Object> nulls = new HashMap<>();
    nulls.put(null, null);
    return named(
        new HashMap<>(),
        new HashMap<>(few),
        new HashMap<>(many),
        new HashMap<>(Map.of(new Date(1), 1)),
        nulls,
        new LinkedHashMap<>(few),
        byAccess,
        new TreeMap<>(few),
        ordered,
        new TreeMap<>(new Shapes.Backwards()),
        new ConcurrentHashMap<>(many),
        new EnumMap<>(Map.of(Level.HIGH, new Date(1))));
  }

  private static Stream<Named<Object>> fixed() {
    Date date = new Date(1);
    return named(
        List.of(date),
        List.of(date, 2, 3),
        Stream.of(date).toList(),
        Stream.of(date, null).toList(),
        Map.of(1, date),
        Map.of(1, date, 2, List.of(date)),
        Collections.singletonList(date),
        Collections.singleton(date),
        Collections.singletonMap(null, date),
        new Pair(date, new Pair(null, List.of())),
        new Dated(1, date, List.of(date)),
        new ArrayList<>(List.of(new Price(1, "EUR"), List.of(), Set.of(1), Map.of())));
  }

  @SuppressWarnings("deprecation") // dates that were set so are copied as well
  private static Stream<Named<Object>> others() {
    Date unsettled = new Date(1);
    unsettled.setYear(101); // leaves its fields in disorder
    BitSet bits = new BitSet(1_000);
    bits.set(77);
    return named(
        unsettled,
        SqlDates.of("Timestamp", "2020-02-29 01:02:03.123456789"),
        SqlDates.of("Date", "2020-02-29"),
        SqlDates.of("Time", "01:02:03"),
        bits,
        new StringBuilder("built"),
        new AtomicBoolean(true),
        new AtomicInteger(1),
        new AtomicLong(2),
        new AtomicReference<>(new Date(1)));
  }

  @ParameterizedTest
  @MethodSource("copyable")
  void copy_isWhatSerializationGives(Object value) {
    String serialized = Portrait.of(Serialization.copy(value));

    assertThat(Portrait.of(copied(value))).isEqualTo(serialized);
    assertThat(Portrait.of(Objects.requireNonNull(copies.copy(value)))).isEqualTo(serialized);
  }

  @ParameterizedTest
  @MethodSource("copyable")
  void copies_haveNothingMutable_inCommon(Object value) {
    Snapshot snapshot = Objects.requireNonNull(copies.snapshot(value));

    Object copy = again(snapshot);
    assertThat(Portrait.common(copy, value)).isEmpty();
    assertThat(Portrait.common(copy, again(snapshot))).isEmpty();
  }

  @Test
  void snapshot_staysAsItWas_whateverBecomesOfTheOriginalAndOfCopies() {
    Every value = new Every(1);
    Snapshot snapshot = Objects.requireNonNull(copies.snapshot(value));
    String before = Portrait.of(again(snapshot));

    for (Every each : List.of(value, again(snapshot))) {
      each.table[0][0] = 100;
      each.finalList.add("more");
      ((Date) each.objects[0]).setTime(100);
      each.bytes[0] = 100;
      each.anInt = 100;
    }

    assertThat(Portrait.of(again(snapshot))).isEqualTo(before);
  }

  @Test
  void list_ofAStream_stillAnswersWhetherItHoldsNull() {
    List<Date> ofAStream = copied(Stream.of(new Date(1), new Date(2), new Date(3)).toList());
    List<Date> ofList = copied(List.of(new Date(1), new Date(2), new Date(3)));

    assertThat(ofAStream.contains(null)).isFalse();
    assertThatExceptionOfType(NullPointerException.class).isThrownBy(() -> ofList.contains(null));
  }

  @Test
  void map_inTheOrderOfAccess_staysSo() {
    Map<String, Date> map = new LinkedHashMap<>(16, 0.75f, true);
    map.put("a", new Date(1));
    map.put("b", new Date(2));
    map = copied(copied(map));
    map.get("a");

    assertThat(map.keySet()).containsExactly("b", "a");
  }

  @Test
  void constructor_ofTheSuperclassThatIsNotSerialized_runs() {
    Lowest value = new Lowest();
    value.names.add("lost");
    int before = Unserialized.made;

    assertThat(copied(value).names).containsExactly("made");
    assertThat(Unserialized.made - before).as("of the snapshot and of its copy").isEqualTo(2);
  }

  // ---- shape ----

  @Test
  void object_thatIsReachedTwice_isCopiedOnce() {
    Knot value = new Knot();
    Date date = new Date(1);
    value.left = date;
    value.right = new Pair(date, List.of(date));
    value.list.addAll(List.of(date, value.right));
    Knot copy = copied(value);

    assertThat(copy.left).isEqualTo(date).isNotSameAs(date);
    assertThat(((Pair) copy.list.get(1)).left()).isSameAs(copy.left).isSameAs(copy.list.get(0));
    assertThat(copy.list.get(1)).isSameAs(copy.right);
  }

  @Test
  void circles_stayCircles() {
    Knot value = new Knot();
    value.late = value;
    value.list.add(value.list);
    Object[] array = {value, null};
    array[1] = array;
    value.left = array;
    Knot copy = copied(value);

    assertThat(copy.late).isSameAs(copy);
    assertThat(copy.list.get(0)).isSameAs(copy.list);
    assertThat(((Object[]) Objects.requireNonNull(copy.left))[1]).isSameAs(copy.left);
  }

  @Test
  void manyObjects_thatAreReachedTwice_areCopiedOnce() {
    List<Date> dates = IntStream.range(0, 1_000).mapToObj(Date::new).toList();
    List<List<Date>> value =
        new ArrayList<>(List.of(new ArrayList<>(dates), new ArrayList<>(dates)));
    List<List<Date>> copy = copied(value);

    for (int i = 0; i < dates.size(); i++) {
      assertThat(copy.get(0).get(i)).isSameAs(copy.get(1).get(i)).isNotSameAs(dates.get(i));
    }
  }

  @Test
  void circle_throughARecordOrAnImmutableList_isLeftToSerialization() {
    Knot value = new Knot();
    value.list.add(List.of(1, value.list));
    Knot other = new Knot();
    List<Object> inside = new ArrayList<>();
    other.left = new Pair(inside, 1);
    inside.add(other.left);

    assertThat(Portrait.of(copied(value))).isEqualTo(Portrait.of(Serialization.copy(value)));
    assertThat(copies.snapshot(other)).isNull();
  }

  @Test
  void chain_isCopiedToALimit_andLeftToSerializationBeyond() {
    assertThat(copies.snapshot(chain(TracingWalk.DEEPEST))).isNotNull();
    assertThat(copies.snapshot(chain(TracingWalk.DEEPEST + 1))).isNull();
    assertThat(copies.snapshot(chain(100_000))).isNull();
  }

  private static Knot chain(int levels) {
    Knot chain = new Knot();
    chain.number = 1;
    for (int i = 2; i < levels; i++) { // the list of the last is a level of its own
      Knot next = new Knot();
      next.late = chain;
      chain = next;
    }
    return chain;
  }

  // ---- what is not ----

  static Stream<Named<Object>> refused() {
    return named(
        new Writes(),
        new Reads(),
        new InheritsReads(),
        new ReadsNoData(),
        new Resolves(),
        new InheritsResolves(),
        new Replaces(),
        new ReplacedRecord(1),
        new InheritsReplaces(),
        new OwnFields(),
        new External(),
        new Lambda(),
        new ListOfItsOwn(),
        new Exception("trace"),
        Arrays.asList(1, 2),
        Set.of(new Date(1), 2),
        Collections.unmodifiableList(new ArrayList<>()),
        new TreeMap<>((Comparator<String> & java.io.Serializable) (a, b) -> a.compareTo(b)),
        new EnumMap<>(Level.class),
        new Unserializable(),
        new BelowNoSuchConstructor(),
        Optional.of(1),
        OptionalInt.of(1),
        new Object());
  }

  @ParameterizedTest
  @MethodSource("refused")
  void object_thatTakesPartInItsSerialization_orHasNone_isNotCopied(Object value) {
    Knot holder = new Knot();
    holder.list.add(value);

    assertThat(copies.snapshot(value)).isNull();
    assertThat(copies.copy(value)).isNull();
    assertThat(copies.snapshot(holder)).isNull();
    assertThat(copies.snapshot(new Pair(new Date(1), value))).isNull();
    assertThat(copies.snapshot(new Object[] {List.of(value)})).isNull();
  }

  @Test
  void class_thatTheLoaderDoesNotFind_isNotCopied_norItsConstantsOrArrays() {
    Copies elsewhere = new Copies(ClassLoader.getPlatformClassLoader());
    List<Object> known = new ArrayList<>(List.of(new Date(1), 2));

    assertThat(elsewhere.snapshot(known)).isNotNull();
    for (Object unknown :
        List.of(
            new Flat(1),
            new Price(1, "EUR"),
            Level.LOW,
            Level.HIGH,
            Level.class,
            Level[].class,
            new Level[0],
            new Flat[0][0],
            EnumSet.of(Level.LOW),
            EnumSet.noneOf(Level.class),
            new EnumMap<>(Map.of(Level.LOW, 1)))) {
      assertThat(elsewhere.snapshot(new ArrayList<>(List.of(1, unknown))))
          .as("%s", unknown)
          .isNull();
      assertThat(copies.snapshot(new ArrayList<>(List.of(1, unknown)))).isNotNull();
    }
  }

  // ---- code of the user ----

  /** Cannot be made when it is told so. */
  static class Fragile {
    static boolean broken;

    Fragile() {
      if (broken) {
        throw new IllegalArgumentException("broken");
      }
    }
  }

  static final class BelowFragile extends Fragile implements java.io.Serializable {
    private static final long serialVersionUID = 1L;
  }

  @Test
  void constructor_thatFails_isToldOfAtTheCopy_andLeftToSerializationAtTheSnapshot() {
    BelowFragile value = new BelowFragile();
    Snapshot snapshot = Objects.requireNonNull(copies.snapshot(value));
    Fragile.broken = true;
    try {
      assertThat(copies.snapshot(value)).isNull();
      assertThatExceptionOfType(CacheException.class)
          .isThrownBy(() -> copies.copy(snapshot))
          .withMessageContaining(BelowFragile.class.getName())
          .withMessageContaining("broken");
    } finally {
      Fragile.broken = false;
    }
  }

  // ---- releases of Java ----

  private static final int FINAL_IS_FINAL = 26;

  @ParameterizedTest
  @MethodSource("copyable")
  void copy_isWhatSerializationGives_whereFinalFieldsAreNotToBeSet(Object value) {
    assumeThat(Runtime.version().feature()).as("has the default read").isGreaterThanOrEqualTo(24);
    Copies strict = new Copies(new Copiers(CopiesTest.class.getClassLoader(), FINAL_IS_FINAL));

    assertThat(Portrait.of(Objects.requireNonNull(strict.copy(value))))
        .isEqualTo(Portrait.of(Serialization.copy(value)));
  }

  @Test
  void objectWithFinalFields_isNotCopied_whereNobodyMaySetThem() {
    assumeThat(Runtime.version().feature()).as("has no default read").isLessThan(24);
    Copies strict = new Copies(new Copiers(CopiesTest.class.getClassLoader(), FINAL_IS_FINAL));

    assertThat(strict.copy(new Flat(1))).isNull();
    assertThat(strict.copy(new Shapes.Resettable())).isNotNull();
  }

  @Test
  void collection_ofImmutables_isSharedWithinACopy() {
    Collection<Object> shared = List.of(new Price(1, "EUR"), "text", Level.HIGH);
    Knot value = new Knot();
    value.left = shared;

    assertThat(copied(value).left).isSameAs(shared);
  }
}
