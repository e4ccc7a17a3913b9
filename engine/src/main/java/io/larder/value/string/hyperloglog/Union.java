package io.larder.value.string.hyperloglog;

/** What several HyperLogLogs have noted together: the maximum of each register. */
public final class Union {

  private final byte[] maxima = new byte[Registers.COUNT];
  private boolean hasDense;

  /**
   * Takes in one more.
   *
   * @throws CorruptedHyperLogLogException if its bytes make no sense
   */
  public void add(HyperLogLog log) {
    log.raiseInto(maxima);
    hasDense |= log.isDense();
  }

  /** About how many distinct elements were added to one or more. */
  public long count() {
    int[] histogram = new int[Cardinality.HISTOGRAM];
    for (byte value : maxima) {
      histogram[value]++;
    }
    return Cardinality.estimate(histogram);
  }

  /** Whether one of them has the dense layout. */
  boolean hasDense() {
    return hasDense;
  }

  /** A register's maximum. */
  int value(int index) {
    return maxima[index];
  }
}
