package io.larder.jcache.value;

/** Keys that are copied through a codec, both ways, unless they are immutable. */
final class CopiedKeys<K> implements KeyForm<K> {

  private final Codec codec;
  private final ClassLoader loader;

  CopiedKeys(Codec codec, ClassLoader loader) {
    this.codec = codec;
    this.loader = loader;
  }

  @Override
  public K toStored(K key) {
    return ImmutableTypes.isImmutable(key) ? key : copy(key);
  }

  @Override
  public K fromStored(K stored) {
    return ImmutableTypes.isImmutable(stored) ? stored : copy(stored);
  }

  @SuppressWarnings(
      "unchecked") // a copy has the class of what was copied, found by the manager's loader
  private K copy(K key) {
    return (K) codec.decode(codec.encode(key), loader);
  }
}
