package io.larder.engine;

import io.larder.engine.eviction.Eviction;
import io.larder.engine.eviction.NoEviction;
import io.larder.engine.eviction.Ranking;
import io.larder.engine.eviction.S3Fifo;
import io.larder.engine.eviction.SampledEviction;
import io.larder.engine.table.BoundedEntry;
import io.larder.engine.table.Entry;
import io.larder.engine.table.HashTable;
import io.larder.engine.table.WeighedEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A segment's part of a room: which of its entries are charged, and looked after by the policy.
 *
 * <h2>Another bound or policy</h2>
 *
 * A segment that never was bounded charges nothing, and holds entries in their smaller forms. From
 * its first bound on every new entry is charged, also when the bound is lifted again; entries that
 * were there are put into the form that has room for a charge when they are next opened, or by
 * {@link #settleSome}, which walks through the table. So it is with entries that another policy has
 * looked after: each knows the number of its policy in {@link BoundedEntry#guardian}, and the
 * present policy is told of those alone that it has been given.
 *
 * <p>Entries that are counted have a small form, which has no place for what most policies
 * remember: it gives way to the larger one in the same steps when such a policy comes.
 *
 * <p>Guarded by the segment's lock.
 */
final class Share<K> {

  private static final long WALKED = -1; // no cursor of a table is negative

  private final Segment<K> segment;
  private final Room room;
  private KeyspaceOptions heeded;
  private boolean charges;
  private short guardian;
  private long cursor = WALKED; // of the walk through entries that are not taken over
  private long charged;

  Share(Segment<K> segment, Room room) {
    this.segment = segment;
    this.room = room;
    this.heeded = room.options();
    this.charges = heeded.bound().isBounded();
  }

  /** Whether entries are charged. */
  boolean charges() {
    return charges;
  }

  /**
   * Whether entries that are charged must be {@link WeighedEntry}s: they are not just counted, or
   * their policy remembers more than a few accesses.
   */
  boolean weighs() {
    return room.unit() == Bound.Unit.BYTES
        || switch (heeded.policy()) {
          case ALLKEYS_LRU, VOLATILE_LRU, ALLKEYS_LFU, VOLATILE_LFU -> true;
          case NOEVICTION, ALLKEYS_RANDOM, VOLATILE_RANDOM, VOLATILE_TTL, S3_FIFO -> false;
        };
  }

  /** The sum of the charges of all entries. */
  long charged() {
    return charged;
  }

  /** Whether the policy was told of an entry, and may give it up. */
  boolean hasTakenOver(Entry<K> entry) {
    return entry instanceof BoundedEntry<K> bounded && bounded.guardian() == guardian;
  }

  /** Counts a new entry, whose charge has been taken from the room. */
  void add(Entry<K> entry) {
    if (entry instanceof BoundedEntry<K> bounded) {
      charged += bounded.charge();
      takeOver(bounded);
    }
  }

  private void takeOver(BoundedEntry<K> entry) {
    entry.leaveQueue(); // that of another policy
    entry.setGuardian(guardian);
    segment.eviction().onInsert(entry);
  }

  /** Gives back what an entry was charged that is no longer there. */
  void remove(Entry<K> entry) {
    if (entry instanceof BoundedEntry<K> bounded) {
      charged -= bounded.charge();
      room.giveBack(bounded.charge());
      if (bounded.guardian() == guardian) {
        segment.eviction().onRemove(bounded);
      }
    }
  }

  /** Notes another charge of an entry; the difference has been taken or given back. */
  void recharge(WeighedEntry<K> entry, int charge) {
    int difference = charge - entry.charge();
    charged += difference;
    entry.setCharge(charge);
    if (entry.guardian() == guardian) {
      segment.eviction().onRecharge(entry, difference);
    }
  }

  /** Gives everything back: there are no entries any more. */
  void clear() {
    room.giveBack(charged);
    charged = 0;
    cursor = WALKED;
    segment.eviction().onClear();
  }

  /** Changes places with the share of another segment that belongs to the same room. */
  void exchange(Share<K> other) {
    KeyspaceOptions itsOptions = other.heeded;
    boolean itCharges = other.charges;
    short itsGuardian = other.guardian;
    long itsCursor = other.cursor;
    long itsCharged = other.charged;
    other.heeded = heeded;
    other.charges = charges;
    other.guardian = guardian;
    other.cursor = cursor;
    other.charged = charged;
    heeded = itsOptions;
    charges = itCharges;
    guardian = itsGuardian;
    cursor = itsCursor;
    charged = itsCharged;
  }

  // ---- other options ----

  /**
   * Heeds the room's present options, and takes over some of the entries that are not.
   *
   * @param most about how many entries and buckets to look at
   * @return whether some are left
   */
  boolean settleSome(int most) {
    heed(room.options());
    List<Entry<K>> found = new ArrayList<>(0);
    for (int looked = 0; cursor != WALKED && looked < most; looked += found.size() + 1) {
      found.clear();
      long next = segment.table().scan(cursor, found::add);
      cursor = next == 0 ? WALKED : next;
      found.forEach(this::settle);
    }
    return cursor != WALKED;
  }

  private void settle(Entry<K> entry) {
    BoundedEntry<K> bounded = segment.charged(entry);
    if (bounded.guardian() != guardian) {
      takeOver(bounded);
    }
  }

  private void heed(KeyspaceOptions options) {
    KeyspaceOptions before = heeded;
    heeded = options;
    if (before.equals(options) || !(charges || options.bound().isBounded())) {
      return;
    }
    if (charges && before.policy() == options.policy()) {
      segment.serve(segment.eviction().withSamples(options.effort().samples()));
      return;
    }
    charges = true;
    guardian++;
    cursor = 0;
    segment.serve(policyOf(options, segment.table(), segment.keyspace().random()));
  }

  /** What chooses the victims among the entries of a table. */
  static <K> Eviction<K> policyOf(
      KeyspaceOptions options, HashTable<K> table, RandomGenerator random) {
    return switch (options.policy()) {
      case NOEVICTION -> new NoEviction<>();
      case S3_FIFO -> new S3Fifo<>();
      case ALLKEYS_LRU, VOLATILE_LRU ->
          sampled(options, table, random, Ranking.leastRecentlyUsed());
      case ALLKEYS_LFU, VOLATILE_LFU ->
          sampled(options, table, random, Ranking.leastFrequentlyUsed(random));
      case ALLKEYS_RANDOM, VOLATILE_RANDOM -> sampled(options, table, random, Ranking.RANDOM);
      case VOLATILE_TTL -> sampled(options, table, random, Ranking.TTL);
    };
  }

  private static <K> Eviction<K> sampled(
      KeyspaceOptions options, HashTable<K> table, RandomGenerator random, Ranking ranking) {
    return new SampledEviction<>(table, random, ranking, options.effort().samples());
  }
}
