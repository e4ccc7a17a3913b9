package io.larder.catalog.differential;

import io.larder.value.EncodingLimits;
import io.larder.value.SmallLimits;
import java.util.List;

/** The limits of encodings under which a program runs on both sides. */
public enum Limits {
  DEFAULTS(EncodingLimits.DEFAULTS),
  TINY(SmallLimits.TINY);

  private final EncodingLimits limits;

  Limits(EncodingLimits limits) {
    this.limits = limits;
  }

  EncodingLimits limits() {
    return limits;
  }

  /** What sets them on a server; one request each, since older servers lack some. */
  List<Request> requests() {
    return List.of(
        set("list-max-listpack-size", limits.listMaxListpackSize()),
        set("hash-max-listpack-entries", limits.hashMaxListpackEntries()),
        set("hash-max-listpack-value", limits.hashMaxListpackValue()),
        set("set-max-intset-entries", limits.setMaxIntsetEntries()),
        set("set-max-listpack-entries", limits.setMaxListpackEntries()),
        set("set-max-listpack-value", limits.setMaxListpackValue()),
        set("zset-max-listpack-entries", limits.zsetMaxListpackEntries()),
        set("zset-max-listpack-value", limits.zsetMaxListpackValue()),
        set("stream-node-max-bytes", limits.streamNodeMaxBytes()),
        set("stream-node-max-entries", limits.streamNodeMaxEntries()),
        set("hll-sparse-max-bytes", limits.hllSparseMaxBytes()));
  }

  private static Request set(String name, int value) {
    return Request.of("CONFIG", "SET", name, Integer.toString(value));
  }
}
