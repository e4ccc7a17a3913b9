package io.larder.server.net;

import io.netty.channel.IoEventLoop;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SingleThreadIoEventLoop;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.EventExecutor;
import java.util.Iterator;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/**
 * The event loops of connections, and a spare one that has none.
 *
 * <p>A loop stands still while a script runs on it for long. Then its other connections move to the
 * spare loop, and who connects is given to that as well, to be told that the server is busy, or to
 * end the script. When the loop moves again, it gives its last connection away and is the spare
 * one.
 */
final class Loops extends MultiThreadIoEventLoopGroup {

  private final Rounds rounds;
  private final BooleanSupplier standStill;
  private volatile Loop spare;
  private volatile boolean gathered = true;

  /**
   * So many event loops, and a spare one.
   *
   * @param rounds knows the connections of each
   * @param standStill whether a script runs for long
   */
  Loops(int threads, IoHandlerFactory handlers, Rounds rounds, BooleanSupplier standStill) {
    super(threads + 1, new DefaultThreadFactory("larder-loop", true), handlers);
    this.rounds = rounds;
    this.standStill = standStill;
    this.spare = (Loop) iterator().next();
  }

  @Override
  protected IoEventLoop newChild(Executor thread, IoHandlerFactory handlers, Object... none) {
    AtomicLong activeNanos = new AtomicLong();
    return new Loop(
        this, thread, new MeasuredHandlers(handlers, activeNanos::addAndGet), activeNanos);
  }

  /** The loop for another connection. */
  @Override
  public IoEventLoop next() {
    return standStill.getAsBoolean() ? spare : another(spare);
  }

  private IoEventLoop another(Loop unwanted) {
    if (gathered) {
      Iterator<EventExecutor> all = iterator();
      Loop first = (Loop) all.next();
      return first == unwanted ? (Loop) all.next() : first;
    }
    IoEventLoop next = super.next();
    while (next == unwanted) {
      next = super.next();
    }
    return next;
  }

  boolean areGathered() {
    return gathered;
  }

  /** Lets one loop serve all connections. */
  void gather() {
    gathered = true;
    distribute();
  }

  /** Lets all loops serve, but the spare one. */
  void spread() {
    gathered = false;
    distribute();
  }

  private void distribute() {
    for (EventExecutor each : this) {
      if (each != spare) {
        Tasks.run(each, ((Loop) each)::distribute);
      }
    }
  }

  /** How long all loops together did not wait since this was asked before. */
  long takeActiveNanos() {
    long sum = 0;
    for (EventExecutor each : this) {
      sum += ((Loop) each).activeNanos.getAndSet(0);
    }
    return sum;
  }

  /** Lets others serve the connections of the loop whose thread this is, if it is a loop's. */
  void relieve() {
    for (EventExecutor each : this) {
      if (each.inEventLoop()) {
        ((Loop) each).standStill();
      }
    }
  }

  /** One of them. What is not final is used by its own thread. */
  private static final class Loop extends SingleThreadIoEventLoop {

    private final Loops all;
    private final AtomicLong activeNanos;
    private boolean stoodStill;

    Loop(Loops all, Executor thread, IoHandlerFactory handlers, AtomicLong activeNanos) {
      super(all, thread, handlers);
      this.all = all;
      this.activeNanos = activeNanos;
    }

    /** Gives each connection to the loop that a new one would get now. */
    void distribute() {
      for (Connection connection : all.rounds.of(this)) {
        IoEventLoop target = all.next();
        if (target != this) {
          connection.moveTo(target);
        }
      }
    }

    /** Called from within a turn, which is not going to end soon. */
    void standStill() {
      stoodStill = true;
      if (all.spare == this) {
        all.spare = (Loop) all.another(this);
      }
      move(all.spare);
      runAllTasks(); // moving is some of them
    }

    private void move(IoEventLoop target) {
      all.rounds.of(this).forEach(connection -> connection.moveTo(target));
    }

    @Override
    protected int runIo() {
      if (stoodStill) {
        stoodStill = false;
        all.spare = this;
        move(all.another(this));
      }
      return super.runIo();
    }
  }
}
