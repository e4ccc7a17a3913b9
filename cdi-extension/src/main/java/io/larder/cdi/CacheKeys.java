package io.larder.cdi;

import io.larder.cdi.key.CallKey;
import javax.cache.annotation.GeneratedCacheKey;
import org.jspecify.annotations.Nullable;

/** The keys that intercepted calls have, for who wants to look into their caches. */
public final class CacheKeys {

  private CacheKeys() {}

  /**
   * Returns the key that a call has by default: {@code cache.get(CacheKeys.of("978-3", 2))} finds
   * what {@code @CacheResult Book find(String isbn, int edition)} kept.
   *
   * <p>Primitive parameters are given boxed, in their own type: {@code 2L} for a {@code long}.
   * Arrays are copied. O(parameters).
   *
   * @param parameters the parameters that make the key, in the method's order; may be {@code null}
   */
  public static GeneratedCacheKey of(@Nullable Object... parameters) {
    return CallKey.of(parameters);
  }
}
