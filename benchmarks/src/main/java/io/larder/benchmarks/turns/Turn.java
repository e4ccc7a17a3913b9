package io.larder.benchmarks.turns;

/**
 * What came of a slice of work.
 *
 * @param calls how often the operation ran, in all threads
 * @param cpuNanos the processor time of the whole JVM, with its collector and a cache's own threads
 * @param bytes what the calling threads allocated
 */
record Turn(long calls, long cpuNanos, long bytes) {

  String written() {
    return calls + " " + cpuNanos + " " + bytes;
  }

  static Turn read(String written) {
    String[] parts = written.split(" ", -1);
    return new Turn(Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
  }

  double cpuNanosByCall() {
    return (double) cpuNanos / calls;
  }

  double bytesByCall() {
    return (double) bytes / calls;
  }
}
