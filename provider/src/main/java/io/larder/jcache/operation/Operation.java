package io.larder.jcache.operation;

/** What a JCache call does to one entry: a function from what is stored to a decision. */
@FunctionalInterface
public interface Operation<K, V, R> {

  /** Looks and decides. */
  Decision<V, R> decide(Present<K, V> present);
}
