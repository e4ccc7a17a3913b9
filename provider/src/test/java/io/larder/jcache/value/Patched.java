package io.larder.jcache.value;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Encoded bytes that were changed by hand. */
final class Patched {

  private Patched() {}

  /** The bytes with one text in place of another of the same length, wherever it stands. */
  static byte[] text(byte[] bytes, String from, String to) {
    if (from.length() != to.length()) {
      throw new IllegalArgumentException(from + " is not as long as " + to);
    }
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    if (!text.contains(from)) {
      throw new IllegalArgumentException(from + " is not in the bytes");
    }
    return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The bytes with another number at a distance from the last place of some others. */
  static byte[] number(byte[] bytes, byte[] place, int distance, int number) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int found = text.lastIndexOf(new String(place, StandardCharsets.ISO_8859_1));
    if (found < 0) {
      throw new IllegalArgumentException("the place is not in the bytes");
    }
    byte[] patched = bytes.clone();
    ByteBuffer.wrap(patched).putInt(found + distance, number);
    return patched;
  }
}
