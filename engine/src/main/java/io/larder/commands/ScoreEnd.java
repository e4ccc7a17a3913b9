package io.larder.commands;

/** An end of a sorted set. */
public enum ScoreEnd {
  /** Where the lowest score is. */
  MIN,
  /** Where the highest score is. */
  MAX
}
