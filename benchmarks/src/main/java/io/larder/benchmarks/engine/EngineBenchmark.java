package io.larder.benchmarks.engine;

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

/** Reads and writes of 100,000 keys, all present, without JCache in between. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms2g", "-Xmx2g"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class EngineBenchmark {

  @Benchmark
  public @Nullable Object get(FilledSubject subject, Keys keys) {
    return subject.filled.get(keys.next());
  }

  @Benchmark
  public void put(FilledSubject subject, Keys keys) {
    String key = keys.next();
    subject.filled.put(key, key);
  }

  /** One write in sixteen calls. */
  @Benchmark
  public @Nullable Object mostlyGet(FilledSubject subject, Keys keys) {
    String key = keys.next();
    if ((keys.number() & 15) == 0) {
      subject.filled.put(key, key);
      return key;
    }
    return subject.filled.get(key);
  }
}
