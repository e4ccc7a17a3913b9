package io.larder.benchmarks.commands;

import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The main commands of each group, by words as a client sends them: what a call takes from the
 * caller's point of view, by the clock, since the other contestant works in another process.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
@State(Scope.Benchmark)
public class CommandBenchmark {

  @Param({"larder", "redis-server"})
  public String contestant = "";

  @Param({
    "GET",
    "SET",
    "INCR",
    "STRLEN",
    "LPUSH_RPOP",
    "LRANGE_10",
    "SADD",
    "SISMEMBER",
    "HSET",
    "HGET",
    "ZADD",
    "ZRANK",
    "ZRANGE_10",
    "XADD",
    "XRANGE_10",
    "PFADD",
    "SETBIT",
    "GETBIT",
    "GEOSEARCH",
    "PUBLISH"
  })
  public String command = "";

  private @Nullable Contestant first;
  private @Nullable Workload workload;

  /** For JMH. */
  public CommandBenchmark() {}

  /** Starts the contestant and fills it. */
  @Setup(Level.Trial)
  public void start() {
    Contestant started = Contestant.of(contestant);
    Workload made = Workload.of(command);
    made.prepare(started);
    first = started;
    workload = made;
  }

  /** Stops the contestant. */
  @TearDown(Level.Trial)
  public void stop() {
    Objects.requireNonNull(first).close();
  }

  /** A thread's own connection, and its place in the row of calls. */
  @State(Scope.Thread)
  public static class Caller {

    private @Nullable Contestant connection;
    private int number;

    /** For JMH. */
    public Caller() {}

    /** Connects. */
    @Setup(Level.Trial)
    public void connect(CommandBenchmark benchmark) {
      connection = Objects.requireNonNull(benchmark.first).another();
      number = ThreadLocalRandom.current().nextInt(1 << 14);
    }
  }

  /** One command. */
  @Benchmark
  public @Nullable Object call(Caller caller) {
    return Objects.requireNonNull(caller.connection)
        .run(Objects.requireNonNull(workload).call(caller.number++));
  }
}
