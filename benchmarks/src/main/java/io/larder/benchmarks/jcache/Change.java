package io.larder.benchmarks.jcache;

import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import javax.cache.processor.EntryProcessor;
import javax.cache.processor.MutableEntry;

/** A change of a value, as an entry processor for caches and as a function for maps. */
public record Change<V>(UnaryOperator<V> step)
    implements EntryProcessor<String, V, Boolean>, BiFunction<String, V, V> {

  /** Adds one. */
  public static final Change<Integer> INCREMENT = new Change<>(number -> number + 1);

  @Override
  public Boolean process(MutableEntry<String, V> entry, Object... arguments) {
    entry.setValue(step.apply(entry.getValue()));
    return Boolean.TRUE;
  }

  @Override
  public V apply(String key, V value) {
    return step.apply(value);
  }
}
