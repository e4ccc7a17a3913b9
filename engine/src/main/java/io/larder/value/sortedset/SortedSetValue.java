package io.larder.value.sortedset;

import io.larder.value.CollectionValue;
import io.larder.value.EncodingLimits;
import io.larder.value.ValueType;
import io.larder.value.number.Doubles;
import io.larder.value.packed.Listpack;
import org.jspecify.annotations.Nullable;

/**
 * Members, each once, in the order of their scores and, among those of one score, of their unsigned
 * bytes.
 *
 * <p>Scores are doubles, never NaN. Ranks count from 0 at the lowest score. With {@code N} members,
 * what names a member takes O(1) and what names a rank or a place O(log N) in the large encoding;
 * the packed one is as small as its limits, and takes O(N).
 *
 * <p>Not thread-safe. A negative zero keeps its sign in the large encoding alone, as in Redis.
 */
public abstract sealed class SortedSetValue extends CollectionValue
    permits PackedSortedSet, LargeSortedSet {

  SortedSetValue() {}

  /** An empty sorted set, packed if the limits allow for a first member. */
  public static SortedSetValue empty(EncodingLimits limits) {
    return expecting(1, 0, limits);
  }

  /** An empty sorted set in the large encoding. */
  public static SortedSetValue large() {
    return new LargeSortedSet();
  }

  /**
   * An empty sorted set in the encoding that Redis chooses by what is about to be added.
   *
   * @param additions how many members are about to be added, at most
   * @param memberLength the bytes of the first of them
   */
  public static SortedSetValue expecting(int additions, int memberLength, EncodingLimits limits) {
    boolean packed =
        additions <= limits.zsetMaxListpackEntries()
            && memberLength <= limits.zsetMaxListpackValue();
    return packed ? new PackedSortedSet() : large();
  }

  /**
   * The sorted set that a block of members and scores in turns describes, as Redis serializes it;
   * null if it describes none. The block is not kept, and its order not relied on.
   */
  public static @Nullable SortedSetValue ofListpack(Listpack block, EncodingLimits limits) {
    SortedSetValue set = empty(limits);
    if (block.size() % 2 != 0) {
      return null;
    }
    for (int at = block.first(); at >= 0; at = block.next(block.next(at))) {
      byte[] member = block.bytes(at);
      double score = Doubles.parse(block.bytes(block.next(at)));
      if (Double.isNaN(score) || set.contains(member)) {
        return null;
      }
      set = set.put(score, member, limits);
    }
    return set;
  }

  @Override
  public final ValueType type() {
    return ValueType.SORTED_SET;
  }

  @Override
  public abstract SortedSetValue copy();

  /** The number of members. */
  public abstract int size();

  @Override
  public final boolean isEmpty() {
    return size() == 0;
  }

  /** The score of a member, NaN if it is none. */
  public abstract double score(byte[] member);

  /** Whether a member is in the set. */
  public final boolean contains(byte[] member) {
    return !Double.isNaN(score(member));
  }

  /**
   * Adds a member, or gives it another score.
   *
   * @param score not NaN
   * @return the sorted set to keep
   */
  public abstract SortedSetValue put(double score, byte[] member, EncodingLimits limits);

  /**
   * The sorted set to keep when so many members are about to be added, which are then put one by
   * one.
   */
  public abstract SortedSetValue expecting(int additions, EncodingLimits limits);

  /** The packed form if this fits in it, else this itself: Redis packs what its commands store. */
  public abstract SortedSetValue compacted(EncodingLimits limits);

  /** Removes a member; whether it was one. */
  public abstract boolean remove(byte[] member);

  /** Removes the members of some ranks. O(M log N) for M of them. */
  public abstract void remove(Ranks ranks);

  /** The rank of a member, -1 if it is none. */
  public abstract int rank(byte[] member);

  /** The number of members before a place. */
  public abstract int countBefore(Place place);

  /** The ranks of the members between two places. */
  public Ranks ranks(Place start, Place end) {
    return Ranks.between(countBefore(start), countBefore(end));
  }

  /** All ranks. */
  public final Ranks ranks() {
    return new Ranks(0, size());
  }

  /** A walk over the members of some ranks. O(log N) for the start, then O(1) a member. */
  public abstract MemberCursor cursor(Ranks ranks, Direction direction);

  /** A walk over all members, from the lowest score up. */
  public final MemberCursor cursor() {
    return cursor(ranks(), Direction.ASCENDING);
  }

  /**
   * Visits some members: every one that is present from a scan's first step to its last at least
   * once.
   *
   * @param cursor 0 for the first step, then what the step before returned
   * @param count about how many members to visit, from 1
   * @return the cursor of the next step, 0 if this was the last
   */
  public abstract long scan(long cursor, int count, MemberVisitor visitor);
}
