package io.larder.server.state;

import java.nio.charset.StandardCharsets;

/** Text of ASCII alone. */
public final class Ascii {

  private Ascii() {}

  /** Its bytes. */
  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
