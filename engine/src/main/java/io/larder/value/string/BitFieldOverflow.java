package io.larder.value.string;

/** What becomes of a number that its bit field cannot hold. */
public enum BitFieldOverflow {
  /** The lowest bits are kept. */
  WRAP,
  /** The nearest number that the field can hold is taken. */
  SAT,
  /** The field stays as it is. */
  FAIL
}
