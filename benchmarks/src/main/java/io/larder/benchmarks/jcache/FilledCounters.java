package io.larder.benchmarks.jcache;

import io.larder.benchmarks.Keys;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A contestant with a number for each key; the choice of the store says only if it is by value. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up
public class FilledCounters extends CacheChoice {

  Contestant<String, Integer> cache;

  @Setup
  public void fill() {
    cache = setting().open(String.class, Integer.class);
    Keys.forEach(key -> cache.put(key, 0));
  }

  @TearDown
  public void close() {
    cache.close();
  }
}
