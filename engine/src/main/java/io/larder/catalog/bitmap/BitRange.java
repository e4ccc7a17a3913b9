package io.larder.catalog.bitmap;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.value.string.StringView;

/**
 * A part of a string, in bits.
 *
 * @param from the first bit
 * @param to the bit behind the last one; not above {@code from} if the part is empty
 */
record BitRange(long from, long to) {

  /** The unit in which a request counts. */
  enum Unit {
    BYTE(Byte.SIZE),
    BIT(1);

    private final int bits;

    Unit(int bits) {
      this.bits = bits;
    }

    /** The one that a word names. */
    static Unit of(Call call, int word) {
      for (Unit unit : values()) {
        if (call.is(word, unit.name())) {
          return unit;
        }
      }
      throw Failure.SYNTAX;
    }

    /**
     * The part from {@code start} to {@code end}, both included and counted from the string's end
     * if negative.
     */
    BitRange range(StringView string, long start, long end) {
      long length = string.bits() / bits;
      long first = Math.max(0, start < 0 ? length + start : start);
      long last = Math.min(length - 1, Math.max(0, end < 0 ? length + end : end));
      return first > last ? EMPTY : new BitRange(first * bits, (last + 1) * bits);
    }
  }

  static final BitRange EMPTY = new BitRange(0, 0);

  static BitRange whole(StringView string) {
    return new BitRange(0, string.bits());
  }

  boolean isEmpty() {
    return from >= to;
  }
}
