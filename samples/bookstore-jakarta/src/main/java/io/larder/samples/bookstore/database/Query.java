package io.larder.samples.bookstore.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/** The questions that the database is asked; each stands in an SQL file of its own. */
public enum Query {
  /** A book, and its place among all others by what was sold. */
  BOOK,
  /** Titles that match words, the most sold first. */
  SEARCH,
  /** What the buyers of a book bought besides. */
  ALSO_BOUGHT,
  /**
   * Title and price of a book as they are stored: a look by primary key, quick and never cached.
   */
  STORED;

  private final String sql = read(title() + ".sql");

  /** Its name in lower case, words joined by a hyphen. */
  public final String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  final String sql() {
    return sql;
  }

  static String read(String file) {
    try (InputStream in = Query.class.getResourceAsStream(file)) {
      byte[] text = Objects.requireNonNull(in, file).readAllBytes();
      return new String(text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
