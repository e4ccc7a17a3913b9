package io.larder.catalog;

import io.larder.value.glob.Glob;
import io.larder.value.number.Cursors;
import org.jspecify.annotations.Nullable;

/**
 * What {@code SSCAN}, {@code HSCAN} and {@code ZSCAN} are told besides key and cursor: {@code
 * MATCH}, a pattern that elements must match to be answered, and {@code COUNT}, about how many to
 * look at in one step.
 */
public final class ScanOptions {

  private static final int DEFAULT_COUNT = 10;

  private @Nullable Glob pattern;
  private int count = DEFAULT_COUNT;

  private ScanOptions() {}

  /**
   * The options from a word to the last.
   *
   * @throws Failure {@link Failure#SYNTAX} or {@link Failure#NOT_AN_INTEGER}
   */
  public static ScanOptions from(Call call, int word) {
    ScanOptions options = new ScanOptions();
    for (int i = word; i < call.size(); i += 2) {
      if (i + 1 == call.size()) {
        throw Failure.SYNTAX;
      }
      options.read(call, i);
    }
    return options;
  }

  private void read(Call call, int at) {
    if (call.is(at, "COUNT")) {
      long number = call.integer(at + 1);
      if (number < 1) {
        throw Failure.SYNTAX;
      }
      count = (int) Math.min(number, Integer.MAX_VALUE);
    } else if (call.is(at, "MATCH")) {
      Glob given = Glob.compile(call.bytes(at + 1));
      pattern = given.isStar() ? null : given;
    } else {
      throw Failure.SYNTAX;
    }
  }

  /**
   * A word as a cursor, to be read as unsigned.
   *
   * @throws Failure {@link Failure#INVALID_CURSOR}
   */
  public static long cursor(Call call, int word) {
    byte[] bytes = call.bytes(word);
    if (!Cursors.isCursor(bytes)) {
      throw Failure.INVALID_CURSOR;
    }
    return Cursors.parse(bytes);
  }

  /** About how many elements to look at; at least 1. */
  public int count() {
    return count;
  }

  /** Whether an element is to be answered. */
  public boolean matches(byte[] element) {
    return pattern == null || pattern.matches(element);
  }
}
