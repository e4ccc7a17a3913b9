package io.larder.value.list;

import io.larder.value.EncodingLimits;
import io.larder.value.packed.Listpack;

/**
 * How much a block of a list may hold, as the setting {@code list-max-listpack-size} says.
 *
 * @param bytes the largest serialized form
 * @param count the most elements; {@link #ANY_COUNT} when the bytes alone matter
 */
record BlockLimit(int bytes, int count) {

  private static final int ANY_COUNT = Integer.MAX_VALUE;

  /** The limit of -1; each step below doubles it, down to -5. */
  private static final int SMALLEST_BYTES = 4096;

  /** Holds also when the setting counts elements. */
  private static final int SAFE_BYTES = 8192;

  /** More than an element's header and backward length mostly take. */
  private static final int ENTRY_OVERHEAD = 8;

  static BlockLimit of(EncodingLimits limits) {
    int setting = limits.listMaxListpackSize();
    return setting >= 0
        ? new BlockLimit(SAFE_BYTES, Math.max(setting, 1))
        : new BlockLimit(SMALLEST_BYTES << (-Math.max(setting, -5) - 1), ANY_COUNT);
  }

  boolean isExceededBy(long newBytes, long newCount) {
    return newBytes > bytes || newCount > count;
  }

  /** Whether one more element of this length may join the block. */
  boolean admits(Listpack block, int length) {
    return !isExceededBy((long) block.byteSize() + length + ENTRY_OVERHEAD, block.size() + 1L);
  }

  /** Whether an element of this length may take the place of the one at an offset. */
  boolean admitsInPlace(Listpack block, int at, int length) {
    long others = (long) block.byteSize() - block.length(at);
    return block.size() == 1 || !isExceededBy(others + length + ENTRY_OVERHEAD, block.size());
  }

  /** Whether both blocks may become one. */
  boolean admitsTogether(Listpack first, Listpack second) {
    long merged = (long) first.byteSize() + second.byteSize() - new Listpack().byteSize();
    return !isExceededBy(merged, (long) first.size() + second.size());
  }

  /** Whether a lone block may be a list without the frame for many blocks. */
  boolean isMetBy(Listpack block) {
    return block.size() <= count && (count != ANY_COUNT || block.byteSize() <= bytes);
  }

  /** Half of what is allowed: a list that shrinks turns back only there, so it does not flap. */
  BlockLimit half() {
    return new BlockLimit(bytes / 2, count == ANY_COUNT ? count : count / 2);
  }
}
