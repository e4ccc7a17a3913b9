package io.larder.jcache.event;

import io.larder.engine.Change;
import io.larder.jcache.value.ValueForm;
import io.larder.value.CollectionValue;
import java.util.List;
import javax.cache.Cache;
import javax.cache.event.EventType;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened and the listeners who are to know, as of that moment: those registered
 * later are not told.
 */
record Notice<K, V>(EventType type, K key, Change<K> change, List<Registration<K, V>> audience) {

  /**
   * The event that a change means to JCache, or null: evictions, moved deadlines and collections
   * have none.
   */
  static @Nullable EventType typeOf(Change<?> change) {
    boolean wasEntry = isEntry(change.oldValue());
    boolean isEntry = isEntry(change.newValue());
    return switch (change.kind()) {
      case CREATED, UPDATED -> typeOf(wasEntry, isEntry);
      case REMOVED -> wasEntry ? EventType.REMOVED : null;
      case EXPIRED -> wasEntry ? EventType.EXPIRED : null;
      case RETIMED, EVICTED, CLEARED, EXCHANGED, ANNOUNCED -> null;
    };
  }

  private static @Nullable EventType typeOf(boolean wasEntry, boolean isEntry) {
    if (isEntry) {
      return wasEntry ? EventType.UPDATED : EventType.CREATED;
    }
    return wasEntry ? EventType.REMOVED : null;
  }

  /** Collections that commands have made are no entries. */
  private static boolean isEntry(@Nullable Object value) {
    return value != null && !(value instanceof CollectionValue);
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
