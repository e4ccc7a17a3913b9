package io.larder.testkit.reference;

/** The null array of RESP2, {@code *-1}; the null bulk string and RESP3's null are {@code null}. */
public enum NullArray {
  /** The only one. */
  INSTANCE
}
