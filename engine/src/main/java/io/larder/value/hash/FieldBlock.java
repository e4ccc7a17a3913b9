package io.larder.value.hash;

import io.larder.value.EncodingLimits;
import io.larder.value.packed.Listpack;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What the packed forms share: a listpack whose elements come in groups that begin with a field and
 * its value.
 */
final class FieldBlock {

  /** Redis packs no more than this into one listpack. */
  private static final long MOST_BYTES = 1L << 30;

  private final Listpack pack;
  private final int groupSize;

  /** A view of a listpack with groups of so many elements. */
  FieldBlock(Listpack pack, int groupSize) {
    this.pack = pack;
    this.groupSize = groupSize;
  }

  int size() {
    return pack.size() / groupSize;
  }

  /** The offset of a field, or -1. */
  int find(byte[] field) {
    return pack.find(field, pack.first(), groupSize - 1);
  }

  byte @Nullable [] get(byte[] field) {
    int at = find(field);
    return at < 0 ? null : pack.bytes(pack.next(at));
  }

  int valueLength(byte[] field) {
    int at = find(field);
    return at < 0 ? 0 : pack.length(pack.next(at));
  }

  void setValue(int at, byte[] value) {
    pack.replace(pack.next(at), value);
  }

  /** Removes the field at an offset with all that belongs to it. */
  void remove(int at) {
    int next = at;
    for (int i = 0; i < groupSize; i++) {
      next = pack.delete(next);
    }
  }

  /** Whether a field and its value may join the others in packed form. */
  boolean accepts(byte[] field, byte[] value, EncodingLimits limits) {
    int longest = limits.hashMaxListpackValue();
    return field.length <= longest
        && value.length <= longest
        && pack.byteSize() + (long) field.length + value.length <= MOST_BYTES;
  }

  void forEach(FieldVisitor visitor) {
    for (int at = pack.first(); at >= 0; at = nextGroup(at)) {
      visit(at, visitor);
    }
  }

  int nextGroup(int at) {
    int next = at;
    for (int i = 0; i < groupSize; i++) {
      next = pack.next(next);
    }
    return next;
  }

  private void visit(int at, FieldVisitor visitor) {
    visitor.visit(pack.bytes(at), pack.bytes(pack.next(at)));
  }

  void draw(long count, RandomGenerator random, FieldVisitor visitor) {
    int size = size();
    if (size == 0) {
      return;
    }
    if (count == 1) {
      visit(pack.at(random.nextInt(size) * groupSize), visitor);
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

  /** Takes each field in turn with the probability that leaves every choice equally likely. */
  void sample(long count, RandomGenerator random, FieldVisitor visitor) {
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
