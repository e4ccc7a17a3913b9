package io.larder.benchmarks.jcache;

import java.io.Serializable;
import java.util.function.BiFunction;
import javax.cache.processor.EntryProcessor;
import javax.cache.processor.MutableEntry;

/**
 * A change of a value, as an entry processor for caches and as a function for maps. Serializable,
 * since Hazelcast sends it to its own threads as bytes.
 */
@FunctionalInterface
public interface Change<K, V>
    extends EntryProcessor<K, V, Boolean>, BiFunction<K, V, V>, Serializable {

  /** Adds one. */
  static <K> Change<K, Integer> increment() {
    return (key, number) -> number + 1;
  }

  @Override
  default Boolean process(MutableEntry<K, V> entry, Object... arguments) {
    entry.setValue(apply(entry.getKey(), entry.getValue()));
    return Boolean.TRUE;
  }
}
