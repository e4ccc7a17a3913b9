package io.larder.server.config;

import java.util.List;

/** What the keyspace holds and how. */
public final class KeyspaceParameters {

  public static final Parameter<Long> MAXMEMORY =
      Parameter.of(
          "maxmemory",
          MemorySize.from(0),
          0L,
          "The most bytes that the numbered databases may take together; 0 sets no limit.");

  public static final Parameter<String> MAXMEMORY_POLICY =
      Parameter.of(
          "maxmemory-policy",
          Choice.of(
                  "volatile-lru",
                  "volatile-lfu",
                  "volatile-random",
                  "volatile-ttl",
                  "allkeys-lru",
                  "allkeys-lfu",
                  "allkeys-random",
                  "noeviction")
              .orElse("s3-fifo"),
          "noeviction",
          "How room is made when maxmemory is reached.");

  public static final Parameter<Long> MAXMEMORY_SAMPLES =
      Parameter.of(
          "maxmemory-samples",
          WholeNumber.of(1, 2147483647),
          5L,
          "How many keys are compared to find one to evict; more than 64 count as 64.");

  public static final Parameter<Long> MAXMEMORY_EVICTION_TENACITY =
      Parameter.of(
          "maxmemory-eviction-tenacity",
          WholeNumber.of(0, 100),
          10L,
          "How much one command evicts at most when maxmemory was lowered; 100 sets no limit.");

  public static final Parameter<String> NOTIFY_KEYSPACE_EVENTS =
      Parameter.of(
          "notify-keyspace-events",
          KeyspaceEvents.INSTANCE,
          "",
          "Which happenings of keys are published to channels.");

  public static final Parameter<Long> HASH_MAX_LISTPACK_ENTRIES =
      Parameter.of(
              "hash-max-listpack-entries",
              WholeNumber.of(0, Long.MAX_VALUE),
              512L,
              "How many fields a hash may have in its compact encoding.")
          .alias("hash-max-ziplist-entries");

  public static final Parameter<Long> HASH_MAX_LISTPACK_VALUE =
      Parameter.of(
              "hash-max-listpack-value",
              MemorySize.from(0),
              64L,
              "How long fields and values may be in the compact encoding of hashes.")
          .alias("hash-max-ziplist-value");

  public static final Parameter<Long> LIST_MAX_LISTPACK_SIZE =
      Parameter.of(
              "list-max-listpack-size",
              WholeNumber.of(Integer.MIN_VALUE, Integer.MAX_VALUE),
              -2L,
              "How many elements a node of a list may have; -1 to -5 stand for 4 to 64 KiB.")
          .alias("list-max-ziplist-size");

  public static final Parameter<Long> SET_MAX_INTSET_ENTRIES =
      Parameter.of(
          "set-max-intset-entries",
          WholeNumber.of(0, Long.MAX_VALUE),
          512L,
          "How many integers a set may have in its encoding for them.");

  public static final Parameter<Long> SET_MAX_LISTPACK_ENTRIES =
      Parameter.of(
              "set-max-listpack-entries",
              WholeNumber.of(0, Long.MAX_VALUE),
              128L,
              "How many members a set may have in its compact encoding.")
          .since("7.2");

  public static final Parameter<Long> SET_MAX_LISTPACK_VALUE =
      Parameter.of(
              "set-max-listpack-value",
              MemorySize.from(0),
              64L,
              "How long members may be in the compact encoding of sets.")
          .since("7.2");

  public static final Parameter<Long> ZSET_MAX_LISTPACK_ENTRIES =
      Parameter.of(
              "zset-max-listpack-entries",
              WholeNumber.of(0, Long.MAX_VALUE),
              128L,
              "How many members a sorted set may have in its compact encoding.")
          .alias("zset-max-ziplist-entries");

  public static final Parameter<Long> ZSET_MAX_LISTPACK_VALUE =
      Parameter.of(
              "zset-max-listpack-value",
              MemorySize.from(0),
              64L,
              "How long members may be in the compact encoding of sorted sets.")
          .alias("zset-max-ziplist-value");

  public static final Parameter<Long> HLL_SPARSE_MAX_BYTES =
      Parameter.of(
          "hll-sparse-max-bytes",
          MemorySize.from(0),
          3000L,
          "How long a HyperLogLog may be in its sparse encoding.");

  public static final Parameter<Long> STREAM_NODE_MAX_BYTES =
      Parameter.of(
          "stream-node-max-bytes",
          MemorySize.from(0),
          4096L,
          "How many bytes a node of a stream may take; 0 sets no limit.");

  public static final Parameter<Long> STREAM_NODE_MAX_ENTRIES =
      Parameter.of(
          "stream-node-max-entries",
          WholeNumber.of(0, Long.MAX_VALUE),
          100L,
          "How many entries a node of a stream may have; 0 sets no limit.");

  public static final Parameter<Long> DATABASES =
      Parameter.kept(
              "databases",
              WholeNumber.of(1, 2147483647),
              16L,
              "How many numbered databases there are; here always 16.")
          .immutable();

  static final List<Parameter<?>> ALL =
      List.of(
          DATABASES,
          MAXMEMORY,
          MAXMEMORY_POLICY,
          MAXMEMORY_SAMPLES,
          MAXMEMORY_EVICTION_TENACITY,
          Parameter.kept(
              "lfu-log-factor",
              WholeNumber.of(0, 2147483647),
              10L,
              "How slowly the counters of use saturate."),
          Parameter.kept(
              "lfu-decay-time",
              WholeNumber.of(0, 2147483647),
              1L,
              "Minutes after which the counters of use are reduced."),
          NOTIFY_KEYSPACE_EVENTS,
          HASH_MAX_LISTPACK_ENTRIES,
          HASH_MAX_LISTPACK_VALUE,
          LIST_MAX_LISTPACK_SIZE,
          Parameter.kept(
              "list-compress-depth",
              WholeNumber.of(0, 2147483647),
              0L,
              "How many nodes at both ends of a list are not compressed; here none is."),
          SET_MAX_INTSET_ENTRIES,
          SET_MAX_LISTPACK_ENTRIES,
          SET_MAX_LISTPACK_VALUE,
          ZSET_MAX_LISTPACK_ENTRIES,
          ZSET_MAX_LISTPACK_VALUE,
          HLL_SPARSE_MAX_BYTES,
          STREAM_NODE_MAX_BYTES,
          STREAM_NODE_MAX_ENTRIES,
          Parameter.kept(
              "activerehashing",
              YesNo.INSTANCE,
              true,
              "Lets idle time be used for the growth of tables."),
          Parameter.kept(
              "active-expire-effort",
              WholeNumber.of(1, 10),
              1L,
              "How much effort goes into finding expired keys; here none is left to find."),
          Parameter.kept(
              "lazyfree-lazy-eviction",
              YesNo.INSTANCE,
              false,
              "Frees evicted values in the background, as the garbage collector does."),
          Parameter.kept(
              "lazyfree-lazy-expire",
              YesNo.INSTANCE,
              false,
              "Frees expired values in the background."),
          Parameter.kept(
              "lazyfree-lazy-server-del",
              YesNo.INSTANCE,
              false,
              "Frees overwritten values in the background."),
          Parameter.kept(
              "lazyfree-lazy-user-del",
              YesNo.INSTANCE,
              false,
              "Lets DEL free values in the background."),
          Parameter.kept(
              "lazyfree-lazy-user-flush",
              YesNo.INSTANCE,
              false,
              "Lets FLUSHALL and FLUSHDB free values in the background."),
          Parameter.kept(
              "activedefrag",
              YesNo.INSTANCE,
              false,
              "Puts memory in order, as the garbage collector does."),
          Parameter.kept(
              "active-defrag-ignore-bytes",
              MemorySize.from(1),
              104857600L,
              "Waste below which memory would not be put in order."),
          Parameter.kept(
              "active-defrag-threshold-lower",
              WholeNumber.of(0, 1000),
              10L,
              "Percent of waste at which that would begin."),
          Parameter.kept(
              "active-defrag-threshold-upper",
              WholeNumber.of(0, 1000),
              100L,
              "Percent of waste at which it would do its most."),
          Parameter.kept(
              "active-defrag-cycle-min",
              WholeNumber.of(1, 99),
              1L,
              "Percent of the processor that it would take at least."),
          Parameter.kept(
              "active-defrag-cycle-max",
              WholeNumber.of(1, 99),
              25L,
              "Percent of the processor that it would take at most."),
          Parameter.kept(
              "active-defrag-max-scan-fields",
              WholeNumber.of(1, Long.MAX_VALUE),
              1000L,
              "Fields of a value that it would look at in one go."),
          Parameter.kept(
              "jemalloc-bg-thread",
              YesNo.INSTANCE,
              true,
              "Lets the allocator of Redis purge memory in the background."));

  private KeyspaceParameters() {}
}
