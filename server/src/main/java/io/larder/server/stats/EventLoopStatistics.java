package io.larder.server.stats;

import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/** The turns of event loops, and what they spend their time on. Thread-safe. */
public final class EventLoopStatistics {

  private static final long NANOS_A_MICRO = 1_000;

  private final LongAdder cycles = new LongAdder();
  private final LongAdder nanos = new LongAdder();
  private final LongAdder requests = new LongAdder();
  private final LongAdder commandNanos = new LongAdder();
  private final LongAdder tendingNanos = new LongAdder();
  private final LongAccumulator longestNanos = new LongAccumulator(Math::max, 0);
  private final LongAccumulator mostRequests = new LongAccumulator(Math::max, 0);
  private final ThreadLocal<Turn> turn = ThreadLocal.withInitial(Turn::new);
  private final Rate cycleRate = new Rate();
  private final Rate nanoRate = new Rate();

  /** What the loop of a thread has done in the turn that it is in. */
  private static final class Turn {

    int requests;
  }

  /** The loop of this thread has served the sockets that were ready, for so long. */
  public void turned(long nanos) {
    cycles.increment();
    this.nanos.add(nanos);
    if (nanos > longestNanos.get()) {
      longestNanos.accumulate(nanos);
    }
    Turn over = turn.get();
    requests.add(over.requests);
    if (over.requests > mostRequests.get()) {
      mostRequests.accumulate(over.requests);
    }
    over.requests = 0;
  }

  /** The loop of this thread has run so many requests of one client. */
  public void served(int requests) {
    turn.get().requests += requests;
  }

  /** Something that is done from time to time, whatever clients ask, has taken so long. */
  public void tended(long nanos) {
    tendingNanos.add(nanos);
  }

  /** A command of a client has run for so long, one that is no part of another. */
  public void ran(long nanos) {
    commandNanos.add(nanos);
  }

  /** How many turns there were. */
  public long cycles() {
    return cycles.sum();
  }

  /** How long they were together, in microseconds. */
  public long micros() {
    return nanos.sum() / NANOS_A_MICRO;
  }

  /** How many requests ran in those turns; not reset. */
  public long requests() {
    return requests.sum();
  }

  /** How long commands ran, in microseconds. */
  public long commandMicros() {
    return commandNanos.sum() / NANOS_A_MICRO;
  }

  /** How long what is done from time to time took, in microseconds. */
  public long tendingMicros() {
    return tendingNanos.sum() / NANOS_A_MICRO;
  }

  /** How long the longest turn was, in microseconds. */
  public long longestMicros() {
    return longestNanos.get() / NANOS_A_MICRO;
  }

  /** How many requests a loop has run in one turn, at most. */
  public long mostRequests() {
    return mostRequests.get();
  }

  /** How many turns there were in a second, of late. */
  public long cyclesPerSecond(long nowMillis) {
    return Math.round(cycleRate.perSecond(cycles(), nowMillis));
  }

  /** How long a turn took, of late, in microseconds. */
  public long microsPerCycle(long nowMillis) {
    long turns = cyclesPerSecond(nowMillis);
    double spent = nanoRate.perSecond(nanos.sum(), nowMillis);
    return turns == 0 ? 0 : Math.round(spent / NANOS_A_MICRO / turns);
  }

  void reset() {
    cycles.reset();
    nanos.reset();
    commandNanos.reset();
    tendingNanos.reset();
    longestNanos.reset();
    mostRequests.reset();
  }
}
