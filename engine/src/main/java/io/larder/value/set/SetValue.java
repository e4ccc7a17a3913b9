package io.larder.value.set;

import io.larder.value.CollectionValue;
import io.larder.value.EncodingLimits;
import io.larder.value.ValueType;
import io.larder.value.number.Integers;
import io.larder.value.packed.Listpack;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A set of distinct members.
 *
 * <p>Members given to a set belong to it from then on. Members that it hands out may be shared with
 * it and must not be changed. A set must not be changed while it is iterated or scanned.
 */
public abstract sealed class SetValue extends CollectionValue implements Iterable<byte[]>
    permits IntSet, PackedSet, LargeSet {

  private static final long FEW_REMAIN = 5; // times as many popped as left: the rest moves instead

  SetValue() {}

  /** An empty set in the form that grows through all others. */
  public static SetValue empty() {
    return new IntSet();
  }

  /** An empty set in the form for so many members of which the first is at hand. */
  public static SetValue expecting(byte[] first, int members, EncodingLimits limits) {
    if (members <= limits.setMaxIntsetEntries() && Integers.isInteger(first)) {
      return new IntSet();
    }
    return members <= limits.setMaxListpackEntries() ? new PackedSet() : new LargeSet();
  }

  /**
   * The set that Redis's serialized {@code intset} holds, or null if the bytes are none: they may
   * come from anyone. The array belongs to the set from then on. O(N).
   */
  public static @Nullable SetValue ofIntset(byte[] serialized, EncodingLimits limits) {
    IntSet set = IntSet.read(serialized);
    return set == null ? null : set.within(limits);
  }

  /**
   * The set of the elements of a block, or null if two of them are equal. The block belongs to the
   * set from then on. O(N).
   */
  public static @Nullable SetValue ofListpack(Listpack members, EncodingLimits limits) {
    LargeSet large = LargeSet.of(new PackedSet(members));
    if (large.size() != members.size()) {
      return null;
    }
    return members.size() <= limits.setMaxListpackEntries() ? new PackedSet(members) : large;
  }

  @Override
  public final ValueType type() {
    return ValueType.SET;
  }

  @Override
  public final boolean isEmpty() {
    return size() == 0;
  }

  @Override
  public abstract SetValue copy();

  /** The number of members. O(1). */
  public abstract int size();

  /** Whether the bytes are a member. */
  public abstract boolean contains(byte[] member);

  /**
   * Adds a member unless it is present, which the size shows.
   *
   * @return what to keep: this set or its larger form
   */
  public abstract SetValue add(byte[] member, EncodingLimits limits);

  /** Removes a member. Whether it was present. */
  public abstract boolean remove(byte[] member);

  /**
   * Prepares for members that are about to be added.
   *
   * @param added how many, those included that may be present
   * @return what to keep: this set, or the hash table at once if so many alone exceed the limits
   */
  public abstract SetValue making(int added, EncodingLimits limits);

  /** One of the members, each as likely as any other. The set must not be empty. */
  public abstract byte[] random(RandomGenerator random);

  /**
   * Visits the members of one step of a scan: all of them, unless the set is a hash table.
   *
   * @param cursor 0 to begin, then what the step before answered; any other number is harmless
   * @param count about how many members to visit, at least 1
   * @return the next cursor; 0 when the scan is over
   */
  public abstract long scan(long cursor, int count, Consumer<? super byte[]> visitor);

  /** An empty set in the form that a part of this set begins with. */
  abstract SetValue emptyForPart();

  /** Distinct random members in no particular order; all if there are not more. O(N) or less. */
  public List<byte[]> sample(int count, RandomGenerator random) {
    List<byte[]> sample = new ArrayList<>(Math.min(count, size()));
    int wanted = Math.min(count, size());
    int left = size();
    for (byte[] member : this) {
      if (wanted > 0 && random.nextInt(left) < wanted) {
        sample.add(member);
        wanted--;
      }
      left--;
    }
    return sample;
  }

  /** Removes one of the members, each as likely as any other, from a set that is not empty. */
  public final byte[] pop(RandomGenerator random) {
    byte[] member = random(random);
    remove(member);
    return member;
  }

  /** Removes distinct random members, all if there are not more. O(N) or less. */
  public final Popped pop(int count, RandomGenerator random, EncodingLimits limits) {
    int remaining = Math.max(0, size() - count);
    if (remaining * FEW_REMAIN > count) {
      List<byte[]> members = sample(count, random);
      members.forEach(this::remove);
      return new Popped(members, this);
    }
    SetValue kept = emptyForPart();
    for (byte[] member : sample(remaining, random)) {
      kept = kept.add(member, limits);
      remove(member);
    }
    List<byte[]> members = new ArrayList<>(size());
    forEach(members::add);
    return new Popped(members, kept);
  }

  /**
   * The outcome of removing many members.
   *
   * @param members those removed
   * @param kept what to keep, possibly in a smaller form than before, possibly empty; the set that
   *     the members were removed from is not to be used any more
   */
  public record Popped(List<byte[]> members, SetValue kept) {}
}
