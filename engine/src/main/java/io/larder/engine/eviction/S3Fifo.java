package io.larder.engine.eviction;

import io.larder.engine.table.BoundedEntry;
import io.larder.engine.table.Entry;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Evicts by S3-FIFO: a small queue for newcomers, a main queue for what proved useful, and a memory
 * of the lately evicted; here with shares that follow the use.
 *
 * <h2>Algorithm</h2>
 *
 * A new entry joins the small queue, or the main one if it was evicted from the small queue not
 * long ago. At the small queue's head an entry that was not read is evicted and its hash
 * remembered; one that was read often moves to the main queue, and any other goes through the small
 * queue once more and moves if it is read again. So neither a scan nor rows that are read a few
 * times in a row and then never again reach the main queue. From the main queue's head an entry
 * that was read goes round once more with one reading less, any other is evicted.
 *
 * <p>As long as there is room, what the small queue has too much of moves to the main queue
 * unproved: a loop larger than the cache then finds a part of itself there and leaves it alone.
 *
 * <h2>Shares</h2>
 *
 * What is asked for again right after it was evicted was evicted too early. If that happens to much
 * of what the small queue gives up, it is given more of the room; the {@link Tide} decides. If it
 * happens to much of what the main queue gives up, newcomers that were away for long no longer go
 * there by what is remembered of them alone: in a loop, they would push out what comes next.
 *
 * <h2>Concurrency</h2>
 *
 * A hit raises a counter of at most three in the entry, without a lock; it usually stands there
 * already, so popular entries are not written at all. Everything else is guarded by the segment's
 * lock.
 *
 * @see <a href="https://doi.org/10.1145/3600006.3613147">Yang et al., FIFO queues are all you need
 *     for cache eviction</a>
 */
public final class S3Fifo<K> implements Eviction<K> {

  private static final int MOST_READINGS = BoundedEntry.MOST_ACCESSES;
  private static final int SMALL = 0;
  private static final int SMALL_AGAIN = 1; // in the small queue for the second time
  private static final int MAIN = 2;

  private static final int EARLY = 20; // within a twentieth of the size is right after
  private static final int LONG = 5; // and a fifth of it is a long time

  private final FifoQueue<K> small = new FifoQueue<>();
  private final FifoQueue<K> main = new FifoQueue<>();
  private final GhostTable ghosts = new GhostTable();
  private final Tide smallShare = new Tide(0.05, 0.5);
  private final Tide caution = new Tide(0, 1);
  private int size;
  private boolean isFull; // a victim was asked for since the last entry came

  @Override
  public void onInsert(Entry<K> entry) {
    BoundedEntry<K> bounded = (BoundedEntry<K>) entry;
    bounded.setAccess(0);
    add(bounded, isProvedUseful(ghosts.take(entry.hash())) ? MAIN : SMALL);
    size++;
    if (!isFull && isSmallTooLarge()) {
      BoundedEntry<K> oldest = small.head();
      if (oldest != null) {
        moveTo(oldest, MAIN);
      }
    }
    isFull = false;
  }

  /** Whether a newcomer may go to the main queue for what is remembered of it; learns from it. */
  private boolean isProvedUseful(long ghost) {
    if (ghost == GhostTable.UNKNOWN) {
      return false;
    }
    int age = ghosts.ageOf(ghost);
    boolean isEarly = age < Math.max(2, size / EARLY);
    if (GhostTable.wasInMain(ghost)) {
      if (isEarly) {
        caution.rise(size);
      }
      return false;
    }
    if (isEarly) {
      smallShare.rise(size);
    }
    return age < (isCautious() ? size / LONG : size);
  }

  /** Whether newcomers that were away for long stay out of a main queue that is in good use. */
  private boolean isCautious() {
    BoundedEntry<K> head = main.head();
    return caution.level() > 0.5 && head != null && head.access() > 0;
  }

  private boolean isSmallTooLarge() {
    return small.weight() >= smallShare.level() * (small.weight() + main.weight());
  }

  @Override
  public void onHit(Entry<K> entry) {
    if (entry instanceof BoundedEntry<K> bounded) {
      bounded.noteAccess();
    }
  }

  @Override
  public void onRecharge(Entry<K> entry, int difference) {
    queueOf((BoundedEntry<K>) entry).reweigh(difference);
  }

  @Override
  public void onRemove(Entry<K> entry) {
    BoundedEntry<K> bounded = (BoundedEntry<K>) entry;
    queueOf(bounded).remove(bounded);
    size--;
  }

  @Override
  public void onClear() {
    small.clear();
    main.clear();
    ghosts.clear();
    size = 0;
  }

  @Override
  public @Nullable Entry<K> victim(Predicate<Entry<K>> evictable) {
    isFull = true;
    // An entry goes twice through the small queue and round the main one as often as it was read,
    // so this ends after a few turns even if all are popular.
    for (long looks = (MOST_READINGS + 3L) * size + 1; looks > 0; looks--) {
      boolean fromSmall = main.head() == null || isSmallTooLarge();
      BoundedEntry<K> head = fromSmall && small.head() != null ? small.head() : main.head();
      if (head == null) {
        return null;
      }
      if (!passesOn(head)) {
        if (evictable.test(head)) {
          remember(head);
          return head;
        }
        moveTo(head, head.queue());
      }
    }
    return lastResort(evictable);
  }

  /** Where one queue is to give up an entry and may give up none of its own: any other. */
  private @Nullable Entry<K> lastResort(Predicate<Entry<K>> evictable) {
    BoundedEntry<K> found = main.first(evictable);
    if (found == null) {
      found = small.first(evictable);
    }
    if (found != null) {
      remember(found);
    }
    return found;
  }

  private void remember(BoundedEntry<K> victim) {
    boolean fromMain = victim.queue() == MAIN;
    ghosts.add(victim.hash(), fromMain, size);
    (fromMain ? caution : smallShare).sink(size);
  }

  /**
   * Lets an entry that was read since it joined its queue stay for another turn; false if it was
   * not read.
   */
  private boolean passesOn(BoundedEntry<K> head) {
    int readings = Math.min(head.access(), MOST_READINGS); // a late reader may know another policy
    if (readings <= 0) {
      return false;
    }
    head.setAccess(head.queue() == MAIN ? readings - 1 : 0);
    moveTo(head, head.queue() == SMALL && readings < MOST_READINGS ? SMALL_AGAIN : MAIN);
    return true;
  }

  private void moveTo(BoundedEntry<K> entry, int queue) {
    queueOf(entry).remove(entry);
    add(entry, queue);
  }

  private void add(BoundedEntry<K> entry, int queue) {
    entry.setQueue(queue);
    queueOf(entry).addLast(entry);
  }

  private FifoQueue<K> queueOf(BoundedEntry<K> entry) {
    return entry.queue() == MAIN ? main : small;
  }
}
