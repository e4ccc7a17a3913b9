package io.larder.jcache.event;

import javax.cache.Cache;
import javax.cache.event.CacheEntryEvent;
import javax.cache.event.EventType;
import org.jspecify.annotations.Nullable;

/** One event as one listener sees it: values are decoded when they are asked for. */
final class LarderEvent<K, V> extends CacheEntryEvent<K, V> {

  private static final long serialVersionUID = 1L;

  private final transient K key;
  private final transient LazyValue<V> value;
  private final transient @Nullable LazyValue<V> oldValue;

  LarderEvent(
      Cache<K, V> source,
      EventType type,
      K key,
      LazyValue<V> value,
      @Nullable LazyValue<V> oldValue) {
    super(source, type);
    this.key = key;
    this.value = value;
    this.oldValue = oldValue;
  }

  @Override
  public K getKey() {
    return key;
  }

  @Override
  @SuppressWarnings("NullAway") // JCache answers null where a value is not available
  public V getValue() {
    return value.get();
  }

  @Override
  @SuppressWarnings("NullAway") // JCache answers null where a value is not available
  public V getOldValue() {
    return oldValue == null ? null : oldValue.get();
  }

  @Override
  public boolean isOldValueAvailable() {
    return oldValue != null;
  }

  @Override
  public <T> T unwrap(Class<T> type) {
    if (type.isInstance(this)) {
      return type.cast(this);
    }
    throw new IllegalArgumentException("an event cannot be unwrapped to " + type.getName());
  }

  /** Says what happened to which key; values may be secrets and stay out of it. */
  @Override
  public String toString() {
    return getEventType() + " " + key;
  }
}
