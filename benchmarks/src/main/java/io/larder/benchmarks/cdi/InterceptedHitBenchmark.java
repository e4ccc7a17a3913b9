package io.larder.benchmarks.cdi;

import io.larder.benchmarks.Keys;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** Calls that are answered by the cache. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms512m", "-Xmx512m", "-Xmn16m"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class InterceptedHitBenchmark {

  /** Of 100,000 keys, most of which are in no cache of the processor. */
  @Benchmark
  public String hit(FilledApplication filled, Keys keys) {
    return filled.titles.title(keys.next());
  }

  /** Of one key: what the calls themselves cost. */
  @Benchmark
  public String hitOfOneKey(FilledApplication filled) {
    return filled.titles.title("customer:1");
  }
}
