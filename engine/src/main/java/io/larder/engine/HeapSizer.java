package io.larder.engine;

import io.larder.value.CollectionValue;
import io.larder.value.string.MutableString;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells the heap bytes of the usual keys and values: strings, boxed numbers, {@code UUID}, {@code
 * java.time}, {@code BigDecimal}, {@code URI}, arrays, the collections of {@code java.util}, and
 * records and enums made of these.
 *
 * <p><b>What is counted.</b> The object and all that it alone is likely to keep alive. What the JVM
 * shares counts nothing: enum constants, classes, locales, zone offsets, {@code Boolean}, and small
 * numbers that boxing takes from a cache. What two values share counts twice.
 *
 * <p><b>Strings.</b> A string takes one byte a character if all are Latin-1 and two if not, which
 * cannot be asked but only seen: the first 1,024 characters are looked at, and of longer strings
 * about 1,024 more, evenly spread. A string that hides its only wide characters between those is
 * taken for half its size.
 *
 * <p><b>Layout.</b> As HotSpot's; below 32 GB of maximum heap references are taken to be
 * compressed. Collections are taken to have grown by insertion; their unused capacity is not seen.
 *
 * <p><b>Anything else</b> is refused with an {@link IllegalArgumentException} that names the class,
 * rather than guessed: a keyspace that holds such objects needs a {@link Sizer} of its own.
 *
 * <p>Thread-safe. Constant time for scalars and without allocation, linear in the elements for
 * collections.
 */
public final class HeapSizer implements Sizer {

  /** The only one; it has no state. */
  public static final HeapSizer INSTANCE = new HeapSizer();

  private static final int DEEPEST = 64;
  private static final int STRING_LOOK = 1_024;
  private static final int URI_STRINGS =
      2; // the text itself, and its parts as strings of their own
  private static final long STRING = HeapLayout.object(1, Integer.BYTES + 2);
  private static final long BIG_INTEGER = HeapLayout.object(1, 5 * Integer.BYTES);
  private static final long BIG_DECIMAL = HeapLayout.object(2, 2 * Integer.BYTES + Long.BYTES);
  private static final long URI_ALONE = HeapLayout.object(11, 2 * Integer.BYTES);
  private static final long BINARY_KEY = HeapLayout.object(1, 0);
  private static final long DATE = HeapLayout.object(1, Long.BYTES);
  private static final long OPTIONAL = HeapLayout.object(1, 0);
  private static final int COMPACT_DIGITS = 18; // a BigDecimal of more needs a BigInteger

  private HeapSizer() {}

  /**
   * The bytes of heap that a key or value keeps alive, its own header included.
   *
   * @throws IllegalArgumentException if the size of its class, or of something in it, is not known,
   *     or if it is nested deeper than 64 levels
   */
  @Override
  public long bytesOf(Object keyOrValue) {
    return bytesOf(keyOrValue, 0);
  }

  long bytesOf(@Nullable Object value, int depth) {
    if (value instanceof String text) {
      return STRING + HeapLayout.array((long) text.length() * (isLatin1(text) ? 1 : 2), 1);
    }
    if (value instanceof byte[] bytes) {
      return HeapLayout.array(bytes.length, 1);
    }
    if (value == null) {
      return 0;
    }
    if (value instanceof CollectionValue collection) {
      return collection.heapBytes();
    }
    if (value instanceof MutableString string) {
      return string.heapBytes();
    }
    if (value instanceof BinaryKey key) {
      return BINARY_KEY + HeapLayout.array(key.bytes().length, 1);
    }
    if (depth > DEEPEST) {
      throw new IllegalArgumentException(
          "a value is nested deeper than "
              + DEEPEST
              + " levels; expected a Sizer of its own for such values");
    }
    long scalar = ScalarSizes.bytesOf(value);
    return scalar >= 0 ? scalar : ofCompound(value, depth);
  }

  private long ofCompound(Object value, int depth) {
    if (value instanceof Collection<?> collection) {
      return CollectionSizes.alone(collection) + ofElements(collection, depth);
    }
    if (value instanceof Map<?, ?> map) {
      return CollectionSizes.alone(map) + ofEntries(map, depth);
    }
    if (value instanceof Record entity) {
      return RecordSizes.alone(entity) + RecordSizes.ofParts(entity, this, depth + 1);
    }
    if (value instanceof Object[] array) {
      return ofArray(array, depth);
    }
    if (value.getClass().isArray()) {
      return HeapLayout.array(
          Array.getLength(value), HeapLayout.fieldBytes(value.getClass().getComponentType()));
    }
    return ofOther(value, depth);
  }

  private long ofOther(Object value, int depth) {
    if (value.getClass() == BigInteger.class) {
      return of((BigInteger) value);
    }
    if (value.getClass() == BigDecimal.class) {
      BigDecimal decimal = (BigDecimal) value;
      return BIG_DECIMAL + (decimal.precision() > COMPACT_DIGITS ? of(decimal.unscaledValue()) : 0);
    }
    if (value instanceof URI uri) {
      return URI_ALONE + URI_STRINGS * bytesOf(uri.toString(), depth);
    }
    if (value.getClass() == Date.class) {
      return DATE;
    }
    if (value instanceof Optional<?> optional) {
      return optional.isEmpty() ? 0 : OPTIONAL + bytesOf(optional.get(), depth + 1);
    }
    throw unknown(value.getClass());
  }

  private long ofElements(Collection<?> collection, int depth) {
    long bytes = 0;
    for (Object element : collection) {
      bytes += bytesOf(element, depth + 1);
    }
    return bytes;
  }

  private long ofEntries(Map<?, ?> map, int depth) {
    long bytes = 0;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      bytes += bytesOf(entry.getKey(), depth + 1) + bytesOf(entry.getValue(), depth + 1);
    }
    return bytes;
  }

  private long ofArray(Object[] array, int depth) {
    long bytes = HeapLayout.references(array.length);
    for (Object element : array) {
      bytes += bytesOf(element, depth + 1);
    }
    return bytes;
  }

  private static long of(BigInteger number) {
    return BIG_INTEGER + HeapLayout.array(number.bitLength() / Integer.SIZE + 1L, Integer.BYTES);
  }

  private static boolean isLatin1(String text) {
    int length = text.length();
    int near = Math.min(length, STRING_LOOK);
    for (int i = 0; i < near; i++) {
      if (text.charAt(i) > 0xFF) {
        return false;
      }
    }
    int step = length / STRING_LOOK + 1;
    for (int i = near; i < length; i += step) {
      if (text.charAt(i) > 0xFF) {
        return false;
      }
    }
    return true;
  }

  static IllegalArgumentException unknown(Class<?> type) {
    return new IllegalArgumentException(
        "the heap size of "
            + type.getName()
            + " is not known; expected a string, number, java.time value, array, record or"
            + " java.util collection of these, or else a Sizer that knows it"
            + " (KeyspaceOptions.withSizer, or a cache's sizer setting)");
  }
}
