package io.larder.jcache.value;

import java.util.function.UnaryOperator;

/** Keys that are copied, both ways, unless they are immutable. */
final class CopiedKeys<K> implements KeyForm<K> {

  private final UnaryOperator<Object> copier;

  CopiedKeys(UnaryOperator<Object> copier) {
    this.copier = copier;
  }

  @Override
  public K toStored(K key) {
    return ImmutableTypes.isImmutable(key) ? key : copy(key);
  }

  @Override
  public K fromStored(K stored) {
    return ImmutableTypes.isImmutable(stored) ? stored : copy(stored);
  }

  @SuppressWarnings("unchecked") // a copy has the class of what was copied, found by the loader
  private K copy(K key) {
    return (K) copier.apply(key);
  }
}
