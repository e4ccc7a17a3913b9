package io.larder.jcache.event;

import io.larder.engine.Change;
import io.larder.engine.ChangeKind;
import io.larder.engine.ChangeListener;
import io.larder.value.CollectionValue;
import java.util.function.BiConsumer;

/** Tells a user's eviction listener, on another thread and in the order of each key. */
public final class EvictionNotices<K> implements ChangeListener<K>, AutoCloseable {

  private final BiConsumer<K, Object> told;
  private final Lanes lanes;

  /**
   * Tells {@code told} by way of {@code lanes}.
   *
   * @param told takes a key and a value in the forms in which they were stored
   */
  public EvictionNotices(BiConsumer<K, Object> told, Lanes lanes) {
    this.told = told;
    this.lanes = lanes;
  }

  @Override
  public void onChange(Change<K> change) {
    K key = change.key();
    Object value = change.oldValue();
    if (change.kind() == ChangeKind.EVICTED
        && key != null
        && value != null
        && !(value instanceof CollectionValue)) {
      lanes.add(key, () -> told.accept(key, value));
    }
  }

  /** Drops what was not told yet. */
  @Override
  public void close() {
    lanes.close();
  }
}
