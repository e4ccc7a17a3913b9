package io.larder.engine;

import java.time.InstantSource;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Says of a deadline whether it has passed, and asks the clock only if it is near: a look at the
 * clock takes longer than finding a key.
 *
 * <p>A thread notes the time every {@value #TICK_MILLIS} ms. What lies more than {@value
 * #MARGIN_MILLIS} ms beyond the last note is ahead; whatever is nearer is compared with the clock
 * itself. So an answer is wrong only if that thread was kept from running for longer than the
 * margin, and then for no longer than that.
 *
 * <p>The thread lives for {@value #TICKS} notes. Who asks for deadlines that are far ahead while
 * there is none starts it, in one millisecond of {@value #STARTING_MILLIS}: frequent readers soon
 * have it, rare ones do without.
 *
 * <p>Thread-safe.
 */
final class CoarseClock implements Runnable {

  static final long TICK_MILLIS = 100;
  static final long MARGIN_MILLIS = 1_000;
  static final int TICKS = 100;

  /** From here on a margin too much is less than a hundredth of a time to live. */
  static final long LONG_TTL_MILLIS = 100 * MARGIN_MILLIS;

  private static final int STARTING_MILLIS = 64;
  private static final long UNKNOWN = Deadline.NEVER - 1; // nothing but never is beyond it

  private final InstantSource clock;
  private final @Nullable ThreadFactory threads;
  private final AtomicBoolean ticking = new AtomicBoolean();
  private volatile long horizon = UNKNOWN;
  private volatile boolean stopped;

  /**
   * Time as a clock has it.
   *
   * @param threads makes the thread; null to ask the clock always
   */
  CoarseClock(InstantSource clock, @Nullable ThreadFactory threads) {
    this.clock = clock;
    this.threads = threads;
  }

  /** Whether a deadline is certainly ahead. If not, it may have passed or not. */
  boolean isFarAhead(long deadlineMillis) {
    return deadlineMillis == Deadline.NEVER || deadlineMillis > horizon;
  }

  /** Whether a deadline has passed. */
  boolean isPast(long deadlineMillis) {
    return deadlineMillis <= horizon && isPastByClock(deadlineMillis);
  }

  private boolean isPastByClock(long deadlineMillis) {
    long now = clock.millis();
    if (now >= deadlineMillis) {
      return true;
    }
    if (deadlineMillis - now > MARGIN_MILLIS) {
      startSometimes(now);
    }
    return false;
  }

  /**
   * The deadline that an access now gives. A time to live of {@value #LONG_TTL_MILLIS} ms or more
   * may come out up to {@value #MARGIN_MILLIS} ms longer, so that accesses within a tick agree.
   */
  long afterAccess(long ttlMillis) {
    if (ttlMillis == Deadline.NEVER) {
      return Deadline.NEVER; // whatever the time is
    }
    long near = horizon;
    if (near != UNKNOWN && ttlMillis >= LONG_TTL_MILLIS) {
      return Deadline.after(near, ttlMillis);
    }
    long now = clock.millis();
    if (ttlMillis >= LONG_TTL_MILLIS) {
      startSometimes(now);
    }
    return Deadline.after(now, ttlMillis);
  }

  private void startSometimes(long now) {
    ThreadFactory factory = threads;
    if (factory != null
        && now % STARTING_MILLIS == 0
        && !stopped
        && ticking.compareAndSet(false, true)) {
      factory.newThread(this).start();
    }
  }

  /** Notes the time until it is enough. */
  @Override
  public void run() {
    try {
      for (int tick = 0; tick < TICKS && !stopped; tick++) {
        horizon = clock.millis() + MARGIN_MILLIS;
        LockSupport.parkNanos(this, TimeUnit.MILLISECONDS.toNanos(TICK_MILLIS));
      }
    } finally {
      horizon = UNKNOWN;
      ticking.set(false);
    }
  }

  /** Ends the thread; from now on the clock is asked always. */
  void stop() {
    stopped = true;
  }
}
