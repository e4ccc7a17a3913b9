package io.larder.value.set;

import io.larder.value.EncodingLimits;
import io.larder.value.HeapBytes;
import io.larder.value.number.Integers;
import io.larder.value.packed.Listpack;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A small set of integers: ascending, each in as many bytes as the widest takes.
 *
 * <p>The array is Redis's serialized intset: the width in bytes and the count, 32 bits each, then
 * the numbers, all little-endian. It has no spare room. A search takes O(log N), a change O(N).
 */
public final class IntSet extends SetValue {

  private static final VarHandle SHORT = view(short[].class);
  private static final VarHandle INT = view(int[].class);
  private static final VarHandle LONG = view(long[].class);
  private static final int COUNT = 4; // where it stands
  private static final int HEADER = 8;
  private static final long OBJECT = HeapBytes.object(HeapBytes.REFERENCE);
  private static final long LARGEST_BLOCK = 1L << 30; // of a packed set, as in Redis

  private byte[] bytes;

  /** An empty set. */
  IntSet() {
    this(emptyArray(Short.BYTES, 0));
  }

  private IntSet(byte[] bytes) {
    this.bytes = bytes;
  }

  private static VarHandle view(Class<?> arrayType) {
    return MethodHandles.byteArrayViewVarHandle(arrayType, ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] emptyArray(int width, int count) {
    byte[] array = new byte[Math.addExact(HEADER, Math.multiplyExact(width, count))];
    INT.set(array, 0, width);
    INT.set(array, COUNT, count);
    return array;
  }

  static @Nullable IntSet read(byte[] serialized) {
    if (serialized.length < HEADER) {
      return null;
    }
    IntSet set = new IntSet(serialized);
    int width = (int) INT.get(serialized, 0);
    boolean widthIsKnown = width == Short.BYTES || width == Integer.BYTES || width == Long.BYTES;
    if (!widthIsKnown || set.size() < 0) {
      return null;
    }
    return serialized.length == HEADER + (long) width * set.size() && set.ascends() ? set : null;
  }

  private boolean ascends() {
    for (int i = 1; i < size(); i++) {
      if (number(i - 1) >= number(i)) {
        return false;
      }
    }
    return true;
  }

  /** Redis's serialized form, which must not be changed. O(1). */
  public byte[] toBytes() {
    return bytes;
  }

  @Override
  public String encoding() {
    return "intset";
  }

  @Override
  public long heapBytes() {
    return OBJECT + HeapBytes.bytes(bytes.length);
  }

  @Override
  public IntSet copy() {
    return new IntSet(bytes.clone());
  }

  @Override
  public int size() {
    return (int) INT.get(bytes, COUNT);
  }

  @Override
  public boolean contains(byte[] member) {
    return Integers.isInteger(member) && contains(Integers.parse(member));
  }

  /** Whether the number is a member. O(log N). */
  boolean contains(long member) {
    return indexOf(member) >= 0;
  }

  /** The number at an index in ascending order. O(1). */
  long number(int index) {
    return number(bytes, width(), index);
  }

  @Override
  public SetValue add(byte[] member, EncodingLimits limits) {
    if (!Integers.isInteger(member)) {
      return withRoomForText(member, limits).add(member, limits);
    }
    long number = Integers.parse(member);
    int index = indexOf(number);
    if (index >= 0) {
      return this;
    }
    insert(~index, number);
    return within(limits);
  }

  /** This set, or the hash table if it has too many members. */
  SetValue within(EncodingLimits limits) {
    return size() <= limits.setMaxIntsetEntries() ? this : LargeSet.of(this);
  }

  @Override
  public SetValue making(int added, EncodingLimits limits) {
    return added <= limits.setMaxIntsetEntries() ? this : LargeSet.of(this);
  }

  private SetValue withRoomForText(byte[] member, EncodingLimits limits) {
    int length = member.length;
    long block = length;
    if (!isEmpty()) {
      byte[] least = Integers.digits(number(0));
      byte[] greatest = Integers.digits(number(size() - 1));
      length = Math.max(length, Math.max(least.length, greatest.length));
      block += size() * Math.max(Listpack.encodedBytes(least), Listpack.encodedBytes(greatest));
    }
    boolean fits =
        size() < limits.setMaxListpackEntries()
            && length <= limits.setMaxListpackValue()
            && block <= LARGEST_BLOCK;
    return fits ? packed() : LargeSet.of(this);
  }

  private PackedSet packed() {
    Listpack members = new Listpack();
    for (int i = 0; i < size(); i++) {
      members.append(number(i));
    }
    return new PackedSet(members);
  }

  @Override
  public boolean remove(byte[] member) {
    int index = Integers.isInteger(member) ? indexOf(Integers.parse(member)) : -1;
    if (index < 0) {
      return false;
    }
    int width = width();
    byte[] smaller = emptyArray(width, size() - 1);
    int at = HEADER + index * width;
    System.arraycopy(bytes, HEADER, smaller, HEADER, at - HEADER);
    System.arraycopy(bytes, at + width, smaller, at, smaller.length - at);
    bytes = smaller;
    return true;
  }

  @Override
  public byte[] random(RandomGenerator random) {
    return Integers.digits(number(random.nextInt(size())));
  }

  @Override
  public long scan(long cursor, int count, Consumer<? super byte[]> visitor) {
    forEach(visitor);
    return 0;
  }

  @Override
  SetValue emptyForPart() {
    return new IntSet();
  }

  @Override
  public Iterator<byte[]> iterator() {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < size();
      }

      @Override
      public byte[] next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return Integers.digits(number(next++));
      }
    };
  }

  /** The index of a number, or the complement of the one where it belongs. */
  private int indexOf(long number) {
    int low = 0;
    int high = size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      long there = number(middle);
      if (there == number) {
        return middle;
      }
      if (there < number) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return ~low;
  }

  private void insert(int index, long number) {
    int width = width();
    int newWidth = Math.max(width, widthOf(number));
    byte[] larger = emptyArray(newWidth, size() + 1);
    if (newWidth == width) {
      int at = HEADER + index * width;
      System.arraycopy(bytes, HEADER, larger, HEADER, at - HEADER);
      System.arraycopy(bytes, at, larger, at + width, bytes.length - at);
    } else {
      for (int i = 0; i < size(); i++) {
        setNumber(larger, newWidth, i < index ? i : i + 1, number(i));
      }
    }
    setNumber(larger, newWidth, index, number);
    bytes = larger;
  }

  private int width() {
    return bytes[0];
  }

  private static int widthOf(long number) {
    if (number == (short) number) {
      return Short.BYTES;
    }
    return number == (int) number ? Integer.BYTES : Long.BYTES;
  }

  private static long number(byte[] array, int width, int index) {
    int at = HEADER + index * width;
    if (width == Short.BYTES) {
      return (short) SHORT.get(array, at);
    }
    return width == Integer.BYTES ? (int) INT.get(array, at) : (long) LONG.get(array, at);
  }

  private static void setNumber(byte[] array, int width, int index, long number) {
    int at = HEADER + index * width;
    if (width == Short.BYTES) {
      SHORT.set(array, at, (short) number);
    } else if (width == Integer.BYTES) {
      INT.set(array, at, (int) number);
    } else {
      LONG.set(array, at, number);
    }
  }
}
