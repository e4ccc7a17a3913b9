package io.larder.jcache;

import io.larder.engine.Bound;
import java.util.Locale;
import javax.cache.CacheException;

/**
 * A write needed room that the cache's eviction policy could not make: the policy is {@code
 * noeviction}, or the entry alone is larger than the bound.
 *
 * <p>The cache is as it was before. Only where the value had been written through already, the
 * entry that it was to replace is gone, since the cache must not go on serving what is out of date.
 */
public final class CacheFullException extends CacheException {

  private static final long serialVersionUID = 1L;

  /** There is no room in the cache of that name. */
  public CacheFullException(String cacheName, Bound bound, Throwable cause) {
    super(
        "no room in cache '%s', which may hold %d %s; raise the bound or choose a policy that evicts"
            .formatted(cacheName, bound.limit(), bound.unit().name().toLowerCase(Locale.ROOT)),
        cause);
  }
}
