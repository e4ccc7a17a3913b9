package io.larder.value.sortedset;

/**
 * A walk over the members of a sorted set with their scores, in their order. It starts before the
 * first member; it must not be used when the set has changed.
 */
public abstract class MemberCursor {

  MemberCursor() {}

  /** Goes to the next member. False, and no member is there to be asked for, at the end. */
  public abstract boolean next();

  /** The score of the member that the walk is at. */
  public abstract double score();

  /** The member that the walk is at, in an array of its own. */
  public abstract byte[] member();
}
