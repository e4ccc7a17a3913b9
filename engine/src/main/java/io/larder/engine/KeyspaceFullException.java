package io.larder.engine;

/** A write needed room that the eviction policy could not make. Nothing was changed. */
public final class KeyspaceFullException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  KeyspaceFullException(String keyspace, Bound bound, EvictionPolicy policy) {
    super(
        "OOM keyspace '%s' holds its maximum of %d %s and policy %s found nothing to evict; raise the bound or choose another policy"
            .formatted(
                keyspace,
                bound.limit(),
                bound.unit().name().toLowerCase(java.util.Locale.ROOT),
                policy.configName()));
  }
}
