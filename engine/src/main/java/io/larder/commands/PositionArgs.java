package io.larder.commands;

/**
 * What {@code LPOS} may be told besides key and element.
 *
 * <p>Immutable: begin with {@link #FIRST} and go on with the methods that give changed copies.
 *
 * @param rank which match is the first to be told: from 1, or from -1 to search from the tail
 * @param maxLength how many elements to look at; 0 for all
 */
public record PositionArgs(long rank, long maxLength) {

  /** The first match from the head, in the whole list. */
  public static final PositionArgs FIRST = new PositionArgs(1, 0);

  /** {@code RANK}: another match; negative ones are searched from the tail. Zero is refused. */
  public PositionArgs rank(long rank) {
    return new PositionArgs(rank, maxLength);
  }

  /** {@code MAXLEN}: within so many elements. */
  public PositionArgs maxLength(long maxLength) {
    return new PositionArgs(rank, maxLength);
  }
}
