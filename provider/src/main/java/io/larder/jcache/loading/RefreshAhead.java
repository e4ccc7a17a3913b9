package io.larder.jcache.loading;

import io.larder.engine.Change;
import io.larder.engine.ChangeListener;
import io.larder.engine.Deadline;
import io.larder.jcache.operation.Reads;
import io.larder.jcache.store.StoreWalk;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Reloads entries in the background when they are read at a certain age, so that readers of a busy
 * key never wait.
 *
 * <p>It hears of every write and so knows the age of each entry; that takes a map entry a key, in
 * caches that refresh ahead and in no others. An entry is reloaded once at a time. The reloaded
 * value starts a new life, as a created entry does.
 */
public final class RefreshAhead<K, V> implements Refreshing<K, V>, ChangeListener<K> {

  /** The due instant of a key that is being reloaded. */
  private static final Long BEING_RELOADED = Deadline.NEVER;

  private final BackgroundLoads<K, V> loads;
  private final Duration age;
  private final InstantSource clock;
  private final ConcurrentMap<K, Long> dueAt = new ConcurrentHashMap<>();

  /** Reloads entries that are {@code age} old. */
  public RefreshAhead(BackgroundLoads<K, V> loads, Duration age, InstantSource clock) {
    this.loads = loads;
    this.age = age;
    this.clock = clock;
  }

  @Override
  public Reads<K, V> around(Reads<K, V> reads) {
    return new Reads<>() {
      @Override
      public @Nullable V find(K key) {
        return noted(reads.find(key), key);
      }

      @Override
      public @Nullable V findNext(StoreWalk<K> walk) {
        V value = reads.findNext(walk);
        return value == null ? null : noted(value, walk.key());
      }
    };
  }

  private @Nullable V noted(@Nullable V value, K key) {
    if (value != null) {
      reloadIfDue(key);
    }
    return value;
  }

  private void reloadIfDue(K key) {
    Long due = dueAt.get(key);
    if (due == null || clock.millis() < due || !dueAt.replace(key, due, BEING_RELOADED)) {
      return;
    }
    loads.reload(key, () -> dueAt.replace(key, BEING_RELOADED, nextDue()));
  }

  @Override
  public void onChange(Change<K> change) {
    K key = change.key();
    if (key == null) {
      dueAt.clear();
      return;
    }
    switch (change.kind()) {
      case CREATED, UPDATED -> dueAt.put(key, nextDue());
      case REMOVED, EXPIRED, EVICTED -> dueAt.remove(key);
      case RETIMED, CLEARED, EXCHANGED, ANNOUNCED -> {}
    }
  }

  private Long nextDue() {
    return Deadline.after(clock.millis(), age);
  }
}
