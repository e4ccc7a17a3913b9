package io.larder.jcache.value;

/**
 * The form in which a cache keeps its values.
 *
 * <p>By reference a value is stored as it is. By value it is stored so that nobody can change it
 * from outside: deeply immutable values are shared, since no one could tell, and all others are
 * kept as bytes and decoded on every read; or, where they can be copied as serialization would, as
 * a copy that nobody else has and that is copied on every read. In the by-value forms a stored
 * {@code byte[]} always means encoded; a user's own {@code byte[]} is encoded too.
 *
 * <p>Thread-safe. Shared values cost no allocation and no reflection, in either direction.
 *
 * @param <V> the type of values
 */
public interface ValueForm<V> {

  /**
   * What to store for a value.
   *
   * @throws javax.cache.CacheException if the value must be encoded and cannot be; the message
   *     names the class
   */
  Object toStored(V value);

  /**
   * The value of what is stored; by value, a new object unless it is immutable.
   *
   * @throws javax.cache.CacheException if it cannot be decoded, as when its class is not found
   */
  V fromStored(Object stored);

  /**
   * Whether what is stored equals a value that a caller gave. By value, equal bytes are equal too,
   * so that a value whose class came from another class loader can be compared.
   */
  boolean equalsStored(Object stored, V value);

  /** Whether values are stored as they are. */
  boolean isByReference();

  /** Stores values as they are. */
  @SuppressWarnings("unchecked") // the form passes every type through
  static <V> ValueForm<V> byReference() {
    return (ValueForm<V>) ReferenceForm.INSTANCE;
  }

  /**
   * Shares immutable values and encodes the others.
   *
   * @param loader resolves classes when values are decoded; held until the form is dropped
   */
  static <V> ValueForm<V> byValue(Codec codec, ClassLoader loader) {
    return new EncodedForm<>(codec, loader);
  }

  /**
   * As {@link #byValue}, without the codec for values that can be copied as serialization would:
   * some tens of nanoseconds in place of a microsecond.
   *
   * @param codec one that serializes as Java does
   * @param loader resolves classes when values are copied or decoded; held until the form is
   *     dropped
   */
  static <V> ValueForm<V> byCopy(Codec codec, ClassLoader loader) {
    return new CopyingForm<>(codec, loader);
  }
}
