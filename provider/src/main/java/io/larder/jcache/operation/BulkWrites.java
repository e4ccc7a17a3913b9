package io.larder.jcache.operation;

import java.util.Collection;
import java.util.Map;

/** Writes many entries. Neither keys nor values are null. */
public interface BulkWrites<K, V> {

  /** Puts all; each entry atomically, not all of them together. */
  void putAll(Map<K, V> entries);

  /** Removes all; each entry atomically, not all of them together. */
  void removeAll(Collection<K> keys);
}
