package io.larder.catalog.bitmap;

import io.larder.catalog.Call;
import io.larder.value.number.Integers;
import io.larder.value.string.MutableString;
import java.util.Arrays;

/** Places of bits as requests write them. */
final class BitOffsets {

  private BitOffsets() {}

  /** A word as the place of a bit within the longest string. */
  static long offset(Call call, int word) {
    return requireWithin(call.integer(word, BitmapFailures.OFFSET));
  }

  /** A word as the place of a field: a bit, or behind {@code #} a number of fields of a width. */
  static long fieldOffset(Call call, int word, int width) {
    byte[] bytes = call.bytes(word);
    if (bytes.length == 0 || bytes[0] != '#') {
      return offset(call, word);
    }
    byte[] digits = Arrays.copyOfRange(bytes, 1, bytes.length);
    if (!Integers.isInteger(digits)) {
      throw BitmapFailures.OFFSET;
    }
    return requireWithin(Integers.parse(digits) * width);
  }

  private static long requireWithin(long offset) {
    if (offset < 0 || offset >>> 3 >= MutableString.MAX_LENGTH) {
      throw BitmapFailures.OFFSET;
    }
    return offset;
  }
}
