package io.larder.jcache.copy;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The copiers of the JDK's immutable collections: shared if all their elements are, else made anew
 * of the copies.
 */
final class ImmutableCollectionCopiers {

  private static final Map<Class<?>, Copier> COPIERS =
      Map.ofEntries(
          entry(List.of(1).getClass(), ImmutableCollectionCopiers::list),
          entry(List.of(1, 2, 3).getClass(), ImmutableCollectionCopiers::list),
          entry(Set.of(1).getClass(), ImmutableCollectionCopiers::set),
          entry(Set.of(1, 2, 3).getClass(), ImmutableCollectionCopiers::set),
          entry(Map.of(1, 1).getClass(), ImmutableCollectionCopiers::map),
          entry(Map.of(1, 1, 2, 2).getClass(), ImmutableCollectionCopiers::map),
          entry(
              Collections.singletonList(1).getClass(),
              (from, walk) -> collection(from, walk, parts -> Collections.singletonList(parts[0]))),
          entry(
              Collections.singleton(1).getClass(),
              (from, walk) -> collection(from, walk, parts -> Collections.singleton(parts[0]))),
          entry(
              Collections.singletonMap(1, 1).getClass(), ImmutableCollectionCopiers::singletonMap),
          entry(Collections.emptyList().getClass(), Copier.SHARING),
          entry(Collections.emptySet().getClass(), Copier.SHARING),
          entry(Collections.emptyMap().getClass(), Copier.SHARING));

  /** Makes a collection of its elements. */
  private interface Maker {
    Object of(@Nullable Object[] elements);
  }

  private ImmutableCollectionCopiers() {}

  /** The copier of a class; null if it is none of these. */
  static @Nullable Copier of(Class<?> type) {
    return COPIERS.get(type);
  }

  private static Object collection(Object from, Walk walk, Maker maker) {
    @Nullable Object[] originals = ((Collection<?>) from).toArray();
    @Nullable Object[] parts = copies(originals, walk);
    if (parts == originals) {
      return from;
    }
    Object copy = maker.of(parts);
    walk.made(from, copy);
    return copy;
  }

  /** The copies of some objects; the same array if they are all shared. */
  private static @Nullable Object[] copies(@Nullable Object[] originals, Walk walk) {
    @Nullable Object[] copies = originals;
    for (int i = 0; i < originals.length; i++) {
      Object copy = walk.copy(originals[i]);
      if (copy != originals[i] && copies == originals) {
        copies = originals.clone();
      }
      copies[i] = copy;
    }
    return copies;
  }

  private static Object list(Object from, Walk walk) {
    return collection(from, walk, parts -> list((List<?>) from, parts));
  }

  /** A list as another one: lists of streams answer when they are asked for null, others throw. */
  private static List<?> list(List<?> like, @Nullable Object[] parts) {
    boolean answersNull = Arrays.asList(parts).contains(null) || List.copyOf(like) != like;
    List<?> copy = answersNull ? Arrays.stream(parts).toList() : List.of(parts);
    if (copy.getClass() != like.getClass()) {
      throw new NotCopyableException();
    }
    return copy;
  }

  /** Shared or refused: the order of the elements is their own, and seldom does one change. */
  private static Object set(Object from, Walk walk) {
    return collection(
        from,
        walk,
        parts -> {
          throw new NotCopyableException();
        });
  }

  private static Object map(Object from, Walk walk) {
    Map.Entry<?, ?>[] entries = ((Map<?, ?>) from).entrySet().toArray(Map.Entry[]::new);
    boolean same = true;
    for (int i = 0; i < entries.length; i++) {
      Object key = walk.copy(entries[i].getKey());
      Object value = walk.copy(entries[i].getValue());
      same &= key == entries[i].getKey() && value == entries[i].getValue();
      entries[i] = Map.entry(Objects.requireNonNull(key), Objects.requireNonNull(value));
    }
    if (same) {
      return from;
    }
    Object copy = Map.ofEntries(entries);
    walk.made(from, copy);
    return copy;
  }

  private static Object singletonMap(Object from, Walk walk) {
    Map.Entry<?, ?> entry = ((Map<?, ?>) from).entrySet().iterator().next();
    Object key = walk.copy(entry.getKey());
    Object value = walk.copy(entry.getValue());
    if (key == entry.getKey() && value == entry.getValue()) {
      return from;
    }
    Object copy = Collections.singletonMap(key, value);
    walk.made(from, copy);
    return copy;
  }
}
