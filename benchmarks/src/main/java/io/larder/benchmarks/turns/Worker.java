package io.larder.benchmarks.turns;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The JVM of a contestant: says that it is ready, and then does slices of work as its standard
 * input asks for them, until that ends.
 */
public final class Worker {

  static final String READY = "ready";

  private static final long SHORT = Duration.ofMillis(1).toNanos();
  private static final int MOST = 1 << 16;

  /**
   * By the clock, times the processor time: for machines with other work, and callers that wait.
   */
  private static final int PATIENCE = 8;

  /** When a slice is over: by the processor time of the JVM, or at last by the clock. */
  private record Limit(OperatingSystemMXBean system, long cpuNanos, long wallNanos) {

    boolean isOver(long now) {
      return system.getProcessCpuTime() - cpuNanos >= 0 || now - wallNanos >= 0;
    }
  }

  private final OperatingSystemMXBean system =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final ExecutorService callers = Executors.newCachedThreadPool();
  private final Bench bench;

  @SuppressWarnings("unused") // written so that results are not thrown away
  private volatile long sink;

  private Worker(Bench bench) {
    this.bench = bench;
  }

  /** Makes a bench and serves until the input ends. */
  public static void serve(Supplier<Bench> maker) throws IOException, InterruptedException {
    PrintStream answers = System.out;
    System.setOut(System.err); // a library that prints must not answer
    ProcessHandle.current().parent().ifPresent(Worker::endWith);
    try (Bench bench = maker.get();
        BufferedReader questions =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      System.gc(); // what the filling left behind
      answers.println(READY);
      Worker worker = new Worker(bench);
      String question;
      while ((question = questions.readLine()) != null) {
        answers.println(worker.turn(Slice.read(question)).written());
      }
      worker.callers.shutdown();
    }
  }

  /** A parent that is stopped must not leave a JVM that is still filling itself. */
  private static void endWith(ProcessHandle parent) {
    CompletableFuture<Void> unused = parent.onExit().thenRun(() -> Runtime.getRuntime().halt(1));
  }

  private Turn turn(Slice slice) throws InterruptedException {
    List<Operation> operations =
        Stream.generate(() -> bench.operation(slice.operation())).limit(slice.threads()).toList();
    long before = system.getProcessCpuTime();
    long time = slice.time().toNanos();
    Limit limit =
        new Limit(system, before + time * slice.threads(), System.nanoTime() + time * PATIENCE);
    List<Future<Turn>> parts =
        operations.stream().map(each -> callers.submit(() -> run(each, limit))).toList();
    Turn sum = new Turn(0, 0, 0);
    for (Future<Turn> part : parts) {
      sum = plus(sum, await(part));
    }
    long spent = system.getProcessCpuTime() - before;
    return new Turn(sum.calls(), spent, sum.bytes());
  }

  /** Runs an operation until the JVM has had its time, in batches that make asking for it cheap. */
  private Turn run(Operation operation, Limit limit) {
    long bytesBefore = threads.getCurrentThreadAllocatedBytes();
    long calls = 0;
    int batch = 1;
    long now = System.nanoTime();
    while (!limit.isOver(now)) {
      sink = operation.run(batch);
      calls += batch;
      long before = now;
      now = System.nanoTime();
      if (now - before < SHORT && batch < MOST) {
        batch *= 2;
      }
    }
    return new Turn(calls, 0, threads.getCurrentThreadAllocatedBytes() - bytesBefore);
  }

  private static Turn plus(Turn one, Turn other) {
    return new Turn(one.calls() + other.calls(), 0, one.bytes() + other.bytes());
  }

  private static Turn await(Future<Turn> part) throws InterruptedException {
    try {
      return part.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("an operation failed", e);
    }
  }
}
