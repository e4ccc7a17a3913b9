package io.larder.jcache.work;

import javax.cache.CacheException;
import javax.cache.configuration.Factory;

/**
 * Calls the user's factories, and says whose and which they are when they fail.
 *
 * @param cacheName the cache that is being configured
 */
public record Maker(String cacheName) {

  /**
   * Calls a factory.
   *
   * @param what what the factory makes, for messages
   * @throws CacheException if the factory threw; errors are not wrapped
   * @throws IllegalArgumentException if it returned null
   */
  public <T> T make(Factory<T> factory, String what) {
    T made;
    try {
      made = factory.create();
    } catch (RuntimeException thrown) {
      throw new CacheException(
          "the %s factory of cache '%s' failed".formatted(what, cacheName), thrown);
    }
    if (made == null) {
      throw new IllegalArgumentException(
          "the %s factory of cache '%s' returned null; expected a %s"
              .formatted(what, cacheName, what));
    }
    return made;
  }
}
