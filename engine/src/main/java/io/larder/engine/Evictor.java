package io.larder.engine;

import io.larder.engine.eviction.Eviction;
import io.larder.engine.eviction.NoEviction;
import io.larder.engine.eviction.Ranking;
import io.larder.engine.eviction.S3Fifo;
import io.larder.engine.eviction.SampledEviction;
import io.larder.engine.table.HashTable;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Makes room in a keyspace at the cost of whichever segment has something to give up. */
final class Evictor<K> {

  private final Segment<K>[] segments;
  private final EvictionPolicy policy;
  private final RandomGenerator random;

  Evictor(Segment<K>[] segments, EvictionPolicy policy, RandomGenerator random) {
    this.segments = segments;
    this.policy = policy;
    this.random = random;
  }

  /** What came of looking for a victim; BUSY if some segments could not be looked at. */
  enum Outcome {
    EVICTED,
    BUSY,
    NOTHING
  }

  /** Evicts until a room is not exceeded; whether it came to that. No segment is held. */
  boolean makeRoom(Room room) {
    while (room.isExceeded()) {
      if (evict(null, Evictor::wait) != Outcome.EVICTED) {
        return false;
      }
    }
    return true;
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
  Outcome evictElsewhere(Segment<K> full) {
    return policy == EvictionPolicy.NOEVICTION ? Outcome.NOTHING : evict(full, Segment::tryLock);
  }

  private Outcome evict(@Nullable Segment<K> full, Predicate<Segment<K>> lock) {
    Outcome otherwise = Outcome.NOTHING;
    int first = random.nextInt(segments.length);
    for (int i = 0; i < segments.length; i++) {
      Segment<K> segment = segments[(first + i) % segments.length];
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
    return otherwise;
  }

  /** What chooses the victims among the entries of one table. */
  static <K> Eviction<K> policyOf(
      KeyspaceOptions options, HashTable<K> table, RandomGenerator random) {
    if (!options.bound().isBounded()) {
      return new NoEviction<>();
    }
    return switch (options.policy()) {
      case NOEVICTION -> new NoEviction<>();
      case S3_FIFO -> new S3Fifo<>();
      case ALLKEYS_LRU, VOLATILE_LRU ->
          new SampledEviction<>(table, random, Ranking.leastRecentlyUsed());
      case ALLKEYS_LFU, VOLATILE_LFU ->
          new SampledEviction<>(table, random, Ranking.leastFrequentlyUsed(random));
      case ALLKEYS_RANDOM, VOLATILE_RANDOM -> new SampledEviction<>(table, random, Ranking.RANDOM);
      case VOLATILE_TTL -> new SampledEviction<>(table, random, Ranking.TTL);
    };
  }
}
