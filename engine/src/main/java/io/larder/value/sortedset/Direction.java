package io.larder.value.sortedset;

/** The way through a sorted set: from the lowest score up, or from the highest down. */
public enum Direction {
  ASCENDING,
  DESCENDING
}
