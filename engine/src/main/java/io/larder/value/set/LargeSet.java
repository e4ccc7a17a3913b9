package io.larder.value.set;

import io.larder.value.EncodingLimits;
import io.larder.value.HeapBytes;
import io.larder.value.table.ElementTable;
import io.larder.value.table.RecordKey;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** A set as a hash table. Operations on a member take O(1). */
public final class LargeSet extends SetValue {

  private static final long OBJECT = HeapBytes.object(HeapBytes.REFERENCE);
  private static final long DRAWN_OFTEN = 3; // a sample of a third: drawing meets many drawn before

  private final ElementTable members;

  /** An empty set. */
  LargeSet() {
    this(new ElementTable(RecordKey.WHOLE));
  }

  private LargeSet(ElementTable members) {
    this.members = members;
  }

  static LargeSet of(SetValue set) {
    LargeSet large = new LargeSet();
    set.forEach(large.members::put);
    return large;
  }

  @Override
  public String encoding() {
    return "hashtable";
  }

  @Override
  public long heapBytes() {
    return OBJECT + members.heapBytes();
  }

  @Override
  public LargeSet copy() {
    return new LargeSet(members.copy());
  }

  @Override
  public int size() {
    return members.size();
  }

  @Override
  public boolean contains(byte[] member) {
    return members.find(member) != null;
  }

  @Override
  public SetValue add(byte[] member, EncodingLimits limits) {
    members.putIfAbsent(member);
    return this;
  }

  @Override
  public SetValue making(int added, EncodingLimits limits) {
    return this;
  }

  @Override
  public boolean remove(byte[] member) {
    return members.remove(member) != null;
  }

  @Override
  public byte[] random(RandomGenerator random) {
    byte[] member = members.random(random);
    if (member == null) {
      throw new NoSuchElementException();
    }
    return member;
  }

  @Override
  public List<byte[]> sample(int count, RandomGenerator random) {
    if (count > size() / DRAWN_OFTEN) {
      return super.sample(count, random);
    }
    ElementTable drawn = new ElementTable(RecordKey.WHOLE);
    while (drawn.size() < count) {
      drawn.put(random(random));
    }
    List<byte[]> sample = new ArrayList<>(count);
    drawn.forEach(sample::add);
    return sample;
  }

  @Override
  public long scan(long cursor, int count, Consumer<? super byte[]> visitor) {
    return members.scan(cursor, count, visitor);
  }

  @Override
  SetValue emptyForPart() {
    return new PackedSet();
  }

  @Override
  public Iterator<byte[]> iterator() {
    return members.iterator();
  }

  @Override
  public void forEach(Consumer<? super byte[]> action) {
    members.forEach(action);
  }
}
