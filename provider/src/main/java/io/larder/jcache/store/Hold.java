package io.larder.jcache.store;

import io.larder.engine.EntryView;
import org.jspecify.annotations.Nullable;

/**
 * A key reserved for writing by one thread, until that thread closes it or changes the key through
 * it: change and end are then one step. If that fails, the key stays held.
 *
 * <p>Closing it after the change does nothing.
 */
public interface Hold<K> extends KeyChanges, AutoCloseable {

  /** The key's entry as it was when it was reserved, or null; nobody else changes it meanwhile. */
  @Nullable EntryView<K> entry();

  @Override
  void close();
}
