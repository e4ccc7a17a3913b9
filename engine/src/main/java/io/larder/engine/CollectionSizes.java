package io.larder.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The heap sizes of the collections of {@code java.util}, without their elements, by class and
 * number of elements.
 */
final class CollectionSizes {

  private static final long SMALL = HeapLayout.object(2, 0);
  private static final long LIST = HeapLayout.object(1, 2 * Integer.BYTES);
  private static final long FIRST_CAPACITY = 10; // an ArrayList's; it grows by half
  private static final long HASH_MAP = HeapLayout.object(4, 4 * Integer.BYTES);
  private static final long HASH_NODE = HeapLayout.object(3, Integer.BYTES);
  private static final long LINKED_NODE = HeapLayout.object(5, Integer.BYTES);
  private static final long LINKED_MAP = HeapLayout.object(6, 4 * Integer.BYTES + 1);
  private static final long TREE_MAP = HeapLayout.object(7, 2 * Integer.BYTES);
  private static final long TREE_NODE = HeapLayout.object(5, 1);
  private static final long SET = HeapLayout.object(1, 0);
  private static final long CONCURRENT_MAP = HeapLayout.object(7, 3 * Integer.BYTES + Long.BYTES);
  private static final long LIST_NODE = HeapLayout.object(3, 0);
  private static final long EMPTY = 0; // the JDK shares its empty collections

  private static final Map<Class<?>, LongUnaryOperator> ALONE =
      Map.ofEntries(
          Map.entry(ArrayList.class, n -> LIST + grown(n)),
          Map.entry(
              Arrays.asList().getClass(),
              n -> HeapLayout.object(1, Integer.BYTES) + HeapLayout.references(n)),
          Map.entry(
              CopyOnWriteArrayList.class,
              n -> SMALL + HeapLayout.object(0, 0) + HeapLayout.references(n)),
          Map.entry(LinkedList.class, n -> HeapLayout.object(2, 2 * Integer.BYTES) + n * LIST_NODE),
          Map.entry(ArrayDeque.class, n -> LIST + HeapLayout.references(Math.max(n + 1, 17))),
          Map.entry(HashMap.class, CollectionSizes::hashMap),
          Map.entry(HashSet.class, n -> SET + hashMap(n)),
          Map.entry(LinkedHashMap.class, CollectionSizes::linkedMap),
          Map.entry(LinkedHashSet.class, n -> SET + linkedMap(n)),
          Map.entry(TreeMap.class, n -> TREE_MAP + n * TREE_NODE),
          Map.entry(TreeSet.class, n -> SET + TREE_MAP + n * TREE_NODE),
          Map.entry(ConcurrentHashMap.class, n -> CONCURRENT_MAP + table(n) + n * HASH_NODE),
          Map.entry(List.of(1).getClass(), n -> SMALL),
          Map.entry(List.of(1, 2, 3).getClass(), n -> immutable(n, 1)),
          Map.entry(Set.of(1).getClass(), n -> SMALL),
          Map.entry(Set.of(1, 2, 3).getClass(), n -> immutable(n, 2)),
          Map.entry(Map.of(1, 1).getClass(), n -> SMALL),
          Map.entry(Map.of(1, 1, 2, 2).getClass(), n -> immutable(n, 4)),
          Map.entry(Collections.emptyList().getClass(), n -> EMPTY),
          Map.entry(Collections.emptySet().getClass(), n -> EMPTY),
          Map.entry(Collections.emptyMap().getClass(), n -> EMPTY),
          Map.entry(Collections.singletonList(1).getClass(), n -> SMALL),
          Map.entry(Collections.singleton(1).getClass(), n -> SMALL),
          Map.entry(Collections.singletonMap(1, 1).getClass(), n -> HeapLayout.object(6, 0)));

  private CollectionSizes() {}

  /** The bytes of a collection without its elements. */
  static long alone(Collection<?> collection) {
    return alone(collection.getClass(), collection.size());
  }

  /** The bytes of a map without its keys and values. */
  static long alone(Map<?, ?> map) {
    return alone(map.getClass(), map.size());
  }

  private static long alone(Class<?> type, long size) {
    @Nullable LongUnaryOperator bytes = ALONE.get(type);
    if (bytes == null) {
      throw HeapSizer.unknown(type);
    }
    return bytes.applyAsLong(size);
  }

  private static long hashMap(long size) {
    return HASH_MAP + table(size) + size * HASH_NODE;
  }

  private static long linkedMap(long size) {
    return LINKED_MAP + table(size) + size * LINKED_NODE;
  }

  /**
   * The table of a hash map that grew by insertion: a power of two, at most three quarters full.
   */
  private static long table(long size) {
    if (size == 0) {
      return 0;
    }
    long slots = 16;
    while (slots * 3 / 4 < size) {
      slots <<= 1;
    }
    return HeapLayout.references(slots);
  }

  private static long grown(long size) {
    if (size == 0) {
      return 0;
    }
    long capacity = FIRST_CAPACITY;
    while (capacity < size) {
      capacity += capacity >> 1;
    }
    return HeapLayout.references(capacity);
  }

  private static long immutable(long size, int slotsPerElement) {
    return size == 0 ? EMPTY : SMALL + HeapLayout.references(size * slotsPerElement);
  }
}
