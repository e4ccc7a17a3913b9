package io.larder.value.string.hyperloglog;

/**
 * The 16,384 registers of a HyperLogLog, in one of two layouts behind the header of its string.
 * Each holds the longest run of hash bits (one more than its zeros) that an element of its own has
 * shown; 0 is none.
 */
interface Registers {

  /** How many bits of the hash choose the register. */
  int INDEX_BITS = 14;

  int COUNT = 1 << INDEX_BITS;

  /** The highest value that the 50 other bits of a hash can give, one more than their number. */
  int MAX_VALUE = 64 - INDEX_BITS + 1;

  /** What became of a register that was to be raised. */
  enum Outcome {
    RAISED,
    HIGH_ENOUGH,
    /** Nothing was changed: the layout has no room, and the dense one must take over. */
    OUTGROWN
  }

  /**
   * Raises a register, if it is lower.
   *
   * @throws CorruptedHyperLogLogException if the string's bytes make no sense
   */
  Outcome raise(int index, int value);

  /**
   * Raises each place of {@code maxima} to what the register there holds.
   *
   * @param maxima {@link #COUNT} long
   * @throws CorruptedHyperLogLogException if the string's bytes make no sense
   */
  void raiseInto(byte[] maxima);

  /**
   * Adds to place v of a histogram how many registers hold v.
   *
   * @throws CorruptedHyperLogLogException if the string's bytes make no sense
   */
  void countInto(int[] histogram);
}
