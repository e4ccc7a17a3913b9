package io.larder.engine.eviction;

import io.larder.engine.table.BoundedEntry;
import io.larder.engine.table.Entry;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A first-in-first-out queue linked through the entries themselves, which knows its weight and lets
 * any of them leave.
 */
final class FifoQueue<K> {

  private @Nullable BoundedEntry<K> head;
  private @Nullable BoundedEntry<K> tail;
  private long weight;

  @Nullable BoundedEntry<K> head() {
    return head;
  }

  /** The sum of the charges of the entries within, as they were when they came. */
  long weight() {
    return weight;
  }

  /** The first that is accepted, or null. O(N). */
  @Nullable BoundedEntry<K> first(Predicate<Entry<K>> accepted) {
    BoundedEntry<K> entry = head;
    while (entry != null && !accepted.test(entry)) {
      entry = entry.queueNext();
    }
    return entry;
  }

  void addLast(BoundedEntry<K> entry) {
    BoundedEntry<K> last = tail;
    entry.setQueuePrevious(last);
    entry.setQueueNext(null);
    if (last == null) {
      head = entry;
    } else {
      last.setQueueNext(entry);
    }
    tail = entry;
    weight += entry.charge();
  }

  void remove(BoundedEntry<K> entry) {
    BoundedEntry<K> previous = entry.queuePrevious();
    BoundedEntry<K> next = entry.queueNext();
    if (previous == null) {
      head = next;
    } else {
      previous.setQueueNext(next);
    }
    if (next == null) {
      tail = previous;
    } else {
      next.setQueuePrevious(previous);
    }
    entry.setQueuePrevious(null);
    entry.setQueueNext(null);
    weight -= entry.charge();
  }

  /** Takes note that an entry within has become heavier or lighter. */
  void reweigh(long difference) {
    weight += difference;
  }

  void clear() {
    head = null;
    tail = null;
    weight = 0;
  }
}
