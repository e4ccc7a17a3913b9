package io.larder.value.table;

/**
 * A function from bytes to 64 bits of hash. Equal bytes have equal hashes as long as a table lives.
 */
@FunctionalInterface
public interface ByteHash {

  /** The hash of {@code length} bytes at {@code from}. O(length). */
  long hash(byte[] array, int from, int length);
}
