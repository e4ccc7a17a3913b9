package io.larder.engine;

/** The keys of a transaction, each opened once and then held until its end. */
public final class Transaction<K> {

  private final Keyspace<K> keyspace;
  private final KeyLocks locks;

  Transaction(Keyspace<K> keyspace, KeyLocks locks) {
    this.keyspace = keyspace;
    this.locks = locks;
  }

  /**
   * Opens a key, always as the same slot.
   *
   * @throws IllegalArgumentException if the key is not one of those that the transaction was begun
   *     with
   */
  public Slot<K> open(K key) {
    return locks.open(keyspace, key);
  }
}
