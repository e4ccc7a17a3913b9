package io.larder.jcache.store;

import io.larder.engine.WriteExpiry;

/** Changes that leave the hold of the key as it is. */
record StoreChanges<K>(CacheStore<K> store, K key) implements KeyChanges {

  @Override
  public void put(Object value, WriteExpiry expiry) {
    store.put(key, value, expiry);
  }

  @Override
  public boolean remove() {
    return store.remove(key) != null;
  }
}
