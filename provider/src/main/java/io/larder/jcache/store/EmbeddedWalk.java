package io.larder.jcache.store;

import io.larder.engine.Keyspace;
import io.larder.engine.KeyspaceWalk;
import io.larder.value.CollectionValue;
import org.jspecify.annotations.Nullable;

/** A walk through a keyspace that passes by its collections. */
final class EmbeddedWalk<K> implements StoreWalk<K> {

  private final Keyspace<K> keyspace;
  private final KeyspaceWalk<K> walk;

  EmbeddedWalk(Keyspace<K> keyspace) {
    this.keyspace = keyspace;
    this.walk = keyspace.walk();
  }

  @Override
  public boolean hasNext() {
    Object value = walk.peek();
    while (value != null && isHidden(value)) {
      walk.skip();
      value = walk.peek();
    }
    return value != null;
  }

  @Override
  public @Nullable Object next() {
    Object value = walk.next();
    while (value != null && isHidden(value)) {
      value = walk.next();
    }
    return value;
  }

  @Override
  public K key() {
    return walk.key();
  }

  private boolean isHidden(Object value) {
    return keyspace.holdsCollections() && value instanceof CollectionValue;
  }
}
