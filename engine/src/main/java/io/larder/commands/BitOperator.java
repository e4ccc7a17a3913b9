package io.larder.commands;

/** How {@code BITOP} combines strings. */
public enum BitOperator {
  AND,
  OR,
  XOR,
  /** Turns every bit of one string round. */
  NOT
}
