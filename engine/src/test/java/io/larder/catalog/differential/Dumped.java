package io.larder.catalog.differential;

import java.nio.charset.StandardCharsets;

/**
 * The word of a {@code RESTORE} that stands for what {@code DUMP} of a key answers on Larder at
 * that point of a program, so that the real server is given Larder's own payloads.
 */
final class Dumped {

  private static final String PREFIX = "@dump:";

  private Dumped() {}

  static byte[] placeholder(byte[] key) {
    return Request.latin1(PREFIX + new String(key, StandardCharsets.ISO_8859_1));
  }

  static boolean isPlaceholder(String word) {
    return word.startsWith(PREFIX);
  }

  static byte[] key(String placeholder) {
    return Request.latin1(placeholder.substring(PREFIX.length()));
  }
}
