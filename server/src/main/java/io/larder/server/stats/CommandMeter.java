package io.larder.server.stats;

import io.larder.catalog.Command;
import java.util.concurrent.atomic.LongAdder;

/** How often a command was called, how long that took, and how often it failed. Thread-safe. */
public final class CommandMeter {

  private final Command command;
  private final LatencyHistogram latency = new LatencyHistogram();
  private final LongAdder rejected = new LongAdder();
  private final LongAdder failed = new LongAdder();

  CommandMeter(Command command) {
    this.command = command;
  }

  /** The command. */
  public Command command() {
    return command;
  }

  /** A call has run for so long. */
  public void called(long nanos) {
    latency.add(nanos);
  }

  /** A call was refused before it ran. */
  public void rejected() {
    rejected.increment();
  }

  /** A call has run and answered with an error. */
  public void failed() {
    failed.increment();
  }

  /** How many calls have run. */
  public long calls() {
    return latency.snapshot().count();
  }

  /** How long they took. */
  public LatencySnapshot latency() {
    return latency.snapshot();
  }

  /** How many calls were refused. */
  public long rejections() {
    return rejected.sum();
  }

  /** How many calls failed. */
  public long failures() {
    return failed.sum();
  }

  /** Whether anything was ever counted. */
  public boolean isUsed() {
    return rejections() > 0 || calls() > 0;
  }

  /** Forgets the times, and with them the calls. */
  public void resetLatency() {
    latency.reset();
  }

  void reset() {
    latency.reset();
    rejected.reset();
    failed.reset();
  }
}
