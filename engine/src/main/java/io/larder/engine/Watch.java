package io.larder.engine;

/**
 * Notices whether a key changes, expires or is evicted from now on, as Redis's {@code WATCH} does.
 *
 * <p>Thread-safe. It costs its key nothing but the notice; close it when it is no longer needed.
 */
public final class Watch<K> implements AutoCloseable {

  private final Keyspace<K> keyspace;
  private final K key;
  private volatile boolean touched;

  Watch(Keyspace<K> keyspace, K key) {
    this.keyspace = keyspace;
    this.key = key;
  }

  /** The keyspace of the key. */
  public Keyspace<K> keyspace() {
    return keyspace;
  }

  /** The key. */
  public K key() {
    return key;
  }

  /**
   * Whether the key has changed. One that has expired counts once its entry is gone: who holds its
   * lock opens it first.
   */
  public boolean isTouched() {
    return touched;
  }

  void touch() {
    touched = true;
  }

  /** Watches no longer. Does nothing the second time. */
  @Override
  public void close() {
    keyspace.unwatch(this);
  }
}
