package io.larder.server.tracking;

/** A client that keeps keys in a cache of its own. Thread-safe. */
public interface Tracker {

  /**
   * Tells it that a key has changed. It may be called under the lock of the key and does not wait.
   *
   * @param key as bytes, not to be changed
   */
  void invalidate(byte[] key);

  /** Tells it that any key may have changed. */
  void invalidateAll();
}
