package io.larder.engine;

import io.larder.engine.pubsub.PubSub;
import io.larder.engine.table.LookAhead;
import java.util.Collection;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A set of keys, each with a value and perhaps a deadline.
 *
 * <h2>What is promised</h2>
 *
 * <ul>
 *   <li>Every operation on a key is linearizable; a {@linkplain #transact transaction} is atomic
 *       over all its keys, to lock-free readers too.
 *   <li>From its deadline on an entry is never seen, whether its memory has been reclaimed or not;
 *       should the JVM be unable to run one of its threads for more than a second, no longer than
 *       that after it. A {@linkplain #walk walk} tells of each key as it was when it looked.
 *   <li>Reads take no lock and allocate nothing, except that a reader that meets a transaction
 *       under way waits for its end, and that one which meets a table that grows helps it along if
 *       the lock is free.
 *   <li>A bound is exceeded by at most one entry a thread that is writing at the moment, and only
 *       while other segments are busy.
 * </ul>
 *
 * <p>Keys are compared with {@code equals} and must not change while they are stored. Null is
 * neither a key nor a value: it gives a {@code NullPointerException}. Every method may be called by
 * any thread. After {@link #close} the keyspace is empty and refuses writes with {@code
 * IllegalStateException}.
 *
 * <h2>Structure</h2>
 *
 * A key's spread hash chooses one of a fixed number of segments by its high bits and a bucket by
 * its low ones. Operations on several keys lock their segments in the order of their numbers.
 *
 * <h2>Size</h2>
 *
 * The file is longer than others because it is the one door to keys: many methods of a few lines,
 * and most of it is what they promise.
 */
public final class Keyspace<K> implements AutoCloseable {

  private final String name;
  private final KeyspaceEngine engine;
  private final ChangeStream<K> changes = new ChangeStream<>();
  private final @Nullable KeyspaceCodec<K> codec;
  private final int number;
  private final Segment<K>[] segments;
  private final Directory<K> directory;
  private final Evictor evictor;
  private final KeyspaceScan<K> scan;
  private @Nullable Notifications<K> notifications; // guarded by the engine's lock of settings
  private boolean collections; // read after a value was read with acquire semantics
  private volatile boolean closed;

  Keyspace(KeyspaceEngine engine, Name name, Evictor evictor, @Nullable KeyspaceCodec<K> codec) {
    this.engine = engine;
    this.name = name.text();
    this.number = name.number();
    this.codec = codec;
    this.evictor = evictor;
    this.segments =
        newSegments(SegmentCount.of(isNumbered() ? Bound.UNBOUNDED : options().bound()));
    this.directory = new Directory<>(segments, engine.time());
    for (int i = 0; i < segments.length; i++) {
      segments[i] = new Segment<>(this, evictor.room(), directory, i);
    }
    evictor.add(segments);
    this.scan = new KeyspaceScan<>(segments);
  }

  /** The name under which the engine knows the keyspace. */
  public String name() {
    return name;
  }

  /** The engine that the keyspace belongs to. */
  public KeyspaceEngine engine() {
    return engine;
  }

  /** The number by which {@code SELECT} finds the keyspace: databases from 0, others from 16. */
  public int number() {
    return number;
  }

  /** How keys and values look as bytes; null if they do not. */
  public @Nullable KeyspaceCodec<K> codec() {
    return codec;
  }

  /**
   * Whether a list, set, hash, sorted set or stream was ever stored. A thread that has just read
   * such a value sees it true.
   */
  public boolean holdsCollections() {
    return collections;
  }

  void noteCollections() {
    if (!collections) {
      collections = true;
    }
  }

  /**
   * What the keyspace was made with; of a numbered database, the present {@linkplain
   * KeyspaceEngine#databaseOptions options} of all of them.
   */
  public KeyspaceOptions options() {
    return evictor.room().options();
  }

  /** Numbered databases share a bound, which may change: their segments do not go by it. */
  private boolean isNumbered() {
    return number < KeyspaceEngine.DATABASES;
  }

  // ---- reading ----

  /**
   * The value of a key, or null if it has none. Counts as an access. O(1), without a lock or an
   * allocation.
   */
  public @Nullable Object get(K key) {
    return directory.get(key, spread(key));
  }

  /**
   * The value of a key, or null if it has none. The eviction policy is not told. O(1), without a
   * lock or an allocation.
   */
  public @Nullable Object peek(K key) {
    return directory.peek(key, spread(key));
  }

  /**
   * The value of a key, or null, and gives the key a new time to live. A deadline that moves to a
   * later instant is not published as a change, since reads without a lock move it; any other is.
   *
   * @param ttlMillis milliseconds from now, which may become a second more where they are a hundred
   *     seconds or more; zero or less makes it expire at once (its value is still returned), and
   *     {@link Long#MAX_VALUE} takes the deadline away
   */
  public @Nullable Object getAndTouch(K key, long ttlMillis) {
    int hash = spread(key);
    return segment(hash).getAndTouch(key, hash, ttlMillis);
  }

  /** Where a key is, for {@link #lookAhead}. O(1) */
  public int place(K key) {
    return spread(key);
  }

  /**
   * Brings what is known of some keys into the processor's cache, for somebody who is going to look
   * at them one after the other: it waits for them together then. Changes nothing. O(N) for N keys.
   *
   * @param places where the keys are, by {@link #place}
   * @param count how many of these count
   * @return something of what was read, for the compiler leaves out what nobody uses
   */
  public int lookAhead(int[] places, int count) {
    int seen = 0;
    for (LookAhead step : LookAhead.STEPS) {
      for (int i = 0; i < count; i++) {
        seen += segment(places[i]).lookAhead(places[i], step);
      }
    }
    return seen;
  }

  /** Whether a key has a value. Does not count as an access. */
  public boolean contains(K key) {
    return peek(key) != null;
  }

  /**
   * The stored key, value and deadline of a key as they were at one instant, or null if it has no
   * value. The eviction policy is not told. O(1), without a lock.
   */
  public @Nullable EntryView<K> view(K key) {
    int hash = spread(key);
    return segment(hash).view(key, hash);
  }

  /**
   * The deadline of a key in epoch milliseconds, {@link Deadline#NEVER} if it has a value but no
   * deadline, and {@link Deadline#KEEP} if it has no value.
   */
  public long expireAtMillis(K key) {
    int hash = spread(key);
    return segment(hash).expireAtMillis(key, hash);
  }

  /**
   * The number of entries, those included that have expired within the last moments. O(number of
   * segments).
   */
  public long size() {
    long sum = 0;
    for (Segment<K> segment : segments) {
      sum += segment.size();
    }
    return sum;
  }

  /**
   * What it holds, and what has gone by itself; each segment at its own moment. O(number of
   * segments).
   */
  public KeyspaceFigures figures() {
    KeyspaceFigures sum = KeyspaceFigures.NONE;
    for (Segment<K> segment : segments) {
      sum = sum.plus(segment.figures());
    }
    return sum;
  }

  /**
   * The bytes charged for entries; 0 unless the keyspace is bounded by bytes, or was. Of a numbered
   * database each segment at its own moment: O(number of segments); of others O(1).
   */
  public long usedBytes() {
    Room room = evictor.room();
    if (!isNumbered()) {
      return room.bytesTaken();
    }
    long sum = 0;
    if (room.unit() == Bound.Unit.BYTES) {
      for (Segment<K> segment : segments) {
        sum += segment.chargedUnits();
      }
    }
    return sum;
  }

  /** A key chosen at random, or null if there is none. O(1) expected. */
  public @Nullable K randomKey() {
    int first = random().nextInt(segments.length);
    for (int i = 0; i < segments.length; i++) {
      K key = segments[(first + i) % segments.length].randomKey();
      if (key != null) {
        return key;
      }
    }
    return null;
  }

  /**
   * Takes one step of a walk through all entries, with the guarantee of Redis's SCAN: an entry that
   * is there from the first step to the last is seen at least once, however the table grows or
   * shrinks; one that comes or goes meanwhile may be seen or not; some may be seen twice.
   *
   * @param cursor 0 to begin, then the last page's cursor; one that was never given out is harmless
   * @param count about how many entries to return; at least 1
   */
  public ScanPage<K> scan(long cursor, int count) {
    return scan.page(cursor, count, nowMillis());
  }

  /** Begins a walk through all entries in this thread; see {@link KeyspaceWalk}. */
  public KeyspaceWalk<K> walk() {
    return new KeyspaceWalk<>(segments);
  }

  // ---- writing one key ----

  /**
   * Stores a value.
   *
   * @param expireAtIfAbsent the deadline if the key has no value yet
   * @param expireAtIfPresent the deadline if it has one; {@link Deadline#KEEP} leaves it as it is
   * @return the value before, or null
   * @throws KeyspaceFullException if there is no room; nothing is changed
   */
  public @Nullable Object put(K key, Object value, long expireAtIfAbsent, long expireAtIfPresent) {
    return put(key, value, WriteExpiry.at(expireAtIfAbsent, expireAtIfPresent));
  }

  /**
   * Stores a value, with a deadline that is asked for when it is known whether the key has a value.
   *
   * @return the value before, or null
   * @throws KeyspaceFullException if there is no room; nothing is changed
   */
  public @Nullable Object put(K key, Object value, WriteExpiry expiry) {
    requireOpenFor(value);
    int hash = spread(key);
    return segment(hash).put(key, hash, value, expiry);
  }

  /**
   * Stores a value if the key has none.
   *
   * @return whether it was stored
   * @throws KeyspaceFullException if there is no room; nothing is changed
   */
  public boolean putIfAbsent(K key, Object value, long expireAtMillis) {
    return putIfAbsent(key, value, WriteExpiry.at(expireAtMillis, Deadline.KEEP));
  }

  /**
   * Stores a value if the key has none, with a deadline that is asked for only then.
   *
   * @return whether it was stored
   * @throws KeyspaceFullException if there is no room; nothing is changed
   */
  public boolean putIfAbsent(K key, Object value, WriteExpiry expiry) {
    requireOpenFor(value);
    int hash = spread(key);
    if (!collections && directory.peek(key, hash) != null) {
      return false; // true of that moment, whoever has the key reserved
    }
    return segment(hash).putIfAbsent(key, hash, value, expiry);
  }

  /**
   * Replaces the value of a key that has one.
   *
   * @return the value before, or null
   * @throws KeyspaceFullException if there is no room; nothing is changed
   */
  public @Nullable Object putIfPresent(K key, Object value, WriteExpiry expiry) {
    requireOpenFor(value);
    int hash = spread(key);
    return segment(hash).putIfPresent(key, hash, value, expiry);
  }

  /** Deletes a key; returns its value, or null if it had none. */
  public @Nullable Object remove(K key) {
    int hash = spread(key);
    Segment<K> segment = segment(hash);
    Object removed = segment.remove(key, hash);
    if (segment.hasReady()) {
      serveReady();
    }
    return removed;
  }

  /**
   * Runs a step on a key as one atomic operation, when no other thread has it reserved; returns
   * what the step answers.
   */
  public <R extends @Nullable Object> R update(K key, Step<K, R> step) {
    requireOpenFor(step);
    int hash = spread(key);
    return segment(hash).update(key, hash, step);
  }

  // ---- several keys ----

  /**
   * Runs a body on several keys as one atomic operation, when none of them is reserved by another
   * thread. No reader and no writer sees a state between before and after.
   *
   * <p>The bound holds throughout: a change that finds no room throws {@link KeyspaceFullException}
   * and is not made. What the body has changed before stays, unless it takes it back.
   *
   * @param keys the keys that the body may open; O(N) for N keys
   */
  public <R extends @Nullable Object> R transact(
      Collection<? extends K> keys, TransactionBody<K, R> body) {
    requireOpenFor(body);
    KeyLocks locks = new KeyLocks(KeyLocks.Purpose.TRANSACTION_WITHIN_BOUND);
    for (K key : keys) {
      locks.add(this, key);
    }
    locks.acquire();
    try {
      return body.apply(new Transaction<>(this, locks));
    } finally {
      locks.release();
    }
  }

  /**
   * Deletes everything at once, and publishes one {@link ChangeKind#CLEARED}. It does not wait for
   * reservations: the owner of one goes on with an absent key.
   *
   * @return how many entries there were
   */
  public long clear() {
    KeyLocks locks = new KeyLocks(KeyLocks.Purpose.TRANSACTION);
    locks.addAll(this);
    locks.acquire();
    long cleared = 0;
    try {
      for (Segment<K> segment : segments) {
        cleared += segment.clear();
      }
      changes.publish(ChangeKind.CLEARED, null, null, null, Deadline.NEVER, null);
    } finally {
      locks.release();
    }
    return cleared;
  }

  /**
   * Changes places with the entries of another keyspace that shares the same room, while every
   * segment of both is locked and unstable for readers.
   */
  void exchange(Keyspace<K> other) {
    if (collections || other.collections) {
      noteCollections();
      other.noteCollections();
    }
    for (int i = 0; i < segments.length; i++) {
      segments[i].exchange(other.segments[i]);
    }
    publishExchanged();
    other.publishExchanged();
  }

  private void publishExchanged() {
    changes.publish(ChangeKind.EXCHANGED, null, null, null, Deadline.NEVER, null);
  }

  /**
   * Evicts until the bound holds again, in this keyspace or others that share it. On the way to a
   * bound that was lowered at run time it evicts no more than {@link EvictionEffort} allows, and
   * leaves the rest to others.
   *
   * @return whether there may be more to hold: false if the bound is exceeded and nothing can be
   *     evicted
   */
  public boolean makeRoom() {
    return !evictor.room().isExceeded() || evictor.makeRoom();
  }

  // ---- reservations ----

  /** Watches a key from now on. */
  public Watch<K> watch(K key) {
    requireOpenFor(key);
    Watch<K> watch = new Watch<>(this, key);
    Segment<K> segment = segmentOf(key);
    segment.lock();
    try {
      segment.findLive(key, spread(key)); // what has expired already does not expire again
      segment.watch(watch);
    } finally {
      segment.unlock();
    }
    return watch;
  }

  void unwatch(Watch<K> watch) {
    Segment<K> segment = segmentOf(watch.key());
    segment.lock();
    try {
      segment.unwatch(watch);
    } finally {
      segment.unlock();
    }
  }

  /** Lets a call no longer wait for a key. */
  public void forget(K key, Waiter waiter) {
    Segment<K> segment = segmentOf(key);
    segment.lock();
    try {
      segment.waiting().remove(key, waiter);
    } finally {
      segment.unlock();
    }
  }

  /** Tries the calls that wait for keys that a change outside of a command made ready. */
  private void serveReady() {
    for (Segment<K> segment : segments) {
      if (segment.hasReady()) {
        KeyLocks locks = new KeyLocks(KeyLocks.Purpose.WRITE);
        locks.addSegment(segment);
        locks.acquire();
        locks.release();
      }
    }
  }

  /**
   * Reserves a key for the calling thread, waiting for another thread that has it. Others that want
   * to change the key wait; readers and other keys are not concerned. A thread may reserve a key
   * that it has reserved already.
   *
   * @throws ReservationDeadlockException if the wait would never end
   */
  public Reservation<K> reserve(K key) {
    requireOpenFor(key);
    int hash = spread(key);
    return segment(hash).reserve(key, hash);
  }

  /** Reserves a key until somebody changes it. Does not wait. */
  public Reservation<K> reserveTentatively(K key) {
    requireOpenFor(key);
    int hash = spread(key);
    return segment(hash).reserveTentatively(key, hash);
  }

  // ---- changes ----

  /** Lets a listener learn of every change from now on. */
  public void addChangeListener(ChangeListener<K> listener) {
    changes.add(listener);
  }

  /** Lets a listener learn of no further change; one under way may still reach it. */
  public void removeChangeListener(ChangeListener<K> listener) {
    changes.remove(listener);
  }

  /** Publishes what happens to keys from now on as these flags say; one call at a time. */
  void notify(PubSub pubSub, NotificationFlags flags) {
    Notifications<K> before = notifications;
    KeyspaceCodec<K> coded = codec;
    if (before != null) {
      changes.remove(before);
      notifications = null;
    }
    if (coded != null && !flags.isOff()) {
      Notifications<K> made = new Notifications<>(pubSub, flags, coded, this);
      notifications = made;
      changes.add(made);
    }
  }

  ChangeStream<K> changes() {
    return changes;
  }

  // ---- the end ----

  /** Deletes everything and leaves the engine. Does nothing the second time. */
  @Override
  public void close() {
    closed = true;
    engine.forget(this);
    clear();
  }

  /** Whether {@link #close} was called. */
  public boolean isClosed() {
    return closed;
  }

  // ---- for the segments ----

  long nowMillis() {
    return engine.clock().millis();
  }

  RandomGenerator random() {
    return engine.random();
  }

  EvictionPolicy policy() {
    return options().policy();
  }

  KeyspaceFullException full() {
    KeyspaceOptions options = options();
    return new KeyspaceFullException(name, options.bound(), options.policy());
  }

  Evictor evictor() {
    return evictor;
  }

  /** When something of this keyspace is next due to expire, in epoch milliseconds; may be early. */
  long nextDueMillis() {
    long earliest = Long.MAX_VALUE;
    for (Segment<K> segment : segments) {
      earliest = Math.min(earliest, segment.nextDueMillis());
    }
    return earliest;
  }

  /** Deletes what has expired, a few entries at a time; returns how many. */
  long expireDue(long nowMillis) {
    long[] expired = new long[1];
    for (Segment<K> segment : segments) {
      if (segment.nextDueMillis() <= nowMillis) {
        while (segment.expireSome(nowMillis, count -> expired[0] += count)) {
          segment.letOthersIn();
        }
      }
    }
    serveReady();
    return expired[0];
  }

  private void requireOpenFor(Object valueOrStep) {
    java.util.Objects.requireNonNull(valueOrStep);
    requireOpen();
  }

  void requireOpen() {
    if (closed) {
      throw new IllegalStateException("keyspace '" + name + "' is closed");
    }
  }

  /**
   * Fibonacci hashing: one multiplication fills the high bits, which choose the segment and fold
   * into the low.
   */
  static int spread(Object key) {
    int h = key.hashCode() * 0x9E3779B9;
    return h ^ (h >>> 16);
  }

  Segment<K> segmentOf(K key) {
    return segment(spread(key));
  }

  List<Segment<K>> allSegments() {
    return List.of(segments);
  }

  /** A name with its number. */
  record Name(String text, int number) {}

  Segment<K> segment(int hash) {
    return segments[directory.numberOf(hash)];
  }

  @SuppressWarnings("unchecked")
  static <K> Segment<K>[] newSegments(int count) {
    return (Segment<K>[]) new Segment<?>[count];
  }
}
