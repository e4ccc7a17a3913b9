package io.larder.jcache.operation;

import io.larder.jcache.value.KeyForm;
import java.util.Collection;
import java.util.Map;

/** Writes many entries. Neither keys nor values are null. */
public interface BulkWrites<K, V> {

  /**
   * Puts all; each entry atomically, not all of them together.
   *
   * @param keys the form in which they are kept
   */
  void putAll(Map<? extends K, ? extends V> entries, KeyForm<K> keys);

  /** Removes all; each entry atomically, not all of them together. */
  void removeAll(Collection<? extends K> keys);
}
