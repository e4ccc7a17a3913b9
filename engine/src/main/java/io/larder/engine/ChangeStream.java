package io.larder.engine;

import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/**
 * Hands every change of a keyspace to its listeners, in the order of commits; makes no garbage
 * while there are none.
 */
final class ChangeStream<K> {

  @SuppressWarnings("unchecked") // an empty array holds no listener of another type
  private volatile ChangeListener<K>[] listeners = (ChangeListener<K>[]) new ChangeListener<?>[0];

  void add(ChangeListener<K> listener) {
    synchronized (this) {
      ChangeListener<K>[] more = java.util.Arrays.copyOf(listeners, listeners.length + 1);
      more[listeners.length] = listener;
      listeners = more;
    }
  }

  void remove(ChangeListener<K> listener) {
    synchronized (this) {
      listeners =
          java.util.Arrays.stream(listeners)
              .filter(each -> each != listener)
              .toArray(length -> java.util.Arrays.copyOf(listeners, length));
    }
  }

  void publish(
      ChangeKind kind,
      @Nullable K key,
      @Nullable Object oldValue,
      @Nullable Object newValue,
      long expireAtMillis,
      @Nullable KeyspaceEvent event) {
    ChangeListener<K>[] current = listeners;
    if (current.length == 0) {
      return;
    }
    Change<K> change =
        new Change<>(
            kind,
            key,
            oldValue,
            newValue,
            expireAtMillis,
            event == null ? KeyspaceEvent.of(kind, expireAtMillis) : event);
    for (ChangeListener<K> listener : current) {
      try {
        listener.onChange(change);
      } catch (RuntimeException broken) {
        System.getLogger(ChangeStream.class.getName()) // not before: finding who logs takes long
            .log(
                Level.ERROR,
                "a change listener threw; the change stays and other listeners are told",
                broken);
      }
    }
  }
}
