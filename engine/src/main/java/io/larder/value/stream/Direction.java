package io.larder.value.stream;

/** The order in which entries of a stream are read. */
public enum Direction {
  /** From small to large ids. */
  FORWARD,
  /** From large to small ids. */
  BACKWARD
}
