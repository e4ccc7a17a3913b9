package io.larder.engine;

/**
 * What a keyspace is made with.
 *
 * @param bound how much it may hold
 * @param policy how it makes room; of no effect without a bound
 * @param sizer tells the bytes of keys and values; asked only when the bound is in bytes
 * @param effort what eviction may cost
 */
public record KeyspaceOptions(
    Bound bound, EvictionPolicy policy, Sizer sizer, EvictionEffort effort) {

  /** Unbounded; should a bound be set, S3-FIFO and the sizes of {@link HeapSizer}. */
  public static final KeyspaceOptions DEFAULTS =
      new KeyspaceOptions(
          Bound.UNBOUNDED, EvictionPolicy.S3_FIFO, HeapSizer.INSTANCE, EvictionEffort.DEFAULT);

  /** These options with another bound. */
  public KeyspaceOptions withBound(Bound bound) {
    return new KeyspaceOptions(bound, policy, sizer, effort);
  }

  /** These options with another eviction policy. */
  public KeyspaceOptions withPolicy(EvictionPolicy policy) {
    return new KeyspaceOptions(bound, policy, sizer, effort);
  }

  /** These options with another sizer. */
  public KeyspaceOptions withSizer(Sizer sizer) {
    return new KeyspaceOptions(bound, policy, sizer, effort);
  }

  /** These options with another effort. */
  public KeyspaceOptions withEffort(EvictionEffort effort) {
    return new KeyspaceOptions(bound, policy, sizer, effort);
  }
}
