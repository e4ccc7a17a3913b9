package io.larder.jcache.value;

import java.util.Arrays;
import javax.cache.CacheException;

/** Values that are shared when immutable and kept as bytes when not. */
final class EncodedForm<V> implements ValueForm<V> {

  private final Codec codec;
  private final ClassLoader loader;

  EncodedForm(Codec codec, ClassLoader loader) {
    this.codec = codec;
    this.loader = loader;
  }

  @Override
  public Object toStored(V value) {
    return ImmutableTypes.isImmutable(value) ? value : codec.encode(value);
  }

  @Override
  @SuppressWarnings("unchecked") // only toStored made what is stored
  public V fromStored(Object stored) {
    return (V) (stored instanceof byte[] encoded ? codec.decode(encoded, loader) : stored);
  }

  @Override
  public boolean equalsStored(Object stored, V value) {
    if (!(stored instanceof byte[] encoded)) {
      return stored.equals(value) || isTwin(stored, value);
    }
    if (ImmutableTypes.isImmutable(value)) {
      return codec
          .decode(encoded, loader)
          .equals(value); // List.of(1) equals an encoded ArrayList of 1
    }
    return Arrays.equals(encoded, codec.encode(value))
        || codec.decode(encoded, loader).equals(value);
  }

  /** Whether an object that is shared has the content of one whose class another loader loaded. */
  private boolean isTwin(Object stored, Object value) {
    if (stored.getClass() == value.getClass()
        || !stored.getClass().getName().equals(value.getClass().getName())) {
      return false;
    }
    try {
      return Arrays.equals(codec.encode(stored), codec.encode(value));
    } catch (CacheException notEncodable) {
      return false; // sharing it takes no codec, but without one there is no content to compare
    }
  }

  @Override
  public boolean isByReference() {
    return false;
  }
}
