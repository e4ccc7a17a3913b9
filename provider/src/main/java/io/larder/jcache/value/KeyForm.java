package io.larder.jcache.value;

import io.larder.jcache.copy.Copies;

/**
 * The form in which a cache keeps its keys. Keys are looked up as callers give them, so they are
 * never stored as bytes: by value, a mutable key is copied when it is stored and again when it is
 * handed out.
 *
 * <p>Thread-safe. Immutable keys are shared, without allocation.
 *
 * @param <K> the type of keys
 */
public interface KeyForm<K> {

  /**
   * The key to store, for a key that a caller gave.
   *
   * @throws javax.cache.CacheException if the key must be copied and cannot be encoded; the message
   *     names the class
   */
  K toStored(K key);

  /** The key to hand out, for a stored key. */
  K fromStored(K stored);

  /** Stores and hands out keys as they are. */
  @SuppressWarnings("unchecked") // the form passes every type through
  static <K> KeyForm<K> byReference() {
    return (KeyForm<K>) SharedKeys.INSTANCE;
  }

  /**
   * Shares immutable keys and copies the others.
   *
   * @param loader resolves the classes of copies
   */
  static <K> KeyForm<K> byValue(Codec codec, ClassLoader loader) {
    return new CopiedKeys<>(key -> codec.decode(codec.encode(key), loader));
  }

  /**
   * As {@link #byValue}, without the codec for keys that can be copied as serialization would.
   *
   * @param codec one that serializes as Java does
   * @param loader resolves the classes of copies
   */
  static <K> KeyForm<K> byCopy(Codec codec, ClassLoader loader) {
    Copies copies = new Copies(loader);
    return new CopiedKeys<>(
        key -> {
          Object copy = copies.copy(key);
          return copy == null ? codec.decode(codec.encode(key), loader) : copy;
        });
  }
}
