package io.larder.value.hash;

import io.larder.value.EncodingLimits;
import io.larder.value.HeapBytes;
import io.larder.value.packed.Listpack;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A small hash in one listpack, whose elements come in groups that begin with a field and its
 * value. Operations on a field are O(N).
 */
public abstract sealed class PackedFields extends HashValue permits PackedHash, TimedPackedHash {

  /** Redis packs no more than this into one listpack. */
  private static final long MOST_BYTES = 1L << 30;

  private static final long OBJECT = HeapBytes.object(HeapBytes.REFERENCE);

  final Listpack pack;

  PackedFields(Listpack pack) {
    this.pack = pack;
  }

  /** How many elements belong to a field. */
  abstract int groupSize();

  /** The packed block, not to be changed. O(1). */
  public final Listpack listpack() {
    return pack;
  }

  @Override
  public final long heapBytes() {
    return OBJECT + pack.heapBytes();
  }

  @Override
  public final int size() {
    return pack.size() / groupSize();
  }

  /** The offset of a field, or -1. */
  final int find(byte[] field) {
    return pack.find(field, pack.first(), groupSize() - 1);
  }

  @Override
  public final byte @Nullable [] get(byte[] field) {
    int at = find(field);
    return at < 0 ? null : pack.bytes(pack.next(at));
  }

  @Override
  public final int valueLength(byte[] field) {
    int at = find(field);
    return at < 0 ? 0 : pack.length(pack.next(at));
  }

  @Override
  public final boolean contains(byte[] field) {
    return find(field) >= 0;
  }

  @Override
  public final long scan(long cursor, int count, FieldVisitor visitor) {
    forEach(visitor);
    return 0;
  }

  @Override
  public final boolean delete(byte[] field) {
    int at = find(field);
    if (at < 0) {
      return false;
    }
    remove(at);
    return true;
  }

  @Override
  public final HashValue expecting(int count, EncodingLimits limits) {
    return count > limits.hashMaxListpackEntries() ? large() : this;
  }

  /** The large form of the same fields. */
  abstract LargeHash large();

  final void setValue(int at, byte[] value) {
    pack.replace(pack.next(at), value);
  }

  /** Removes the field at an offset with all that belongs to it. */
  final void remove(int at) {
    int next = at;
    for (int i = 0; i < groupSize(); i++) {
      next = pack.delete(next);
    }
  }

  /** Whether a field and its value may join the others in packed form. */
  final boolean accepts(byte[] field, byte[] value, EncodingLimits limits) {
    int longest = limits.hashMaxListpackValue();
    return field.length <= longest
        && value.length <= longest
        && pack.byteSize() + (long) field.length + value.length <= MOST_BYTES;
  }

  @Override
  public final void forEach(FieldVisitor visitor) {
    for (int at = pack.first(); at >= 0; at = nextGroup(at)) {
      visit(at, visitor);
    }
  }

  final int nextGroup(int at) {
    int next = at;
    for (int i = 0; i < groupSize(); i++) {
      next = pack.next(next);
    }
    return next;
  }

  private void visit(int at, FieldVisitor visitor) {
    visitor.visit(pack.bytes(at), pack.bytes(pack.next(at)));
  }

  @Override
  public final void draw(long count, RandomGenerator random, FieldVisitor visitor) {
    int size = size();
    if (size == 0) {
      return;
    }
    if (count == 1) {
      visit(pack.at(random.nextInt(size) * groupSize()), visitor);
      return;
    }
    int[] offsets = new int[size];
    int at = pack.first();
    for (int i = 0; i < size; i++, at = nextGroup(at)) {
      offsets[i] = at;
    }
    for (long i = 0; i < count; i++) {
      visit(offsets[random.nextInt(size)], visitor);
    }
  }

  @Override
  public final void sample(long count, RandomGenerator random, FieldVisitor visitor) {
    // each field in turn with the probability that leaves every choice equally likely
    int left = size();
    long wanted = Math.min(count, left);
    for (int at = pack.first(); wanted > 0; at = nextGroup(at), left--) {
      if (random.nextInt(left) < wanted) {
        visit(at, visitor);
        wanted--;
      }
    }
  }
}
