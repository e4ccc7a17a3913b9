package io.larder.jcache.copy;

import io.larder.jcache.copy.Shapes.Dated;
import io.larder.jcache.copy.Shapes.Every;
import io.larder.jcache.copy.Shapes.Flat;
import io.larder.jcache.copy.Shapes.Knot;
import io.larder.jcache.copy.Shapes.Level;
import io.larder.jcache.copy.Shapes.Lowest;
import io.larder.jcache.copy.Shapes.Outer;
import io.larder.jcache.copy.Shapes.Pair;
import io.larder.jcache.copy.Shapes.Price;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Makes objects of all kinds that refer to each other, some of them twice or in a circle. */
@SuppressWarnings({"JavaUtilDate", "JdkObsolete", "UnnecessaryStringBuilder"}) // what is copied
public final class RandomGraphs {

  private static final int MOST_PARTS = 5;

  private final RandomGenerator random;
  private final List<Object> made = new ArrayList<>();
  private final List<Knot> knots = new ArrayList<>();

  private RandomGraphs(RandomGenerator random) {
    this.random = random;
  }

  /** A graph, seen from one of its objects. */
  public static Object make(RandomGenerator random) {
    RandomGraphs graphs = new RandomGraphs(random);
    Knot root = graphs.knot(1 + random.nextInt(5));
    for (Knot knot : graphs.knots) {
      if (random.nextInt(4) == 0) {
        knot.late = graphs.knots.get(random.nextInt(graphs.knots.size()));
      }
    }
    return root;
  }

  private Knot knot(int levels) {
    Knot knot = new Knot();
    knots.add(knot);
    made.add(knot);
    knot.number = random.nextInt();
    knot.left = part(levels - 1);
    knot.right = part(levels - 1);
    knot.list.addAll(parts(levels - 1));
    for (Object part : parts(levels - 1)) {
      knot.map.put("key " + random.nextInt(1_000), part);
    }
    return knot;
  }

  private List<Object> parts(int levels) {
    List<Object> parts = new ArrayList<>();
    for (int i = random.nextInt(MOST_PARTS); i > 0; i--) {
      parts.add(part(levels));
    }
    return parts;
  }

  private Object part(int levels) {
    if (!made.isEmpty() && random.nextInt(8) == 0) {
      return made.get(random.nextInt(made.size()));
    }
    Object part =
        levels <= 0 || random.nextInt(3) == 0
            ? scalar()
            : pick(
                () -> knot(levels),
                () -> object(),
                () -> collection(levels),
                () -> map(levels),
                () -> fixed(levels));
    made.add(part);
    return part;
  }

  @SafeVarargs
  private <T> T pick(Supplier<? extends T>... ways) {
    return ways[random.nextInt(ways.length)].get();
  }

  private Object scalar() {
    return pick(
        () -> "text " + random.nextInt(100),
        () -> random.nextInt(),
        () -> random.nextLong(),
        () -> random.nextDouble(),
        () -> (char) random.nextInt(1 << 16),
        () -> BigInteger.valueOf(random.nextLong()),
        () -> new UUID(random.nextLong(), random.nextLong()),
        () -> Instant.ofEpochMilli(random.nextInt()),
        () -> Level.values()[random.nextInt(2)],
        () -> Level.class,
        () -> new Price(random.nextInt(), "EUR"));
  }

  private Object object() {
    return pick(
        () -> new Flat(random.nextLong()),
        () -> new Every(random.nextInt()),
        () -> new Lowest(),
        () -> new Outer(),
        () -> new Date(random.nextInt()),
        () -> SqlDates.of("Timestamp", "2020-02-29 01:02:03." + random.nextInt(1_000_000)),
        () -> BitSet.valueOf(new long[] {random.nextLong()}),
        () -> new AtomicInteger(random.nextInt()),
        () -> new StringBuilder("built " + random.nextInt()),
        () -> new int[] {random.nextInt(), 2},
        () -> new String[] {"a", null},
        () -> new Dated(1, new Date(2), List.of(new Date(3))));
  }

  private Collection<Object> scalars() {
    List<Object> scalars = new ArrayList<>();
    for (int i = random.nextInt(30); i > 0; i--) {
      scalars.add(scalar());
    }
    return scalars;
  }

  private List<String> texts() {
    return scalars().stream().map(String::valueOf).toList();
  }

  private Object collection(int levels) {
    return pick(
        () -> new ArrayList<>(parts(levels - 1)),
        () -> new LinkedList<>(parts(levels - 1)),
        () -> new ArrayDeque<>(parts(levels - 1)),
        () -> new CopyOnWriteArrayList<>(parts(levels - 1)),
        () -> new HashSet<>(scalars()),
        () -> new LinkedHashSet<>(scalars()),
        () -> new TreeSet<>(texts()),
        () -> new TreeSet<>(new TreeSet<>(texts()).descendingSet()),
        () -> EnumSet.of(Level.HIGH, Level.values()[random.nextInt(2)]),
        () -> EnumSet.noneOf(Level.class),
        () -> parts(levels - 1).toArray());
  }

  private Object map(int levels) {
    Map<Object, Object> entries = new LinkedHashMap<>();
    for (Object key : scalars()) {
      entries.put(key, random.nextInt(3) == 0 ? part(levels - 1) : scalar());
    }
    Map<Object, Object> byAccess = new LinkedHashMap<>(16, 0.75f, true);
    byAccess.putAll(entries);
    Map<String, Object> byText = new TreeMap<>(pick(() -> null, () -> new Shapes.Backwards()));
    entries.forEach((key, value) -> byText.put(key.toString(), value));
    return pick(
        () -> new HashMap<>(entries),
        () -> entries,
        () -> byAccess,
        () -> byText,
        () -> new ConcurrentHashMap<>(entries),
        () -> new EnumMap<>(Map.of(DayOfWeek.FRIDAY, part(levels - 1))));
  }

  private Object fixed(int levels) {
    Object part = part(levels - 1);
    Object other = part(levels - 1);
    if (random.nextInt(40) == 0) {
      return Arrays.asList(part, null); // which only serialization can copy
    }
    return pick(
        () -> List.of(part),
        () -> List.of(part, other, 3),
        () -> java.util.stream.Stream.of(part, other).toList(),
        () -> java.util.stream.Stream.of(part, null, other).toList(),
        () -> Map.of("only", part),
        () -> Collections.singletonList(part),
        () -> Collections.singletonMap(part, other),
        () -> Set.of("a", 2),
        () -> new Pair(part, other),
        () -> new AtomicReference<>(part));
  }
}
