package io.larder.jcache.value;

import io.larder.jcache.copy.Copies;
import io.larder.jcache.copy.Snapshot;
import java.util.Arrays;
import javax.cache.CacheException;
import org.jspecify.annotations.Nullable;

/**
 * Values that are shared when immutable, kept as snapshots where those are copied without a stream,
 * and as bytes otherwise.
 *
 * <p>No code of the user sees what is inside a snapshot, but copies of it.
 */
final class CopyingForm<V> implements ValueForm<V> {

  private final Codec codec;
  private final ClassLoader loader;
  private final Copies copies;
  private final EncodedForm<V> encoded;

  CopyingForm(Codec codec, ClassLoader loader) {
    this.codec = codec;
    this.loader = loader;
    this.copies = new Copies(loader);
    this.encoded = new EncodedForm<>(codec, loader);
  }

  @Override
  public Object toStored(V value) {
    if (ImmutableTypes.isImmutable(value)) {
      return value;
    }
    Snapshot snapshot = value instanceof byte[] ? null : copies.snapshot(value);
    return snapshot == null ? codec.encode(value) : snapshot;
  }

  @Override
  @SuppressWarnings("unchecked") // only toStored made what is stored
  public V fromStored(Object stored) {
    return stored instanceof Snapshot snapshot
        ? (V) copies.copy(snapshot)
        : encoded.fromStored(stored);
  }

  @Override
  public boolean equalsStored(Object stored, V value) {
    if (!(stored instanceof Snapshot snapshot)) {
      return encoded.equalsStored(stored, value);
    }
    return copies.copy(snapshot).equals(value)
        || (!ImmutableTypes.isImmutable(value) && isTwin(snapshot, value));
  }

  /**
   * Whether a value has the bytes of what a snapshot was taken of. What is compared are the bytes
   * of two copies: hash tables write their capacity, and that of a copy may be another one.
   */
  private boolean isTwin(Snapshot snapshot, V value) {
    Object copy = copies.copy(value);
    if (copy == null) {
      copy = decoded(codec.encode(value));
    }
    return copy != null && Arrays.equals(codec.encode(copies.copy(snapshot)), codec.encode(copy));
  }

  private @Nullable Object decoded(byte[] bytes) {
    try {
      return codec.decode(bytes, loader);
    } catch (CacheException ofAnUnknownClass) {
      return null;
    }
  }

  @Override
  public boolean isByReference() {
    return false;
  }
}
