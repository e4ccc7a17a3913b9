package io.larder.value;

/**
 * The heap that objects and arrays take in HotSpot with compressed references: headers of 12 and 16
 * bytes, sizes in steps of 8.
 */
public final class HeapBytes {

  /** The bytes of a reference. */
  public static final int REFERENCE = 4;

  private static final int OBJECT_HEADER = 12;
  private static final int ARRAY_HEADER = 16;

  private HeapBytes() {}

  /** The bytes of an object whose fields take so many bytes. */
  public static long object(int fieldBytes) {
    return aligned(OBJECT_HEADER + (long) fieldBytes);
  }

  /** The bytes of a byte array. */
  public static long bytes(int length) {
    return aligned(ARRAY_HEADER + (long) length);
  }

  /** The bytes of an array of references, without what they refer to. */
  public static long references(int length) {
    return aligned(ARRAY_HEADER + (long) length * REFERENCE);
  }

  private static long aligned(long bytes) {
    return (bytes + 7) & -8;
  }
}
