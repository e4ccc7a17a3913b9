package io.larder.benchmarks.engine;

import io.larder.benchmarks.Keys;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A subject with a value for each key. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH sets the parameter and calls the set-up
public class FilledSubject {

  /** A name; what stands after it are the options. */
  @Param({
    "keyspace", "keyspace+deadlines", "keyspace+bound",
    "caffeine", "caffeine+deadlines", "caffeine+bound",
    "map"
  })
  public String subject;

  Subject filled;

  @Setup
  public void fill() {
    filled =
        Subject.of(
            subject.replaceFirst("[+].*", ""),
            subject.contains("+deadlines"),
            subject.contains("+bound"));
    Keys.forEach(key -> filled.put(key, key));
  }

  @TearDown
  public void close() {
    filled.close();
  }
}
