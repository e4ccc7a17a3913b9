package io.larder.commands;

import org.jspecify.annotations.Nullable;

/**
 * What a scan may be told: a pattern that elements must match to be answered, and about how many to
 * look at in one step.
 *
 * <p>Immutable: begin with {@link #NONE} and go on with the methods that give changed copies.
 *
 * @param match the glob pattern, which is compared with bytes in UTF-8; null for every element
 * @param count at least 1; Redis's default is 10
 */
public record ScanArgs(@Nullable String match, int count) {

  /** Every element, about ten a step. */
  public static final ScanArgs NONE = new ScanArgs(null, 10);

  /** {@code MATCH}: only what matches a glob pattern. */
  public ScanArgs match(String pattern) {
    return new ScanArgs(pattern, count);
  }

  /** {@code COUNT}: about how many elements to look at in one step. */
  public ScanArgs count(int count) {
    return new ScanArgs(match, count);
  }
}
