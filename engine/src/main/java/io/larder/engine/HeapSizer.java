package io.larder.engine;

import java.math.BigInteger;
import java.util.UUID;

/**
 * Knows the heap sizes of common immutable objects and of arrays of primitives, for a 64-bit JVM with compressed references
 * and objects aligned to 8 bytes (heaps below 32 GB).
 *
 * <p>A string is taken to hold one byte a character if all its characters are Latin-1, two otherwise, as the JVM stores it.
 */
public final class HeapSizer implements Sizer {

  /** The one instance; it has no state. */
  public static final HeapSizer INSTANCE = new HeapSizer();

  private static final int HEADER = 12;
  private static final int ARRAY_HEADER = 16;
  private static final int BOXED = 16;
  private static final int BOXED_WIDE = 24;
  private static final int STRING = 24;

  private HeapSizer() {}

  @Override
  public long bytesOf(Object object) {
    if (object instanceof String string) {
      return STRING + array(string.length(), isLatin1(string) ? 1 : 2);
    }
    if (object instanceof byte[] bytes) {
      return array(bytes.length, 1);
    }
    if (object instanceof Long || object instanceof Double) {
      return BOXED_WIDE;
    }
    if (object instanceof Number || object instanceof Boolean || object instanceof Character) {
      return object instanceof BigInteger big ? 40 + array(big.bitLength() / Integer.SIZE + 1, Integer.BYTES) : BOXED;
    }
    if (object instanceof UUID) {
      return aligned(HEADER + 2 * Long.BYTES);
    }
    if (object instanceof Enum<?>) {
      return 0; // shared by everybody
    }
    throw new IllegalArgumentException(
        "the heap size of a "
            + object.getClass().getName()
            + " is not known; give the keyspace a Sizer that knows it, or bound it by entries");
  }

  private static boolean isLatin1(String string) {
    for (int i = 0; i < string.length(); i++) {
      if (string.charAt(i) > 0xff) {
        return false;
      }
    }
    return true;
  }

  private static long array(long length, int bytesAnElement) {
    return aligned(ARRAY_HEADER + length * bytesAnElement);
  }

  private static long aligned(long bytes) {
    return (bytes + 7) & ~7L;
  }
}
