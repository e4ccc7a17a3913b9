package io.larder.value.stream;

/** The bytes of heap that a stream and its parts keep alive, which all of them keep up to date. */
final class HeapMeter {

  private long bytes;

  void add(long more) {
    bytes += more;
  }

  void subtract(long fewer) {
    bytes -= fewer;
  }

  long bytes() {
    return bytes;
  }

  /** The bytes of an array of references or bytes, its header included. */
  static long array(long contentBytes) {
    return 16 + ((contentBytes + 7) & ~7L);
  }
}
