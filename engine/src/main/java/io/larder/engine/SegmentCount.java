package io.larder.engine;

/** Into how many segments a keyspace is divided: powers of two. */
final class SegmentCount {

  private static final int LEAST_ENTRIES_A_SEGMENT =
      128; // fewer make the segments' shares of a bound uneven
  private static final int LEAST_BYTES_A_SEGMENT = 1 << 18;
  private static final int SEGMENTS_A_PROCESSOR = 8; // writers rarely meet
  private static final int MOST_PROCESSORS = 32;

  private SegmentCount() {}

  /** 16 to 256, by the number of processors; fewer for a small bound. */
  static int of(Bound bound) {
    int processors = Math.max(2, Runtime.getRuntime().availableProcessors());
    int wanted =
        Integer.highestOneBit(Math.min(MOST_PROCESSORS, processors) * SEGMENTS_A_PROCESSOR);
    long most =
        switch (bound.unit()) {
          case NONE -> wanted;
          case ENTRIES -> bound.limit() / LEAST_ENTRIES_A_SEGMENT;
          case BYTES -> bound.limit() / LEAST_BYTES_A_SEGMENT;
        };
    return most >= wanted ? wanted : Integer.highestOneBit((int) Math.max(1, most));
  }
}
