package io.larder.engine;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes room in the keyspaces that share one, at the cost of whichever segment has something to
 * give up.
 *
 * <p>A key is as likely to be looked at as any other, in whatever keyspace it is: a number is drawn
 * for the segment, since keys are spread evenly over those of a keyspace, and among the segments of
 * that number those that hold more are more likely to be asked first. Who is asked in vain is
 * passed over, so a small keyspace that is written to lives at the cost of a large one.
 */
final class Evictor {

  private final Room room;
  private final RandomGenerator random;
  private final Settling settling;
  private volatile Segment<?>[][] keyspaces = {}; // their segments; all have as many

  Evictor(KeyspaceEngine engine, KeyspaceOptions options) {
    this.room = new Room(options);
    this.random = engine.random();
    this.settling = new Settling(engine, this);
  }

  Room room() {
    return room;
  }

  Settling settling() {
    return settling;
  }

  /** Adds a keyspace that takes part in the room; one thread at a time. */
  void add(Segment<?>[] segments) {
    Segment<?>[][] more = Arrays.copyOf(keyspaces, keyspaces.length + 1);
    more[keyspaces.length] = segments;
    keyspaces = more;
  }

  List<Segment<?>> segments() {
    return Stream.of(keyspaces).<Segment<?>>flatMap(Stream::of).toList();
  }

  /** What came of looking for a victim; BUSY if some segments could not be looked at. */
  enum Outcome {
    EVICTED,
    BUSY,
    NOTHING
  }

  /**
   * Evicts until the room is not exceeded, or until that is a matter of time; false if there is
   * nothing to evict. No segment is held.
   */
  boolean makeRoom() {
    for (long evicted = 0; room.isExceeded(); evicted++) {
      if (isEnough(evicted)) {
        settling.goOn();
        return true;
      }
      if (evict(null, Evictor::wait) != Outcome.EVICTED) {
        return !room.isExceeded();
      }
    }
    return true;
  }

  /** Whether a writer that has evicted so many leaves the rest to others. */
  boolean isEnough(long evicted) {
    return room.isUnsettled() && evicted >= room.options().effort().keysAtOnce();
  }

  private static boolean wait(Segment<?> segment) {
    segment.lock();
    return true;
  }

  /**
   * Evicts an entry of another segment, for one that is held and has none to give up. Segments that
   * are locked by others are passed over: were they waited for, two writers could wait for each
   * other.
   */
  Outcome evictElsewhere(Segment<?> full) {
    return evict(full, Segment::tryLock);
  }

  /** Evicts an entry if that needs no waiting; of none of the segments that the thread holds. */
  Outcome evictWithoutWaiting() {
    return evict(null, Segment::tryLockAlone);
  }

  private Outcome evict(@Nullable Segment<?> full, Predicate<Segment<?>> lock) {
    EvictionPolicy policy = room.options().policy();
    if (policy == EvictionPolicy.NOEVICTION) {
      return Outcome.NOTHING;
    }
    Outcome otherwise = Outcome.NOTHING;
    Segment<?>[][] all = keyspaces;
    int count = all[0].length;
    int firstNumber = random.nextInt(count);
    for (int i = 0; i < count; i++) {
      int number = (firstNumber + i) % count;
      int first = all.length == 1 ? 0 : draw(all, number, policy);
      for (int j = 0; j < all.length; j++) {
        Segment<?> segment = all[(first + j) % all.length][number];
        if (segment == full) {
          continue;
        }
        if (!lock.test(segment)) {
          otherwise = Outcome.BUSY;
          continue;
        }
        try {
          if (segment.evictOne()) {
            return Outcome.EVICTED;
          }
        } finally {
          segment.unlock();
        }
      }
    }
    return otherwise;
  }

  /** The keyspace to ask first: each candidate in the segments of a number is as likely. */
  private int draw(Segment<?>[][] all, int number, EvictionPolicy policy) {
    long candidates = 0;
    for (Segment<?>[] segments : all) {
      candidates += segments[number].candidates(policy);
    }
    long drawn = candidates > 0 ? random.nextLong(candidates) : 0;
    for (int i = 0; i < all.length; i++) {
      drawn -= all[i][number].candidates(policy);
      if (drawn < 0) {
        return i;
      }
    }
    return 0;
  }
}
