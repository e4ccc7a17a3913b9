package io.larder.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys of a transaction, each opened once and then held until its end. */
public final class Transaction<K> {

  private final Keyspace<K> keyspace;
  private final Map<K, @Nullable Slot<K>> slots;

  Transaction(Keyspace<K> keyspace, Map<K, @Nullable Slot<K>> slots) {
    this.keyspace = keyspace;
    this.slots = slots;
  }

  /**
   * Opens a key, always as the same slot.
   *
   * @throws IllegalArgumentException if the key is not one of those that the transaction was begun
   *     with
   */
  public Slot<K> open(K key) {
    Slot<K> slot = slots.get(key);
    if (slot == null) {
      if (!slots.containsKey(key)) {
        throw new IllegalArgumentException(
            "the key is not one of those that the transaction was begun with");
      }
      slot = keyspace.openInTransaction(key);
      slots.put(key, slot);
    }
    return slot;
  }
}
