package io.larder.engine.expiry;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Files nodes by deadline and hands out those that are due.
 *
 * <h2>Structure</h2>
 *
 * Level 0 has 64 buckets of 16 ms; a bucket of each further level is as long as the whole level
 * below it, so seven levels reach 2,200 years; what lies beyond waits in the last bucket and is
 * filed anew when that comes due. Levels and buckets are made when first needed. A bucket is a ring
 * of linked nodes around a sentinel, so a node leaves in constant time.
 *
 * <h2>Cost</h2>
 *
 * {@link #file} and {@link #remove} take constant time. A node moves down at most once a level
 * before it is due. A deadline that only grows is not filed again: it is looked at when its old
 * bucket comes due.
 *
 * <h2>Concurrency</h2>
 *
 * None: the owner's lock protects the wheel.
 *
 * @see <a href="https://doi.org/10.1145/41457.37504">Varghese and Lauck, Hashed and hierarchical
 *     timing wheels</a>
 */
public final class TimerWheel<T extends Timed> {

  /** What {@link #nextDueMillis} answers when nothing is filed. */
  public static final long NOTHING_DUE = Long.MAX_VALUE;

  private static final int TICK_SHIFT =
      4; // 16 ms: with the wake-up of a thread well within the promised 100 ms
  private static final int LEVEL_SHIFT = 6;
  private static final int BUCKETS = 1 << LEVEL_SHIFT;
  private static final int LEVELS = 7;

  private final @Nullable Level[] levels = new Level[LEVELS];
  private final Sentinel due = new Sentinel();
  private long tick;

  /** Makes an empty wheel that has seen all time up to now. */
  public TimerWheel(long nowMillis) {
    this.tick = nowMillis >> TICK_SHIFT;
  }

  /**
   * Files a node under its deadline, first removing it from where it was.
   *
   * @return the instant in epoch milliseconds at which the wheel wants {@link #advance} to be
   *     called for it
   */
  public long file(T node) {
    remove(node);
    return place(node);
  }

  /** Removes a node; does nothing if it is not filed. */
  public void remove(T node) {
    if (node.wheelNext() != null) {
      unlink(node);
    }
  }

  /**
   * Lets the wheel see that time has come to {@code nowMillis}, and hands out nodes whose deadline
   * has passed.
   *
   * @param most the most nodes to look at in this call; the rest stays due
   * @param onDue receives each node that is due, already removed from the wheel
   * @return how many nodes were looked at; less than {@code most} when nothing more is due
   */
  public int advance(long nowMillis, int most, Consumer<? super T> onDue) {
    collectDue(nowMillis >> TICK_SHIFT);
    int looked = 0;
    while (looked < most && !due.isAlone()) {
      @SuppressWarnings("unchecked") // only file() puts nodes into buckets
      T node = (T) due.first();
      unlink(node);
      looked++;
      if (node.deadline() <= nowMillis) {
        onDue.accept(node);
      } else if (node.deadline() != Long.MAX_VALUE) {
        place(node);
      }
    }
    return looked;
  }

  /**
   * When {@link #advance} next finds something to do, in epoch milliseconds; {@link #NOTHING_DUE}
   * if never. May be early.
   */
  public long nextDueMillis() {
    if (!due.isAlone()) {
      return Long.MIN_VALUE;
    }
    long earliest = NOTHING_DUE;
    for (int i = 0; i < LEVELS; i++) {
      Level level = levels[i];
      if (level != null) {
        earliest = Math.min(earliest, level.nextDueTick(tick));
      }
    }
    return earliest == NOTHING_DUE ? NOTHING_DUE : earliest << TICK_SHIFT;
  }

  /** Forgets every node. */
  public void clear() {
    java.util.Arrays.fill(levels, null);
    due.empty();
  }

  private long place(Timed node) {
    long nodeTick = Math.max(node.deadline() >> TICK_SHIFT, tick);
    long ahead = nodeTick - tick;
    int i = 0;
    while (i < LEVELS - 1 && ahead >>> (LEVEL_SHIFT * (i + 1)) != 0) {
      i++;
    }
    long reach = (1L << (LEVEL_SHIFT * LEVELS)) - 1;
    long filedTick = ahead > reach ? tick + reach : nodeTick;
    Level level = levels[i];
    if (level == null) {
      level = new Level(i);
      levels[i] = level;
    }
    return level.add(node, filedTick) << TICK_SHIFT;
  }

  /** Moves the nodes of every bucket that time has reached to {@link #due}. */
  private void collectDue(long nowTick) {
    long before = tick;
    if (nowTick <= before) {
      return;
    }
    tick = nowTick;
    for (int i = 0; i < LEVELS; i++) {
      int shift = LEVEL_SHIFT * i;
      long from = before >> shift;
      long to = nowTick >> shift;
      if (from == to) {
        return;
      }
      Level level = levels[i];
      if (level != null) {
        level.drainInto(due, from, to);
      }
    }
  }

  private static void unlink(Timed node) {
    Timed previous = node.wheelPrevious();
    Timed next = node.wheelNext();
    if (previous != null && next != null) {
      join(previous, next);
    }
    node.setWheelPrevious(null);
    node.setWheelNext(null);
  }

  private static void join(Timed first, Timed second) {
    first.setWheelNext(second);
    second.setWheelPrevious(first);
  }

  /** The buckets of one length. */
  private static final class Level {

    private final int index;
    private final int shift;
    private final @Nullable Sentinel[] buckets = new Sentinel[BUCKETS];
    private long occupied; // a bit a bucket; a set bit may be stale, a clear one never is

    Level(int index) {
      this.index = index;
      this.shift = LEVEL_SHIFT * index;
    }

    /** Adds a node and returns the tick at which its bucket comes due. */
    long add(Timed node, long nodeTick) {
      long number = nodeTick >> shift;
      int at = (int) number & (BUCKETS - 1);
      Sentinel bucket = buckets[at];
      if (bucket == null) {
        bucket = new Sentinel();
        buckets[at] = bucket;
      }
      bucket.addLast(node);
      occupied |= 1L << at;
      return dueTick(number);
    }

    /**
     * A bucket of level 0 is due when its 16 ms are over; a longer one when it begins, to be spread
     * over the level below.
     */
    private long dueTick(long number) {
      return index == 0 ? number + 1 : number << shift;
    }

    long nextDueTick(long nowTick) {
      if (occupied == 0) {
        return NOTHING_DUE;
      }
      long first = (nowTick >> shift) + (index == 0 ? 0 : 1);
      int distance =
          Long.numberOfTrailingZeros(Long.rotateRight(occupied, (int) first & (BUCKETS - 1)));
      return dueTick(first + distance);
    }

    /**
     * Level 0 drains the buckets from {@code from} to before {@code to}, the others those after
     * {@code from} up to {@code to}.
     */
    void drainInto(Sentinel due, long from, long to) {
      long first = index == 0 ? from : from + 1;
      long count = Math.min(to - from, BUCKETS);
      for (long number = first; number < first + count; number++) {
        int at = (int) number & (BUCKETS - 1);
        Sentinel bucket = buckets[at];
        if (bucket != null) {
          bucket.moveAllTo(due);
          buckets[at] = null;
          occupied &= ~(1L << at);
        }
      }
    }
  }

  /** The fixed point of a ring of nodes. */
  private static final class Sentinel implements Timed {

    private Timed last = this;
    private Timed first = this;

    void empty() {
      join(this, this);
    }

    boolean isAlone() {
      return first == this;
    }

    Timed first() {
      return first;
    }

    void addLast(Timed node) {
      join(last, node);
      join(node, this);
    }

    void moveAllTo(Sentinel other) {
      if (isAlone()) {
        return;
      }
      join(other.last, first);
      join(last, other);
      empty();
    }

    @Override
    public long deadline() {
      return Long.MAX_VALUE;
    }

    @Override
    public Timed wheelPrevious() {
      return last;
    }

    @Override
    public void setWheelPrevious(@Nullable Timed previous) {
      last = java.util.Objects.requireNonNull(previous);
    }

    @Override
    public Timed wheelNext() {
      return first;
    }

    @Override
    public void setWheelNext(@Nullable Timed next) {
      first = java.util.Objects.requireNonNull(next);
    }
  }
}
