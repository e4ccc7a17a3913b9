package io.larder.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A clock that is set by hand, and a thread that is run by hand. */
class CoarseClockTest {

  private static final long START = 64_000; // a millisecond in which a thread may be started

  private final AtomicLong now = new AtomicLong(START);
  private final AtomicInteger asked = new AtomicInteger();
  private final List<Thread> threads = new ArrayList<>();
  private final CoarseClock clock = new CoarseClock(source(), this::remember);

  @Test
  void isPast_withoutThread_asksTheClock() {
    CoarseClock alone = new CoarseClock(source(), null);

    assertThat(alone.isPast(START + 1)).isFalse();
    assertThat(alone.isPast(START)).isTrue();
    assertThat(alone.isFarAhead(START + 1_000_000)).isFalse();
    assertThat(asked).hasValue(2);
  }

  @Test
  void never_isAhead_withoutAskingTheClock() {
    assertThat(clock.isPast(Deadline.NEVER)).isFalse();
    assertThat(clock.isFarAhead(Deadline.NEVER)).isTrue();
    assertThat(clock.afterAccess(Deadline.NEVER)).isEqualTo(Deadline.NEVER);
    assertThat(asked).hasValue(0);
    assertThat(threads).isEmpty();
  }

  @Test
  void farDeadline_startsOneThread() {
    clock.isPast(START + 600_000);
    clock.isPast(START + 600_000);

    assertThat(threads).hasSize(1);
  }

  @Test
  void nearDeadline_startsNoThread() {
    clock.isPast(START + CoarseClock.MARGIN_MILLIS);

    assertThat(threads).isEmpty();
  }

  @Test
  void mostMilliseconds_startNoThread() {
    for (int i = 1; i < 64; i++) {
      now.set(START + i);
      clock.isPast(START + 600_000);
    }

    assertThat(threads).isEmpty();
  }

  @Test
  void whileTicking_farDeadline_isAheadWithoutAskingTheClock() throws InterruptedException {
    Thread ticking = tick();
    asked.set(0);

    assertThat(clock.isFarAhead(START + CoarseClock.MARGIN_MILLIS + 1)).isTrue();
    assertThat(clock.isPast(START + CoarseClock.MARGIN_MILLIS + 1)).isFalse();
    end(ticking);
  }

  @Test
  void whileTicking_nearDeadline_isComparedWithTheClock() throws InterruptedException {
    Thread ticking = tick();

    now.set(START + 499);
    assertThat(clock.isPast(START + 500)).isFalse();
    now.set(START + 500);
    assertThat(clock.isPast(START + 500)).isTrue();
    end(ticking);
  }

  @Test
  void stopped_asksTheClockAgain() throws InterruptedException {
    Thread ticking = tick();
    end(ticking);

    assertThat(clock.isFarAhead(START + 1_000_000)).isFalse();
    clock.isPast(START + 1_000_000);
    assertThat(threads).hasSize(1);
  }

  @Test
  void afterAccess_shortTtl_isExact() throws InterruptedException {
    Thread ticking = tick();

    now.set(START + 7);
    assertThat(clock.afterAccess(CoarseClock.LONG_TTL_MILLIS - 1))
        .isEqualTo(START + 7 + CoarseClock.LONG_TTL_MILLIS - 1);
    end(ticking);
  }

  @Test
  void afterAccess_longTtl_isNoEarlierAndAtMostTheMarginLater() throws InterruptedException {
    Thread ticking = tick();
    long exact = START + 7 + CoarseClock.LONG_TTL_MILLIS;

    now.set(START + 7);
    assertThat(clock.afterAccess(CoarseClock.LONG_TTL_MILLIS))
        .isBetween(exact, exact + CoarseClock.MARGIN_MILLIS);
    end(ticking);
  }

  @Test
  void afterAccess_ofLongestTtl_isNever() throws InterruptedException {
    Thread ticking = tick();

    assertThat(clock.afterAccess(Long.MAX_VALUE)).isEqualTo(Deadline.NEVER);
    end(ticking);
    assertThat(clock.afterAccess(Long.MAX_VALUE)).isEqualTo(Deadline.NEVER);
  }

  private InstantSource source() {
    return new InstantSource() {
      @Override
      public java.time.Instant instant() {
        return java.time.Instant.ofEpochMilli(millis());
      }

      @Override
      public long millis() {
        asked.incrementAndGet();
        return now.get();
      }
    };
  }

  private Thread remember(Runnable task) {
    Thread thread = new Thread(task);
    thread.setDaemon(true);
    threads.add(thread);
    return thread;
  }

  /** Starts the thread, and waits until it has noted the time. */
  private Thread tick() {
    clock.isPast(START + 600_000);
    while (!clock.isFarAhead(START + 600_000)) {
      Thread.onSpinWait();
    }
    return threads.get(0);
  }

  private void end(Thread ticking) throws InterruptedException {
    clock.stop();
    java.util.concurrent.locks.LockSupport.unpark(ticking);
    ticking.join();
  }
}
