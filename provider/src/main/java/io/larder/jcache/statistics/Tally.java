package io.larder.jcache.statistics;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.ref.WeakReference;

/**
 * The tally of one thread, which counts without atomic instructions because nobody else does;
 * others only read it. Now and then it says that the next operation is one to be timed.
 *
 * <p>When the thread is gone, another one may {@linkplain #heir inherit} what it counted.
 */
public final class Tally {

  static final int HITS = 0;
  static final int MISSES = 1;
  static final int PUTS = 2;
  static final int REMOVALS = 3;
  static final int EVICTIONS = 4;

  /** How many numbers there are. */
  static final int NUMBERS = 5;

  private static final int UNTIL_DUE = NUMBERS; // operations that are no reads
  private static final int UNTIL_READ_DUE = NUMBERS + 1;
  private static final VarHandle ELEMENT = MethodHandles.arrayElementVarHandle(long[].class);
  private static final int DISTANCE_SHIFT = Integer.numberOfLeadingZeros(2 * Counters.SAMPLE - 1);
  private static final int APART = 16; // the numbers of two threads share no cache line

  private final long owner;
  private final WeakReference<Thread> life;
  private final long[] numbers;
  private int scatter; // of the sample; written rarely

  private Tally(Thread owner, long[] numbers) {
    this.owner = owner.getId();
    this.life = new WeakReference<>(owner);
    this.numbers = numbers;
    this.scatter = (int) owner.getId() << 16;
  }

  /** Nothing counted yet. */
  static Tally of(Thread owner) {
    return new Tally(owner, new long[APART + NUMBERS + 2 + APART]);
  }

  boolean isOf(long threadId) {
    return owner == threadId;
  }

  boolean isAbandoned() {
    return life.refersTo(null);
  }

  /** The same numbers in the hands of another thread; only when they are abandoned. */
  Tally heir(Thread thread) {
    return new Tally(thread, numbers);
  }

  /** Counts a read that found an entry. */
  public void hit() {
    add(HITS, 1);
  }

  /** Counts a read that found none. */
  public void miss() {
    add(MISSES, 1);
  }

  /**
   * Whether the read that begins is one of the sample; true once in {@link Counters#SAMPLE} reads,
   * at irregular distances, and from then on until {@link #timeRead}.
   */
  public boolean isReadDue() {
    return --numbers[APART + UNTIL_READ_DUE] <= 0;
  }

  /** Notes that a read which was due is timed. */
  public void timeRead() {
    numbers[APART + UNTIL_READ_DUE] = distance();
  }

  /**
   * Whether the operation that begins, and is no read, is one of the sample; true once in {@link
   * Counters#SAMPLE} calls, at irregular distances.
   */
  boolean isDue() {
    if (--numbers[APART + UNTIL_DUE] > 0) {
      return false;
    }
    numbers[APART + UNTIL_DUE] = distance();
    return true;
  }

  /**
   * From 1 to twice the mean, scattered by a multiplicative hash: a generator of random numbers is
   * so much code that what asks for it is no longer compiled into its caller.
   */
  private int distance() {
    scatter += 0x9E3779B9;
    return 1 + (((scatter ^ (scatter >>> 15)) * 0x85EBCA6B) >>> DISTANCE_SHIFT);
  }

  void add(int which, long count) {
    ELEMENT.setOpaque(numbers, APART + which, numbers[APART + which] + count);
  }

  /** The number so far, in this tally alone. */
  long get(int which) {
    return (long) ELEMENT.getOpaque(numbers, APART + which);
  }
}
