package io.larder.engine;

/**
 * Learns of every change of a keyspace, for each key in the order in which its changes were
 * committed.
 *
 * <p>It is called under the lock that protects the key. It must therefore be short, must not block,
 * must not throw, and must not call the keyspace: it notes the change (in a queue, a counter, a
 * buffer) and returns. A listener that throws all the same does not disturb the operation; what it
 * threw is logged.
 */
@FunctionalInterface
public interface ChangeListener<K> {

  /** Notes one change. */
  void onChange(Change<K> change);
}
