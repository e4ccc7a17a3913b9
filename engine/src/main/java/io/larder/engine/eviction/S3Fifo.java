package io.larder.engine.eviction;

import io.larder.engine.table.BoundedEntry;
import io.larder.engine.table.Entry;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Evicts by S3-FIFO: a small queue for newcomers, a main queue for what proved useful, and a memory
 * of the lately evicted.
 *
 * <h2>Algorithm</h2>
 *
 * A new entry joins the small queue, or the main one if it was evicted from the small queue not
 * long ago. From the small queue's head an entry that was read again moves to the main queue, any
 * other is evicted and its hash remembered. From the main queue's head an entry that was read goes
 * round once more with one reading less, any other is evicted. A scan thus drains through the small
 * queue, a tenth of the room, and leaves the main queue untouched.
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

  private static final int MOST_READINGS = 3;
  private static final int SMALL_SHARE = 10; // the small queue's part of the whole: one tenth
  private static final int SMALL = 0;
  private static final int MAIN = 1;

  private final FifoQueue<K> small = new FifoQueue<>();
  private final FifoQueue<K> main = new FifoQueue<>();
  private final GhostTable ghosts = new GhostTable();
  private int size;

  @Override
  public void onInsert(Entry<K> entry) {
    BoundedEntry<K> bounded = (BoundedEntry<K>) entry;
    bounded.setAccess(0);
    add(bounded, ghosts.take(entry.hash(), size) ? MAIN : SMALL);
    size++;
  }

  @Override
  public void onHit(Entry<K> entry) {
    if (entry instanceof BoundedEntry<K> bounded) {
      int readings = bounded.access();
      if (readings < MOST_READINGS) {
        bounded.setAccess(readings + 1);
      }
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
    // An entry goes round at most as often as it was read, so this ends after a few turns even if
    // all are popular.
    for (long looks = (MOST_READINGS + 2L) * size + 1; looks > 0; looks--) {
      boolean fromSmall =
          main.head() == null || small.weight() * SMALL_SHARE >= small.weight() + main.weight();
      BoundedEntry<K> head = fromSmall && small.head() != null ? small.head() : main.head();
      if (head == null) {
        return null;
      }
      if (!passesOn(head)) {
        if (evictable.test(head)) {
          if (head.queue() == SMALL) {
            ghosts.add(head.hash(), size);
          }
          return head;
        }
        moveTo(head, head.queue());
      }
    }
    return null;
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
    head.setAccess(head.queue() == SMALL ? 0 : readings - 1);
    moveTo(head, MAIN);
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
