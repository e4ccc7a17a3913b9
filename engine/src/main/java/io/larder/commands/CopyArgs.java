package io.larder.commands;

import org.jspecify.annotations.Nullable;

/**
 * What {@code COPY} may be told besides the keys.
 *
 * <p>Immutable: begin with {@link #NONE} and go on with the methods that give changed copies.
 *
 * @param replaces whether a present destination is replaced
 * @param database the number of the destination's database; null for the same
 */
public record CopyArgs(boolean replaces, @Nullable Integer database) {

  /** To an absent key of the same database. */
  public static final CopyArgs NONE = new CopyArgs(false, null);

  /** {@code REPLACE}: to a present key as well. */
  public CopyArgs replacing() {
    return new CopyArgs(true, database);
  }

  /** {@code DB}: to another database. */
  public CopyArgs toDatabase(int number) {
    return new CopyArgs(replaces, number);
  }
}
