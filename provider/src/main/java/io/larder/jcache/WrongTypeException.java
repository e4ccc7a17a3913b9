package io.larder.jcache;

import javax.cache.CacheException;

/**
 * A call asked for the value of a key under which commands have made a list, a set or another
 * collection: such a key is no entry of the cache.
 *
 * <p>Its collection is reached by {@code cache.unwrap(RedisCommands.class)}; {@code put} replaces
 * it, and {@code remove} deletes it.
 */
public final class WrongTypeException extends CacheException {

  private static final long serialVersionUID = 1L;

  /** A key of the cache of that name holds something of a type by Redis's name. */
  public WrongTypeException(String cacheName, String type) {
    super(
        "WRONGTYPE a key of cache '%s' holds a %s, which is no cache entry; reach it with the commands of cache.unwrap(RedisCommands.class)"
            .formatted(cacheName, type));
  }
}
