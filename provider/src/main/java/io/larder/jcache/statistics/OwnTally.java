package io.larder.jcache.statistics;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.ref.WeakReference;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The tally of one thread, which counts without atomic instructions because nobody else does;
 * others only read it.
 *
 * <p>When the thread is gone, another one may {@linkplain #heir inherit} what it counted.
 */
final class OwnTally implements Tally {

  private static final VarHandle NUMBERS = MethodHandles.arrayElementVarHandle(long[].class);
  private static final int APART = 16; // the numbers of two threads share no cache line

  private final long owner;
  private final WeakReference<Thread> life;
  private final long[] numbers;
  private int untilDue = 1;

  private OwnTally(Thread owner, long[] numbers) {
    this.owner = owner.getId();
    this.life = new WeakReference<>(owner);
    this.numbers = numbers;
  }

  /** So many zeros. */
  static OwnTally of(Thread owner, int howMany) {
    return new OwnTally(owner, new long[APART + howMany + APART]);
  }

  boolean isOf(long threadId) {
    return owner == threadId;
  }

  boolean isAbandoned() {
    return life.refersTo(null);
  }

  /** The same numbers in the hands of another thread; only when they are abandoned. */
  OwnTally heir(Thread thread) {
    return new OwnTally(thread, numbers);
  }

  @Override
  public void add(int which, long count) {
    NUMBERS.setOpaque(numbers, APART + which, numbers[APART + which] + count);
  }

  @Override
  public long get(int which) {
    return (long) NUMBERS.getOpaque(numbers, APART + which);
  }

  @Override
  public boolean isDue() {
    untilDue--;
    if (untilDue > 0) {
      return false;
    }
    untilDue = 1 + ThreadLocalRandom.current().nextInt(2 * Counters.SAMPLE - 1);
    return true;
  }
}
