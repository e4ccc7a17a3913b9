package io.larder.benchmarks.jcache;

import io.larder.benchmarks.Keys;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A contestant with a value for each key, and values to put. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up
public class FilledCache extends CacheChoice {

  Contestant<String, Object> cache;
  private Object[] values;

  @Setup
  public void fill() {
    values = store().someValues();
    cache = setting().open(String.class, store().valueType());
    Keys.forEach(key -> cache.put(key, value(key.hashCode())));
  }

  @TearDown
  public void close() {
    cache.close();
  }

  /** One of the prepared values. */
  final Object value(int number) {
    return values[number & (values.length - 1)];
  }
}
