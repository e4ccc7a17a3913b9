package io.larder.commands;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Redis's commands of lists. Indexes count from 0 at the head, or from -1 at the tail backwards; a
 * list that has become empty is deleted. Every method is atomic, and throws {@link
 * RedisCommandException} with the code {@code WRONGTYPE} if a key holds something else.
 * Thread-safe.
 *
 * <p>Methods that wait take a time-out; {@link Duration#ZERO} waits for ever. They park the calling
 * thread, and an interrupt ends the wait as if the time were over.
 *
 * @see <a href="https://redis.io/docs/latest/commands/?group=list">Redis list commands</a>
 */
@SuppressWarnings("unchecked") // keys and elements given one by one are arrays of their type
public interface ListCommands<K, V> {

  /**
   * {@code LPUSH}: puts elements at the head, one after the other, so that the last is the first of
   * the list; makes the list if there is none. O(1) an element.
   *
   * @return the length after it
   */
  long lpush(K key, V... elements);

  /** {@code RPUSH}: as {@link #lpush}, at the tail and in their order. */
  long rpush(K key, V... elements);

  /** {@code LPUSHX}: as {@link #lpush}, but only if there is a list; else returns 0. */
  long lpushx(K key, V... elements);

  /** {@code RPUSHX}: as {@link #rpush}, but only if there is a list; else returns 0. */
  long rpushx(K key, V... elements);

  /**
   * {@code LINSERT}: puts an element beside the first one that is equal to a pivot. O(N) up to the
   * pivot.
   *
   * @return the length after it; 0 if there is no list, -1 if there is no pivot
   */
  long linsert(K key, ListSide side, V pivot, V element);

  /** {@code LLEN}: the number of elements, 0 if there is no list. O(1). */
  long llen(K key);

  /** {@code LINDEX}: the element at an index, or null. O(1) at the ends. */
  @Nullable V lindex(K key, long index);

  /** {@code LRANGE}: the elements between two indexes, both inclusive; perhaps none. O(N). */
  List<V> lrange(K key, long start, long stop);

  /** {@code LPOS}: the lowest index of an element that is equal to this one, or null. O(N). */
  @Nullable Long lpos(K key, V element);

  /** {@code LPOS} with options: an index, or null. O(N). */
  @Nullable Long lpos(K key, V element, PositionArgs args);

  /**
   * {@code LPOS … COUNT}: indexes in the order of the search. O(N).
   *
   * @param count how many at most; 0 for all
   */
  List<Long> lpos(K key, V element, long count, PositionArgs args);

  /**
   * {@code LSET}: replaces the element at an index. O(1) at the ends.
   *
   * @throws RedisCommandException if there is no list or no such index
   */
  void lset(K key, long index, V element);

  /**
   * {@code LREM}: removes elements that are equal to this one. O(N).
   *
   * @param count how many at most: from the head if positive, from the tail if negative; 0 for all
   * @return how many were removed
   */
  long lrem(K key, long count, V element);

  /** {@code LTRIM}: removes all but the elements between two indexes, both inclusive. O(N). */
  void ltrim(K key, long start, long stop);

  /** {@code LPOP}: takes the first element; null if there is none. O(1). */
  @Nullable V lpop(K key);

  /** {@code LPOP} with a count: takes up to so many elements; null if there is no list. O(N). */
  @Nullable List<V> lpop(K key, long count);

  /** {@code RPOP}: takes the last element; null if there is none. O(1). */
  @Nullable V rpop(K key);

  /** {@code RPOP} with a count: takes elements, the last first; null if there is no list. O(N). */
  @Nullable List<V> rpop(K key, long count);

  /** {@code LMPOP}: takes up to {@code count} elements from the first list there is, or null. */
  @Nullable ListElements<K, V> lmpop(Collection<? extends K> keys, ListEnd end, long count);

  /**
   * {@code LMOVE}: takes an element from an end of one list and puts it at an end of another, or of
   * the same. O(1).
   *
   * @return the element; null if there is no source
   */
  @Nullable V lmove(K source, K destination, ListEnd from, ListEnd to);

  /** {@code RPOPLPUSH}: as {@link #lmove} from the tail to the head. */
  @Nullable V rpoplpush(K source, K destination);

  /** {@code BLPOP}: takes the first element of the first list there is, waiting for one. */
  @Nullable ListElement<K, V> blpop(Duration timeout, K... keys);

  /** {@code BRPOP}: takes the last element of the first list there is, waiting for one. */
  @Nullable ListElement<K, V> brpop(Duration timeout, K... keys);

  /** {@code BLMPOP}: as {@link #lmpop}, waiting for a list. */
  @Nullable ListElements<K, V> blmpop(
      Duration timeout, Collection<? extends K> keys, ListEnd end, long count);

  /** {@code BLMOVE}: as {@link #lmove}, waiting for the source. */
  @Nullable V blmove(K source, K destination, ListEnd from, ListEnd to, Duration timeout);

  /** {@code BRPOPLPUSH}: as {@link #rpoplpush}, waiting for the source. */
  @Nullable V brpoplpush(K source, K destination, Duration timeout);
}
