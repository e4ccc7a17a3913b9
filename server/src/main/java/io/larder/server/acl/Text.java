package io.larder.server.acl;

import java.nio.charset.StandardCharsets;

/** Bytes as text and back, one character a byte: names and patterns are bytes to Redis. */
public final class Text {

  private Text() {}

  /** The text of some bytes. */
  public static String of(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** The bytes of a text that {@link #of} made. */
  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Whether there is a space or a zero byte, which names and patterns must not have. */
  static boolean hasSpaces(String text) {
    return text.chars().anyMatch(c -> c == ' ' || c == 0 || (c >= '\t' && c <= '\r'));
  }
}
