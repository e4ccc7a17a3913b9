package io.larder.value;

/**
 * The sizes at which values change from a compact to a large encoding, by the names and with the
 * defaults of Redis 7.2.
 *
 * @param listMaxListpackSize {@code list-max-listpack-size}: elements a node if positive; -1 to -5
 *     for 4, 8, 16, 32, 64 KiB
 * @param hashMaxListpackEntries {@code hash-max-listpack-entries}
 * @param hashMaxListpackValue {@code hash-max-listpack-value}, in bytes
 * @param setMaxIntsetEntries {@code set-max-intset-entries}
 * @param setMaxListpackEntries {@code set-max-listpack-entries}
 * @param setMaxListpackValue {@code set-max-listpack-value}, in bytes
 * @param zsetMaxListpackEntries {@code zset-max-listpack-entries}
 * @param zsetMaxListpackValue {@code zset-max-listpack-value}, in bytes
 * @param streamNodeMaxBytes {@code stream-node-max-bytes}; 0 for no limit
 * @param streamNodeMaxEntries {@code stream-node-max-entries}; 0 for no limit
 * @param hllSparseMaxBytes {@code hll-sparse-max-bytes}
 */
public record EncodingLimits(
    int listMaxListpackSize,
    int hashMaxListpackEntries,
    int hashMaxListpackValue,
    int setMaxIntsetEntries,
    int setMaxListpackEntries,
    int setMaxListpackValue,
    int zsetMaxListpackEntries,
    int zsetMaxListpackValue,
    int streamNodeMaxBytes,
    int streamNodeMaxEntries,
    int hllSparseMaxBytes) {

  /** Redis's defaults. */
  public static final EncodingLimits DEFAULTS =
      new EncodingLimits(-2, 512, 64, 512, 128, 64, 128, 64, 4096, 100, 3000);
}
