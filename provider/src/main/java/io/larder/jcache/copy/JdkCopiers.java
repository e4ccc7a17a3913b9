package io.larder.jcache.copy;

import static java.util.Map.entry;

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
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The copiers of mutable classes of the JDK, whose fields are closed to others: by their public
 * methods, to what {@code readObject} would make of them. Each is for objects of exactly its class.
 *
 * <p>Hash tables get the capacity that they have when they are deserialized, and so the same order,
 * unless their load factor is an unusual one, which cannot be seen.
 */
final class JdkCopiers {

  private static final float LOAD = 0.75f;
  private static final int SPARE = Runtime.version().feature() < 19 ? 1 : 0; // JDK-8281631
  private static final int LEAST_OF_A_MAP = 16; // HashMap.readObject
  private static final int LEAST_OF_A_LINKED_SET = 12; // LinkedHashSet(Collection)

  private static final Map<Class<?>, Copier> COPIERS =
      Map.ofEntries(
          entry(ArrayList.class, JdkCopiers::arrayList),
          entry(LinkedList.class, JdkCopiers::linkedList),
          entry(ArrayDeque.class, JdkCopiers::arrayDeque),
          entry(CopyOnWriteArrayList.class, JdkCopiers::copyOnWriteArrayList),
          entry(HashSet.class, JdkCopiers::hashSet),
          entry(LinkedHashSet.class, JdkCopiers::linkedHashSet),
          entry(TreeSet.class, JdkCopiers::treeSet),
          entry(HashMap.class, JdkCopiers::hashMap),
          entry(LinkedHashMap.class, JdkCopiers::linkedHashMap),
          entry(TreeMap.class, JdkCopiers::treeMap),
          entry(ConcurrentHashMap.class, JdkCopiers::concurrentHashMap),
          entry(EnumMap.class, JdkCopiers::enumMap),
          entry(Date.class, JdkCopiers::date),
          entry(BitSet.class, JdkCopiers::bitSet),
          entry(StringBuilder.class, JdkCopiers::stringBuilder),
          entry(AtomicBoolean.class, JdkCopiers::atomicBoolean),
          entry(AtomicInteger.class, JdkCopiers::atomicInteger),
          entry(AtomicLong.class, JdkCopiers::atomicLong),
          entry(AtomicReference.class, JdkCopiers::atomicReference),
          entry(String.CASE_INSENSITIVE_ORDER.getClass(), Copier.SHARING),
          entry(Collections.reverseOrder().getClass(), Copier.SHARING));

  /** Dates of {@code java.sql}, a module that need not be there. */
  private static final Set<String> SQL_DATES =
      Set.of("java.sql.Date", "java.sql.Time", "java.sql.Timestamp");

  private JdkCopiers() {}

  /** The copier of a class; null if it is none of these. */
  static @Nullable Copier of(Class<?> type) {
    Copier copier = COPIERS.getOrDefault(type, ImmutableCollectionCopiers.of(type));
    if (copier != null) {
      return copier;
    }
    if (EnumSet.class.isAssignableFrom(type) && type.getClassLoader() == null) {
      return JdkCopiers::enumSet;
    }
    return SQL_DATES.contains(type.getName())
            && type.getClassLoader() == ClassLoader.getPlatformClassLoader()
        ? JdkCopiers::date
        : null;
  }

  private static <C extends Collection<Object>> C fill(C to, Object from, Walk walk) {
    walk.made(from, to);
    for (Object element : (Collection<?>) from) {
      to.add(walk.copy(element));
    }
    return to;
  }

  private static <M extends Map<Object, Object>> M fill(M to, Map<?, ?> from, Walk walk) {
    walk.made(from, to);
    for (Map.Entry<?, ?> entry : from.entrySet()) {
      to.put(walk.copy(entry.getKey()), walk.copy(entry.getValue()));
    }
    return to;
  }

  private static int size(Object collection) {
    return ((Collection<?>) collection).size();
  }

  // ---- collections ----

  private static Object arrayList(Object from, Walk walk) {
    return fill(new ArrayList<>(size(from)), from, walk);
  }

  @SuppressWarnings("JdkObsolete") // the original is one
  private static Object linkedList(Object from, Walk walk) {
    return fill(new LinkedList<>(), from, walk);
  }

  private static Object arrayDeque(Object from, Walk walk) {
    return fill(new ArrayDeque<>(size(from)), from, walk);
  }

  private static Object copyOnWriteArrayList(Object from, Walk walk) {
    CopyOnWriteArrayList<Object> to = new CopyOnWriteArrayList<>();
    walk.made(from, to);
    @Nullable Object[] elements = ((Collection<?>) from).toArray();
    for (int i = 0; i < elements.length; i++) {
      elements[i] = walk.copy(elements[i]);
    }
    to.addAll(Arrays.asList(elements)); // once, since each change copies the array
    return to;
  }

  private static Object hashSet(Object from, Walk walk) {
    return fill(new HashSet<>((int) (size(from) / LOAD)), from, walk);
  }

  private static Object linkedHashSet(Object from, Walk walk) {
    return fill(
        new LinkedHashSet<>(Math.max(LEAST_OF_A_LINKED_SET, (int) (size(from) / LOAD) + 1)),
        from,
        walk);
  }

  @SuppressWarnings("unchecked") // an order of these elements
  private static Object treeSet(Object from, Walk walk) {
    Object order = walk.copy(((SortedSet<?>) from).comparator());
    return fill(new TreeSet<>((Comparator<Object>) order), from, walk);
  }

  // ---- maps ----

  private static Object hashMap(Object from, Walk walk) {
    Map<?, ?> map = (Map<?, ?>) from;
    int capacity = Math.max(LEAST_OF_A_MAP, (int) (map.size() / LOAD + SPARE));
    return fill(new HashMap<>(capacity), map, walk);
  }

  /** Only a clone is in the order of access if the original is. */
  @SuppressWarnings("unchecked") // a clone takes all that is put
  private static Object linkedHashMap(Object from, Walk walk) {
    LinkedHashMap<Object, Object> to =
        (LinkedHashMap<Object, Object>) ((LinkedHashMap<?, ?>) from).clone();
    to.clear();
    return fill(to, (Map<?, ?>) from, walk);
  }

  @SuppressWarnings("unchecked") // an order of these keys
  private static Object treeMap(Object from, Walk walk) {
    Object order = walk.copy(((SortedMap<?, ?>) from).comparator());
    return fill(new TreeMap<>((Comparator<Object>) order), (Map<?, ?>) from, walk);
  }

  private static Object concurrentHashMap(Object from, Walk walk) {
    Map<?, ?> map = (Map<?, ?>) from;
    return fill(new ConcurrentHashMap<>(map.size()), map, walk);
  }

  /** An empty one does not tell the class of its keys, which must be one that is found. */
  @SuppressWarnings({"unchecked", "rawtypes"}) // the keys of an EnumMap are of one enum
  private static Object enumMap(Object from, Walk walk) {
    EnumMap<?, Object> map = (EnumMap<?, Object>) from;
    if (map.isEmpty()) {
      throw new NotCopyableException();
    }
    EnumMap to = map.clone();
    to.clear();
    return fill((Map<Object, Object>) to, map, walk);
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // the elements of an EnumSet are of one enum
  private static Object enumSet(Object from, Walk walk) {
    EnumSet set = (EnumSet) from;
    Collection<?> some = set.isEmpty() ? EnumSet.complementOf(set) : set;
    if (some.isEmpty()) {
      throw new NotCopyableException();
    }
    walk.copy(some.iterator().next()); // whose class must be one that is found
    Object to = set.clone();
    walk.made(from, to);
    return to;
  }

  // ---- others ----

  @SuppressWarnings("JavaUtilDate") // the original is one
  private static Object date(Object from, Walk walk) {
    Date to = (Date) ((Date) from).clone();
    to.getTime(); // puts its fields in order, which reading a copy that others have must not do
    walk.made(from, to);
    return to;
  }

  private static Object bitSet(Object from, Walk walk) {
    BitSet to = BitSet.valueOf(((BitSet) from).toLongArray()); // a clone trims the original
    walk.made(from, to);
    return to;
  }

  @SuppressWarnings("UnnecessaryStringBuilder") // the original is one
  private static Object stringBuilder(Object from, Walk walk) {
    StringBuilder to = new StringBuilder((StringBuilder) from);
    walk.made(from, to);
    return to;
  }

  private static Object atomicBoolean(Object from, Walk walk) {
    AtomicBoolean to = new AtomicBoolean(((AtomicBoolean) from).get());
    walk.made(from, to);
    return to;
  }

  private static Object atomicInteger(Object from, Walk walk) {
    AtomicInteger to = new AtomicInteger(((AtomicInteger) from).get());
    walk.made(from, to);
    return to;
  }

  private static Object atomicLong(Object from, Walk walk) {
    AtomicLong to = new AtomicLong(((AtomicLong) from).get());
    walk.made(from, to);
    return to;
  }

  private static Object atomicReference(Object from, Walk walk) {
    AtomicReference<@Nullable Object> to = new AtomicReference<>();
    walk.made(from, to);
    to.set(walk.copy(((AtomicReference<?>) from).get()));
    return to;
  }
}
