package io.larder.benchmarks.jcache;

import io.larder.benchmarks.Keys;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** The single-key operations on caches of 100,000 entries, all present. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms2g", "-Xmx2g"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class JCacheBenchmark {

  @Benchmark
  public @Nullable Object get(FilledCache filled, Keys keys) {
    return filled.cache.get(keys.next());
  }

  @Benchmark
  public void put(FilledCache filled, Keys keys) {
    filled.cache.put(keys.next(), filled.value(keys.number()));
  }

  @Benchmark
  public @Nullable Object getAndPut(FilledCache filled, Keys keys) {
    return filled.cache.getAndPut(keys.next(), filled.value(keys.number()));
  }

  /** The key is there, as it is for nearly all calls in an application. */
  @Benchmark
  public boolean putIfAbsent(FilledCache filled, Keys keys) {
    return filled.cache.putIfAbsent(keys.next(), filled.value(keys.number()));
  }

  @Benchmark
  public boolean removeAndPut(FilledCache filled, Keys keys) {
    String key = keys.next();
    boolean removed = filled.cache.remove(key);
    filled.cache.put(key, filled.value(keys.number()));
    return removed;
  }

  @Benchmark
  public void invoke(FilledCounters filled, Keys keys) {
    filled.cache.invoke(keys.next(), Change.increment());
  }
}
