package io.larder.engine;

import org.jspecify.annotations.Nullable;

/**
 * Serves calls that wait for keys which have become ready, under the locks of those keys: keys in
 * the order in which they became ready, whichever segment they are in, and of one key the call that
 * came first before the others.
 */
final class ReadyCalls {

  private final KeyLocks locks;

  ReadyCalls(KeyLocks locks) {
    this.locks = locks;
  }

  void serve() {
    if (locks.segmentAt(0).getHoldCount() > 1) {
      return; // a command of a transaction: calls are served at the transaction's end
    }
    for (Segment<?> next = firstReady(); next != null; next = firstReady()) {
      serveFirst(next);
    }
  }

  private @Nullable Segment<?> firstReady() {
    Segment<?> first = null;
    for (int i = 0; i < locks.segmentCount(); i++) { // serving may add segments
      Segment<?> segment = locks.segmentAt(i);
      if (segment.hasReady()
          && (first == null || segment.waiting().readySince() < first.waiting().readySince())) {
        first = segment;
      }
    }
    return first;
  }

  private <K> void serveFirst(Segment<K> segment) {
    K key = segment.waiting().takeReady();
    for (Waiter waiter : segment.waiting().of(key)) {
      Waiter.Attempt attempt =
          waiter.isOver() ? Waiter.Attempt.OVER : waiter.attempt(locks, segment.keyspace(), key);
      if (attempt == Waiter.Attempt.OVER) {
        segment.waiting().remove(key, waiter);
      } else if (attempt == Waiter.Attempt.BUSY) {
        locks.afterwards(() -> tryAgain(segment.keyspace(), key, waiter));
        break; // nobody who came later is served before
      }
    }
  }

  private static <K> void tryAgain(Keyspace<K> keyspace, K key, Waiter waiter) {
    KeyLocks locks = new KeyLocks(KeyLocks.Purpose.WRITE);
    locks.add(keyspace, key);
    waiter.addKeys(locks);
    locks.acquire();
    keyspace.segmentOf(key).waiting().note(key);
    locks.release();
  }
}
