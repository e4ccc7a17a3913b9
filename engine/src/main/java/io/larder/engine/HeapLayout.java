package io.larder.engine;

/**
 * The sizes that HotSpot gives to objects and arrays: 8-byte alignment, 12-byte object and 16-byte
 * array headers (compressed class pointers, the default since JDK 8), and references of 4 bytes
 * below 32 GB of maximum heap, 8 from there on. The compact headers that JDK 25 offers as an option
 * would make objects up to 8 bytes smaller than said here.
 */
final class HeapLayout {

  private static final int HEADER = 12;
  private static final int ARRAY_HEADER = 16;
  private static final long COMPRESSED_BELOW = 32L << 30;

  /** The bytes of a reference. */
  static final int REFERENCE = Runtime.getRuntime().maxMemory() < COMPRESSED_BELOW ? 4 : 8;

  private HeapLayout() {}

  /** The bytes of an object with so many reference fields and so many bytes of primitive fields. */
  static long object(int references, int primitiveBytes) {
    return align(HEADER + (long) references * REFERENCE + primitiveBytes);
  }

  /** The bytes of an array alone. */
  static long array(long length, int elementBytes) {
    return align(ARRAY_HEADER + length * elementBytes);
  }

  /** The bytes of an array of references alone. */
  static long references(long length) {
    return array(length, REFERENCE);
  }

  /** The bytes that a field or element of a type takes. */
  static int fieldBytes(Class<?> type) {
    if (!type.isPrimitive()) {
      return REFERENCE;
    }
    if (type == long.class || type == double.class) {
      return Long.BYTES;
    }
    if (type == int.class || type == float.class) {
      return Integer.BYTES;
    }
    return type == short.class || type == char.class ? Short.BYTES : Byte.BYTES;
  }

  private static long align(long bytes) {
    return (bytes + 7) & ~7L;
  }
}
