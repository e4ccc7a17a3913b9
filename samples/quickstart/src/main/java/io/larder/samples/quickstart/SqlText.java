package io.larder.samples.quickstart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** SQL kept in files of its own, beside this class. */
final class SqlText {

  private SqlText() {}

  /** The text of a file. */
  static String of(String file) {
    try (InputStream in = SqlText.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException(
            "no file " + file + " beside " + SqlText.class.getName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
