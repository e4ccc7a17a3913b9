package io.larder.jcache.value;

/**
 * Turns keys and values into bytes and back, for caches that store by value and for everything that
 * leaves the heap.
 *
 * <p>A codec is made once per cache, by the cache's codec factory, and called by many threads at a
 * time: it must be thread-safe. It should be deterministic (equal values give equal bytes), since
 * values of foreign class loaders are compared by their bytes. A codec that is {@link
 * java.io.Closeable} is closed with its cache.
 *
 * @see JavaCodec
 */
public interface Codec {

  /**
   * The bytes of a value; a new array that the caller keeps.
   *
   * @throws javax.cache.CacheException if the value cannot be encoded; the message names its class.
   *     The cache stays unchanged
   */
  byte[] encode(Object value);

  /**
   * The value of some bytes; a new object that shares no mutable state with any other.
   *
   * @param bytes what {@link #encode} gave; not changed and not kept
   * @param loader resolves the value's classes; the class loader of the cache's manager
   * @throws javax.cache.CacheException if the bytes are malformed, or name a class that is not
   *     allowed or not found
   */
  Object decode(byte[] bytes, ClassLoader loader);
}
