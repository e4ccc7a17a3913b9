package io.larder.value.set;

import io.larder.value.EncodingLimits;
import io.larder.value.HeapBytes;
import io.larder.value.packed.Listpack;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** A small set as one packed block, in the order of insertion. Every operation takes O(N). */
public final class PackedSet extends SetValue {

  private static final long OBJECT = HeapBytes.object(HeapBytes.REFERENCE);
  private static final long LARGEST_BLOCK = 1L << 30; // as in Redis

  private final Listpack members;

  /** An empty set. */
  PackedSet() {
    this(new Listpack());
  }

  /** The set of distinct elements. */
  PackedSet(Listpack members) {
    this.members = members;
  }

  /** The members, which must not be changed. O(1). */
  public Listpack block() {
    return members;
  }

  @Override
  public String encoding() {
    return "listpack";
  }

  @Override
  public long heapBytes() {
    return OBJECT + members.heapBytes();
  }

  @Override
  public PackedSet copy() {
    return new PackedSet(members.copy());
  }

  @Override
  public int size() {
    return members.size();
  }

  @Override
  public boolean contains(byte[] member) {
    return find(member) >= 0;
  }

  @Override
  public SetValue add(byte[] member, EncodingLimits limits) {
    if (contains(member)) {
      return this;
    }
    boolean fits =
        size() < limits.setMaxListpackEntries()
            && member.length <= limits.setMaxListpackValue()
            && members.byteSize() + (long) member.length <= LARGEST_BLOCK;
    if (!fits) {
      return LargeSet.of(this).add(member, limits);
    }
    members.append(member);
    return this;
  }

  @Override
  public SetValue making(int added, EncodingLimits limits) {
    return added <= limits.setMaxListpackEntries() ? this : LargeSet.of(this);
  }

  @Override
  public boolean remove(byte[] member) {
    int at = find(member);
    if (at >= 0) {
      members.delete(at);
    }
    return at >= 0;
  }

  @Override
  public byte[] random(RandomGenerator random) {
    return members.bytes(members.at(random.nextInt(size())));
  }

  @Override
  public long scan(long cursor, int count, Consumer<? super byte[]> visitor) {
    forEach(visitor);
    return 0;
  }

  @Override
  SetValue emptyForPart() {
    return new PackedSet();
  }

  @Override
  public Iterator<byte[]> iterator() {
    return new Iterator<>() {
      private int next = members.first();

      @Override
      public boolean hasNext() {
        return next >= 0;
      }

      @Override
      public byte[] next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        byte[] member = members.bytes(next);
        next = members.next(next);
        return member;
      }
    };
  }

  private int find(byte[] member) {
    return members.find(member, members.first(), 0);
  }
}
