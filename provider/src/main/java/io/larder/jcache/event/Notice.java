package io.larder.jcache.event;

import io.larder.engine.Change;
import io.larder.jcache.value.ValueForm;
import java.util.List;
import javax.cache.Cache;
import javax.cache.event.EventType;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened and the listeners who are to know, as of that moment: those registered
 * later are not told.
 */
record Notice<K, V>(EventType type, K key, Change<K> change, List<Registration<K, V>> audience) {

  /** The event that a change means to JCache, or null: evictions and moved deadlines have none. */
  static @Nullable EventType typeOf(Change<?> change) {
    return switch (change.kind()) {
      case CREATED -> EventType.CREATED;
      case UPDATED -> EventType.UPDATED;
      case REMOVED -> EventType.REMOVED;
      case EXPIRED -> EventType.EXPIRED;
      case RETIMED, EVICTED, CLEARED -> null;
    };
  }

  LarderEvent<K, V> event(Cache<K, V> source, ValueForm<V> form, boolean oldValueRequired) {
    boolean replacedSomething = type != EventType.CREATED;
    LazyValue<V> old =
        replacedSomething && oldValueRequired ? new LazyValue<>(form, change.oldValue()) : null;
    LazyValue<V> value =
        switch (type) {
          case CREATED, UPDATED -> new LazyValue<>(form, change.newValue());
          case REMOVED, EXPIRED -> old != null ? old : new LazyValue<>(form, null);
        };
    return new LarderEvent<>(source, type, key, value, old);
  }
}
