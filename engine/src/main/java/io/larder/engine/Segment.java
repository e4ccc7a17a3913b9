package io.larder.engine;

import io.larder.engine.eviction.Eviction;
import io.larder.engine.eviction.NoEviction;
import io.larder.engine.expiry.TimerWheel;
import io.larder.engine.table.BoundedEntry;
import io.larder.engine.table.CountedEntry;
import io.larder.engine.table.Entry;
import io.larder.engine.table.EntryBatch;
import io.larder.engine.table.HashTable;
import io.larder.engine.table.LookAhead;
import io.larder.engine.table.TableWalk;
import io.larder.engine.table.TimedEntry;
import io.larder.engine.table.WeighedEntry;
import io.larder.value.CollectionValue;
import io.larder.value.hash.HashValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One part of a keyspace: the lock, and all that it protects.
 *
 * <h2>Reading</h2>
 *
 * A reader takes the segment's stamp, walks the table, and takes the stamp again, first on the
 * short way of the {@link Directory}. Another stamp, or one of unstable times, means that entries
 * were on the move, that an entry's value and deadline were being changed together, or that a
 * transaction over several keys was under way: then it looks again here, and after some attempts
 * waits for the lock. What a reader finds under a stable and unchanged stamp was true at one
 * instant.
 *
 * <h2>Writing</h2>
 *
 * {@link #create}, {@link #replace}, {@link #retime} and {@link #delete} are the only doors for
 * changes of single keys, {@link #clear} of all: they keep the table, the wheel, the eviction
 * policy and the room in step and publish the change. They are called under the lock.
 *
 * <h2>Reservations</h2>
 *
 * {@link Claims} knows who has reserved keys of this segment.
 *
 * <h2>Size</h2>
 *
 * The file is longer than others because everything in it happens under one lock, and moving one
 * half of a change elsewhere would hide what must stay together.
 */
@SuppressWarnings("serial") // it is never serialized
final class Segment<K> extends SegmentLock {

  private static final int OPTIMISTIC_ATTEMPTS =
      64; // a writer's unstable moment is shorter than this many looks
  private static final int GATHERING_ATTEMPTS = 4; // each looks at some hundred buckets
  private static final int BUSY_LOOKS =
      64; // the lock of a segment is held for less time than so many yields take
  private static final int MOVED_BY_WRITE =
      64; // buckets: a few microseconds, and soon over: a growing table makes reads look twice
  private static final int MOVED_BY_READ = 256; // some more, as there may be no writes
  private static final int SETTLED_AT_ONCE =
      64; // when an entry of a segment is evicted whose options have changed
  private static final int EXPIRED_AT_ONCE =
      128; // keeps the lock of an expiry cycle under about 50 microseconds

  private final Keyspace<K> keyspace;
  private final Directory<K> directory;
  private final int number;
  private final CoarseClock time;
  private volatile HashTable<K> table = new HashTable<>(); // another one after an exchange
  private final EntryForm<K> form;
  private Eviction<K> eviction; // all its fields are final: readers may meet a new one at any time
  private boolean charges; // both as the share says: here they are at hand
  private boolean weighs;
  private final Room room;
  private final Share<K> share;
  private final Predicate<Entry<K>> evictable = this::isEvictable;
  private final Claims<K> claims = new Claims<>(this);
  private final WaitingCalls<K> waiting = new WaitingCalls<>();
  private final FieldExpiry<K> fields;
  private final List<Slot<K>> transactionSlots = new ArrayList<>(0);
  private @Nullable TimerWheel<TimedEntry<K>> wheel;
  private int withDeadline;
  private long deadlineSum; // of all entries that have one
  private long expired;
  private long evicted;
  private int exceeding; // commands under way that may use room beyond the bound until they end
  private @Nullable Entry<K>
      growing; // the entry for whose sake room is made: it may not be the victim
  private volatile long nextDueMillis = TimerWheel.NOTHING_DUE;

  Segment(Keyspace<K> keyspace, Room room, Directory<K> directory, int number) {
    super(directory, number);
    this.keyspace = keyspace;
    this.directory = directory;
    this.number = number;
    this.time = keyspace.engine().time();
    this.room = room;
    this.fields = new FieldExpiry<>(this, keyspace.engine());
    this.form = EntryForm.of(keyspace.codec());
    this.share = new Share<>(this, room);
    this.eviction =
        share.charges()
            ? Share.policyOf(room.options(), table, keyspace.random())
            : new NoEviction<>();
    this.charges = share.charges();
    this.weighs = share.weighs();
    directory.show(table, number);
  }

  // ---- reads, by any thread ----

  /** The long way to a value, where the short one of the {@link Directory} is not enough. */
  @Nullable Object read(K key, int hash, boolean counts) {
    for (int attempt = 0; attempt < OPTIMISTIC_ATTEMPTS; attempt++) {
      int before = stamp();
      Entry<K> entry = table.find(key, hash);
      Object value = null;
      long deadline = Deadline.NEVER;
      if (entry != null) {
        value = entry.value();
        deadline = entry.deadline();
      }
      if (isUnchangedSince(before)) {
        if (entry == null) {
          if (table.isMoving()) {
            helpMoving();
          }
          return null;
        }
        if (time.isPast(deadline)) {
          return readExpired(key, hash);
        }
        if (counts) {
          eviction.onHit(entry);
        }
        if (table.isMoving()) {
          helpMoving();
        }
        return value;
      }
      Thread.onSpinWait();
    }
    return readLocked(key, hash, counts);
  }

  /**
   * Brings a move of the table forward, unless somebody has the lock. Writes do that as well; but
   * where nobody writes, readers would have to look in two places for ever.
   */
  private void helpMoving() {
    if (tryLockAlone()) {
      try {
        moveSome(MOVED_BY_READ);
      } finally {
        unlock();
      }
    }
  }

  /**
   * The value of the key of an entry that was found before, or null; no access. Mostly the entry
   * still stands for its key, and no keys have to be compared.
   */
  @Nullable Object peek(Entry<K> found) {
    int before = stamp();
    Object value = found.value();
    return time.isFarAhead(found.deadline()) && table.isSettled(found) && isUnchangedSince(before)
        ? value
        : read(found.key(), found.hash(), false);
  }

  /** See {@link HashTable#lookAhead}. */
  int lookAhead(int hash, LookAhead step) {
    return table.lookAhead(hash, step);
  }

  private @Nullable Object readLocked(K key, int hash, boolean counts) {
    lock();
    try {
      Entry<K> entry = findLive(key, hash);
      if (entry == null) {
        return null;
      }
      if (counts) {
        eviction.onHit(entry);
      }
      return entry.value();
    } finally {
      unlock();
    }
  }

  @Nullable Object getAndTouch(K key, int hash, long ttlMillis) {
    long later = time.afterAccess(ttlMillis);
    for (int attempt = 0; attempt < OPTIMISTIC_ATTEMPTS; attempt++) {
      int before = stamp();
      Entry<K> entry = table.find(key, hash);
      if (entry == null) {
        if (isUnchangedSince(before)) {
          return null;
        }
      } else {
        Object value = entry.value();
        long deadline = entry.deadline();
        if (isUnchangedSince(before)) {
          if (time.isPast(deadline)
              || deadline > later
              || (deadline == Deadline.NEVER) != (later == Deadline.NEVER)) {
            return touchLocked(key, hash, ttlMillis);
          }
          if (deadline == later
              || (entry instanceof TimedEntry<K> timed && timed.extend(deadline, later))) {
            eviction.onHit(entry);
            return value;
          }
        }
      }
      Thread.onSpinWait();
    }
    return touchLocked(key, hash, ttlMillis);
  }

  private @Nullable Object touchLocked(K key, int hash, long ttlMillis) {
    lock();
    try {
      awaitTurn(key);
      Entry<K> entry = findLive(key, hash);
      if (entry == null) {
        return null;
      }
      Object value = entry.value();
      eviction.onHit(entry);
      if (ttlMillis <= 0) {
        delete(entry, ChangeKind.EXPIRED);
      } else {
        retime(entry, Deadline.after(keyspace.nowMillis(), ttlMillis));
      }
      return value;
    } finally {
      unlock();
    }
  }

  @Nullable EntryView<K> view(K key, int hash) {
    for (int attempt = 0; attempt < OPTIMISTIC_ATTEMPTS; attempt++) {
      int before = stamp();
      Entry<K> entry = table.find(key, hash);
      if (entry == null) {
        if (isUnchangedSince(before)) {
          return null;
        }
      } else {
        Object value = entry.value();
        long deadline = entry.deadline();
        if (isUnchangedSince(before)) {
          if (time.isPast(deadline)) {
            break;
          }
          return new EntryView<>(entry.key(), value, deadline);
        }
      }
      Thread.onSpinWait();
    }
    lock();
    try {
      Entry<K> entry = findUnended(key, hash);
      return entry == null ? null : new EntryView<>(entry.key(), entry.value(), entry.deadline());
    } finally {
      unlock();
    }
  }

  long expireAtMillis(K key, int hash) {
    for (int attempt = 0; attempt < OPTIMISTIC_ATTEMPTS; attempt++) {
      int before = stamp();
      Entry<K> entry = table.find(key, hash);
      long deadline = entry == null ? Deadline.KEEP : entry.deadline();
      if (isUnchangedSince(before)) {
        if (deadline != Deadline.KEEP && time.isPast(deadline)) {
          break;
        }
        return deadline;
      }
      Thread.onSpinWait();
    }
    lock();
    try {
      Entry<K> entry = table.find(key, hash);
      return entry == null || ends(entry) ? Deadline.KEEP : entry.deadline();
    } finally {
      unlock();
    }
  }

  int size() {
    return table.size();
  }

  long nextDueMillis() {
    return nextDueMillis;
  }

  // ---- writes of one key; these take the lock themselves ----

  @Nullable Object put(K key, int hash, Object value, WriteExpiry expiry) {
    lock();
    try {
      awaitTurn(key);
      Entry<K> entry = findLive(key, hash);
      if (entry == null) {
        create(key, hash, value, expiry.onCreation());
        return null;
      }
      return update(entry, value, expiry);
    } finally {
      unlock();
    }
  }

  /** Replaces the value of a present key; the value before. */
  private Object update(Entry<K> entry, Object value, WriteExpiry expiry) {
    Object old = entry.value();
    replace(entry, value, expiry.onUpdate());
    return old;
  }

  boolean putIfAbsent(K key, int hash, Object value, WriteExpiry expiry) {
    lock();
    try {
      awaitTurn(key);
      if (findLive(key, hash) != null) {
        return false;
      }
      create(key, hash, value, expiry.onCreation());
      return true;
    } finally {
      unlock();
    }
  }

  @Nullable Object putIfPresent(K key, int hash, Object value, WriteExpiry expiry) {
    lock();
    try {
      awaitTurn(key);
      Entry<K> entry = findLive(key, hash);
      return entry == null ? null : update(entry, value, expiry);
    } finally {
      unlock();
    }
  }

  @Nullable Object remove(K key, int hash) {
    lock();
    try {
      awaitTurn(key);
      Entry<K> entry = findLive(key, hash);
      if (entry == null) {
        overtake(key);
        return null;
      }
      delete(entry, ChangeKind.REMOVED);
      return entry.value();
    } finally {
      unlock();
    }
  }

  <R extends @Nullable Object> R update(K key, int hash, Step<K, R> step) {
    lock();
    try {
      awaitTurn(key);
      return run(key, hash, step);
    } finally {
      unlock();
    }
  }

  /** Runs a step; under the lock, when it is the key's turn. */
  <R extends @Nullable Object> R run(K key, int hash, Step<K, R> step) {
    Slot<K> slot = new Slot<>(this); // a new object costs less than references in an old one
    try {
      return step.apply(slot.open(key, hash));
    } finally {
      slot.close();
    }
  }

  // ---- the doors for changes; under the lock ----

  /** The key's entry; an expired one is deleted first. */
  @Nullable Entry<K> findLive(K key, int hash) {
    Entry<K> entry = find(key, hash);
    if (entry != null && ends(entry)) {
      delete(entry, ChangeKind.EXPIRED);
      return null;
    }
    if (entry != null
        && keyspace.holdsCollections() // else the value need not be touched at all
        && entry.value() instanceof HashValue hashValue
        && fields.areDue(hashValue)) {
      return fields.expireAll(entry, hashValue);
    }
    return entry;
  }

  Entry<K> create(K key, int hash, Object value, long expireAt) {
    return create(key, hash, value, expireAt, null);
  }

  Entry<K> create(K key, int hash, Object value, long expireAt, @Nullable KeyspaceEvent event) {
    keyspace.requireOpen(); // here for the second time: nothing may come in after the last clear
    long expireAtMillis = expireAt == Deadline.KEEP ? Deadline.NEVER : expireAt;
    Entry<K> entry;
    if (charges) {
      int charge = room.chargeOf(key, value);
      takeRoom(charge);
      entry = bounded(key, hash, value, expireAtMillis, charge);
    } else {
      entry = form.create(key, hash, value, expireAtMillis);
    }
    table.insert(entry);
    moveSome(MOVED_BY_WRITE);
    share.add(entry);
    schedule(entry, Deadline.NEVER, expireAtMillis);
    overtake(key);
    noteForm(key, value);
    keyspace.changes().publish(ChangeKind.CREATED, key, null, value, expireAtMillis, event);
    return entry;
  }

  private BoundedEntry<K> bounded(K key, int hash, Object value, long expireAtMillis, int charge) {
    return weighs
        ? new WeighedEntry<>(key, hash, value, expireAtMillis, charge)
        : new CountedEntry<>(key, hash, value, expireAtMillis);
  }

  /** Puts another form of the same string in its place: nothing changes, and nobody is told. */
  void reshape(Entry<K> entry, Object value) {
    recharge(entry, value);
    entry.setValue(value);
  }

  /** Stores a value under a present key; the entry that stands for the key from now on. */
  Entry<K> replace(Entry<K> entry, Object value, long expireAtMillis) {
    return replace(entry, value, expireAtMillis, null);
  }

  Entry<K> replace(
      Entry<K> entry, Object value, long expireAtMillis, @Nullable KeyspaceEvent event) {
    return replace(entry, entry.key(), value, expireAtMillis, event);
  }

  /** As the others, for somebody who has the key: an entry may have to make it. */
  Entry<K> replace(
      Entry<K> entry, K key, Object value, long expireAtMillis, @Nullable KeyspaceEvent event) {
    recharge(entry, value);
    Object oldValue = entry.value();
    long oldDeadline = entry.deadline();
    Entry<K> present = entry;
    if (expireAtMillis == Deadline.KEEP || expireAtMillis == oldDeadline) {
      entry.setValue(value); // and not the deadline: a reader may be moving it
    } else {
      beginUnstable();
      TimedEntry<K> timed = timed(entry);
      timed.setValue(value);
      timed.setDeadline(expireAtMillis);
      endUnstable();
      schedule(timed, oldDeadline, expireAtMillis);
      present = timed;
    }
    moveSome(MOVED_BY_WRITE);
    eviction.onHit(present);
    overtake(key);
    noteForm(key, value);
    if (keyspace.holdsCollections() && oldValue instanceof CollectionValue) {
      waiting.onDelete(key); // as Redis: what is replaced has been deleted
    }
    keyspace.changes().publish(ChangeKind.UPDATED, key, oldValue, value, present.deadline(), event);
    return present;
  }

  /**
   * An entry in the form that may have a deadline, put in its place if it has the other. Readers
   * that found the old entry see that the segment was unstable and look again: neither is its value
   * read after another was stored, nor is its lack of a deadline believed after it has one.
   */
  private TimedEntry<K> timed(Entry<K> entry) {
    if (entry instanceof TimedEntry<K> timed) {
      return timed;
    }
    TimedEntry<K> timed = form.timed(entry.key(), entry.hash(), entry.value(), Deadline.NEVER);
    beginUnstable();
    table.replace(entry, timed);
    endUnstable();
    return timed;
  }

  /** The key's entry, expired or not; a charged one where entries are charged. */
  @Nullable Entry<K> find(K key, int hash) {
    Entry<K> entry = table.find(key, hash);
    return entry != null && charges ? charged(entry) : entry;
  }

  /**
   * An entry in the form that is charged, and has what its policy needs, put in its place if it has
   * another. As with {@link #timed}, readers that found the old one look again; and none of them
   * moves its deadline any more.
   */
  BoundedEntry<K> charged(Entry<K> entry) {
    if (entry instanceof BoundedEntry<K> suitable
        && (!weighs || suitable instanceof WeighedEntry<K>)) {
      return suitable;
    }
    int charge = room.chargeOf(entry.key(), entry.value());
    beginUnstable();
    long deadline = entry.deadline();
    TimerWheel<TimedEntry<K>> timers = wheel;
    if (entry instanceof TimedEntry<K> timed && timers != null) {
      timers.remove(timed);
      while (!timed.end(deadline)) {
        deadline = timed.deadline();
      }
    }
    BoundedEntry<K> bounded = bounded(entry.key(), entry.hash(), entry.value(), deadline, charge);
    table.replace(entry, bounded);
    endUnstable();
    if (deadline != Deadline.NEVER && timers != null) {
      timers.file(bounded);
    }
    share.remove(entry);
    room.exceed(charge);
    share.add(bounded);
    return bounded;
  }

  /** The bytes of heap that an entry, its key and its place in the table take. */
  long bytesBesideValue(Entry<K> entry) {
    return Room.PLACE_BYTES + entry.heapBytes(keyspace.options().sizer()::bytesOf);
  }

  /** Sets a present key's deadline; the entry that stands for the key from now on. */
  Entry<K> retime(Entry<K> entry, long expireAtMillis) {
    return retime(entry, expireAtMillis, null);
  }

  Entry<K> retime(Entry<K> entry, long expireAtMillis, @Nullable KeyspaceEvent event) {
    long oldDeadline = entry.deadline();
    Entry<K> present = entry;
    if (expireAtMillis != oldDeadline) {
      TimedEntry<K> timed = timed(entry);
      timed.setDeadline(expireAtMillis);
      schedule(timed, oldDeadline, expireAtMillis);
      present = timed;
    }
    Object value = present.value();
    keyspace
        .changes()
        .publish(ChangeKind.RETIMED, present.key(), value, value, expireAtMillis, event);
    return present;
  }

  void delete(Entry<K> entry, ChangeKind kind) {
    delete(entry, kind, null);
  }

  void delete(Entry<K> entry, ChangeKind kind, @Nullable KeyspaceEvent event) {
    table.remove(entry);
    moveSome(MOVED_BY_WRITE);
    share.remove(entry);
    schedule(entry, entry.deadline(), Deadline.NEVER);
    expired += kind == ChangeKind.EXPIRED ? 1 : 0;
    evicted += kind == ChangeKind.EVICTED ? 1 : 0;
    K key = entry.key();
    if (kind == ChangeKind.REMOVED) {
      overtake(key);
    } else {
      claims.touch(key);
    }
    waiting.onDelete(key);
    fields.forget(key);
    keyspace.changes().publish(kind, key, entry.value(), null, Deadline.NEVER, event);
  }

  /**
   * Deletes everything without a word; the keyspace publishes one change for all. Returns how many
   * entries there were.
   */
  long clear() {
    int cleared = table.size();
    claims.touchAll(key -> table.find(key, Keyspace.spread(key)) != null);
    waiting.noteAll();
    table.clear();
    directory.show(table, number);
    share.clear();
    wheel = null;
    fields.clear();
    withDeadline = 0;
    deadlineSum = 0;
    nextDueMillis = TimerWheel.NOTHING_DUE;
    claims.overtakeAll();
    return cleared;
  }

  /**
   * Changes places with the contents of another keyspace's segment of the same number. Both are
   * locked, and unstable for readers. Who waits for keys, watches or has reserved them stays.
   */
  void exchange(Segment<K> other) {
    touchExchanged(other);
    other.touchExchanged(this);
    share.exchange(other.share);
    SegmentContents<K> mine = giveUp();
    take(other.giveUp());
    other.take(mine);
  }

  /** Keys that exist on either side have changed; what has expired on both is as absent as ever. */
  private void touchExchanged(Segment<K> other) {
    claims.touchAll(
        key -> {
          int hash = Keyspace.spread(key);
          return findLive(key, hash) != null || other.findLive(key, hash) != null;
        });
    claims.overtakeAll();
    waiting.noteAll();
  }

  private SegmentContents<K> giveUp() {
    return new SegmentContents<>(
        table, eviction, wheel, withDeadline, deadlineSum, nextDueMillis, fields.giveUp());
  }

  private void take(SegmentContents<K> contents) {
    table = contents.table();
    directory.show(table, number);
    serve(contents.eviction());
    wheel = contents.wheel();
    withDeadline = contents.withDeadline();
    deadlineSum = contents.deadlineSum();
    nextDueMillis = contents.nextDueMillis();
    fields.take(contents.fieldsDueMillis());
  }

  /** Lets a policy choose from now on. */
  void serve(Eviction<K> policy) {
    eviction = policy;
    charges = share.charges();
    weighs = share.weighs();
  }

  Eviction<K> eviction() {
    return eviction;
  }

  HashTable<K> table() {
    return table;
  }

  void hit(Entry<K> entry) {
    eviction.onHit(entry);
  }

  /**
   * What a reader that saw an expired entry answers: null, unless the entry is new or was touched.
   */
  private @Nullable Object readExpired(K key, int hash) {
    lock();
    try {
      Entry<K> entry = findUnended(key, hash);
      return entry == null ? null : entry.value();
    } finally {
      unlock();
    }
  }

  /** As {@link #findLive}, but leaves an expired entry to the thread that has the key reserved. */
  @Nullable Entry<K> findUnended(K key, int hash) {
    Entry<K> entry = find(key, hash);
    if (entry == null || !ends(entry)) {
      return entry;
    }
    if (!isReservedByOther(key)) {
      delete(entry, ChangeKind.EXPIRED);
    }
    return null;
  }

  private void moveSome(int buckets) {
    if (table.isMoving()) {
      beginUnstable();
      table.move(buckets);
      directory.show(table, number);
      endUnstable();
    }
  }

  KeyspaceFigures figures() {
    lock();
    try {
      return new KeyspaceFigures(table.size(), withDeadline, deadlineSum, expired, evicted);
    } finally {
      unlock();
    }
  }

  // ---- expiry ----

  /**
   * Whether an entry has expired; if so it stays so: a reader that saw it alive cannot move its
   * deadline any more.
   */
  private boolean ends(Entry<K> entry) {
    if (!(entry instanceof TimedEntry<K> timed)) {
      return false;
    }
    for (long deadline = timed.deadline(); time.isPast(deadline); deadline = timed.deadline()) {
      if (timed.end(deadline)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an entry's deadline has passed; unlike {@link #ends} it changes nothing. */
  boolean hasExpired(Entry<K> entry) {
    return time.isPast(entry.deadline());
  }

  long nowMillis() {
    return keyspace.nowMillis();
  }

  private void schedule(Entry<K> entry, long oldDeadline, long newDeadline) {
    if (oldDeadline == newDeadline) {
      return;
    }
    TimedEntry<K> timed = (TimedEntry<K>) entry; // one that has a deadline, or had
    TimerWheel<TimedEntry<K>> timers = wheel;
    if (timers == null) {
      timers = new TimerWheel<>(keyspace.nowMillis());
      wheel = timers;
    }
    withDeadline +=
        (oldDeadline == Deadline.NEVER ? 1 : 0) - (newDeadline == Deadline.NEVER ? 1 : 0);
    deadlineSum +=
        (newDeadline == Deadline.NEVER ? 0 : newDeadline)
            - (oldDeadline == Deadline.NEVER ? 0 : oldDeadline);
    if (newDeadline == Deadline.NEVER) {
      timers.remove(timed);
    } else if (newDeadline < oldDeadline) { // a later deadline is found when the old one comes due
      long due = timers.file(timed);
      if (due < nextDueMillis) {
        nextDueMillis = due;
        keyspace.engine().wakeExpiry(due);
      }
    }
  }

  /** Deletes some of what has expired; true if more is due. Takes the lock itself. */
  boolean expireSome(long nowMillis, LongConsumer countOfExpired) {
    lock();
    try {
      TimerWheel<TimedEntry<K>> timers = wheel;
      if (timers == null) {
        nextDueMillis = TimerWheel.NOTHING_DUE;
        return false;
      }
      int[] expired = new int[1];
      int looked =
          timers.advance(
              nowMillis,
              EXPIRED_AT_ONCE,
              entry -> {
                if (isReservedByOther(entry.key()) || !ends(entry)) {
                  postpone(timers, entry);
                } else {
                  delete(entry, ChangeKind.EXPIRED);
                  expired[0]++;
                }
              });
      countOfExpired.accept(expired[0]);
      nextDueMillis = timers.nextDueMillis();
      return looked == EXPIRED_AT_ONCE;
    } finally {
      unlock();
    }
  }

  /**
   * Leaves an expired entry, which nobody sees, to the end of the reservation of its key; and one
   * that a reader touched just now to its new deadline.
   */
  private void postpone(TimerWheel<TimedEntry<K>> timers, TimedEntry<K> entry) {
    timers.file(entry);
  }

  // ---- room ----

  private void recharge(Entry<K> present, Object value) {
    if (!charges || room.unit() != Bound.Unit.BYTES) {
      return;
    }
    WeighedEntry<K> entry = (WeighedEntry<K>) present;
    int charge = room.chargeOf(entry.key(), value);
    int difference = charge - entry.charge();
    if (difference > 0) {
      if (exceeding == 0 && room.canNeverHold(charge)) {
        throw keyspace.full();
      }
      growing = entry;
      try {
        takeRoom(difference);
      } finally {
        growing = null;
      }
    } else {
      room.giveBack(-difference);
    }
    share.recharge(entry, charge);
  }

  private void takeRoom(int units) {
    if (exceeding > 0) {
      room.exceed(units);
      return;
    }
    if (room.canNeverHold(units)) {
      throw keyspace.full();
    }
    int looks = 0;
    for (long evicted = 0; !room.take(units); evicted++) {
      if (keyspace.evictor().isEnough(evicted) || (!evictOne() && !evictedElsewhere(++looks))) {
        room.exceed(units);
        return;
      }
    }
  }

  /**
   * Evicts from another segment or waits a moment for one; false when waiting was of no use and the
   * bound is exceeded for once. Two writers that wait for each other's segment must both come to an
   * end.
   */
  @SuppressWarnings("ThreadPriorityCheck") // a hint alone; the number of looks is bounded
  private boolean evictedElsewhere(int looks) {
    return switch (keyspace.evictor().evictElsewhere(this)) {
      case EVICTED -> true;
      case NOTHING -> throw keyspace.full();
      case BUSY -> {
        if (looks <= BUSY_LOOKS) {
          Thread.yield();
          yield true;
        }
        if (keyspace.policy().isOnlyVolatile()) { // what is busy may well have nothing to give up
          throw keyspace.full();
        }
        yield false;
      }
    };
  }

  /** Lets the share heed other options, a few entries at a time; under the lock. */
  boolean settleSome(int most) {
    return share.settleSome(most);
  }

  /** How many entries a policy has to choose from, about: any thread may ask. */
  int candidates(EvictionPolicy policy) {
    return policy.isOnlyVolatile() ? withDeadline : table.size();
  }

  /** The units of the bound that its entries take. Takes the lock itself. */
  long chargedUnits() {
    lock();
    try {
      return share.charged();
    } finally {
      unlock();
    }
  }

  /** Evicts one entry of this segment, if there is one to evict; under the lock. */
  boolean evictOne() {
    if (room.isUnsettled() && getHoldCount() == 1) { // else it may be open further up
      share.settleSome(SETTLED_AT_ONCE);
    }
    EvictionPolicy policy = keyspace.policy();
    boolean none =
        policy == EvictionPolicy.NOEVICTION || (policy.isOnlyVolatile() && withDeadline == 0);
    Entry<K> victim = none ? null : eviction.victim(evictable);
    if (victim == null) {
      return false;
    }
    delete(victim, ends(victim) ? ChangeKind.EXPIRED : ChangeKind.EVICTED);
    return true;
  }

  private boolean isEvictable(Entry<K> entry) {
    if (entry == growing
        || !share.hasTakenOver(entry)
        || (keyspace.policy().isOnlyVolatile() && entry.deadline() == Deadline.NEVER)
        || isReservedByOther(entry.key())) {
      return false;
    }
    for (Slot<K> open : transactionSlots) {
      if (open.entry() == entry) {
        return false;
      }
    }
    return true;
  }

  // ---- commands; under the lock ----

  /**
   * Lets writes use room beyond the bound until {@link #endExceeding}, so that a command never
   * fails halfway; whoever runs it makes room before and after.
   */
  void beginExceeding() {
    exceeding++;
  }

  void endExceeding() {
    exceeding--;
  }

  /** Its place among the segments of all keyspaces: several are locked in this order. */
  long order() {
    return ((long) keyspace.number() << Integer.SIZE) | number;
  }

  Keyspace<K> keyspace() {
    return keyspace;
  }

  /** Whether calls wait for keys that have become ready; a look without the lock. */
  boolean hasReady() {
    return waiting.hasReady();
  }

  WaitingCalls<K> waiting() {
    return waiting;
  }

  /** Publishes something that happened to a key besides its changes. */
  void announce(K key, @Nullable Object value, KeyspaceEvent event) {
    keyspace.changes().publish(ChangeKind.ANNOUNCED, key, value, value, Deadline.NEVER, event);
  }

  private void noteForm(K key, Object value) {
    if (value instanceof CollectionValue) {
      keyspace.noteCollections();
      waiting.onCollection(key);
    }
    if (keyspace.holdsCollections()) {
      fields.follow(key, value);
    }
  }

  // ---- transactions; under the lock ----

  /** Protects what a slot holds from eviction until the transaction's end. */
  void keepUntilEnd(Slot<K> slot) {
    transactionSlots.add(slot);
  }

  void endTransaction() {
    transactionSlots.clear();
  }

  // ---- reservations ----

  Reservation<K> reserve(K key, int hash) {
    Claim<K> held = claims.tryHold(key);
    return held == null
        ? reserveLocked(key, hash)
        : Reservation.exclusive(this, held, hash, table.find(key, hash));
  }

  private Reservation<K> reserveLocked(K key, int hash) {
    lock();
    try {
      Claim<K> claim;
      do {
        awaitTurn(key);
        claim = claims.of(key);
      } while (claim.isHeldByOther()); // who needs no lock for it may have come in between
      claim.hold();
      return Reservation.exclusive(this, claim, hash, find(key, hash));
    } finally {
      unlock();
    }
  }

  Reservation<K> reserveTentatively(K key, int hash) {
    lock();
    try {
      Claim<K> claim = claims.of(key);
      Reservation<K> reservation = Reservation.tentative(this, claim, hash);
      claim.add(reservation);
      return reservation;
    } finally {
      unlock();
    }
  }

  /** Ends an exclusive hold; under the lock. */
  void release(Claim<K> claim) {
    claims.release(claim);
    claims.forgetIfUnused(claim);
  }

  /** Ends a tentative reservation; under the lock. */
  void withdraw(Claim<K> claim, Reservation<K> reservation) {
    claim.remove(reservation);
    claims.forgetIfUnused(claim);
  }

  boolean isReservedByOther(K key) {
    return claims.isHeldByOther(key);
  }

  /**
   * Whether a command must let others have the lock before it opens the key: somebody holds it, or
   * some of its fields have expired and are to be deleted in steps.
   */
  boolean isUnready(K key) {
    return isReservedByOther(key) || (keyspace.holdsCollections() && fields.areDue(key));
  }

  /** Waits until the key is ready; under the lock, which is given up meanwhile. */
  void awaitTurn(K key) {
    claims.awaitTurn(key);
    while (keyspace.holdsCollections() && fields.expireSome(key)) {
      unlock();
      letOthersIn();
      lock();
      claims.awaitTurn(key);
    }
  }

  /** Tells tentative reservations of the key that it was changed; under the lock. */
  void overtake(K key) {
    claims.overtake(key);
    claims.touch(key);
  }

  /** Begins to watch a key; under the lock. */
  void watch(Watch<K> watch) {
    claims.watch(watch);
  }

  void unwatch(Watch<K> watch) {
    claims.unwatch(watch);
  }

  // ---- walking ----

  /**
   * Adds the next entries of a walk to an empty batch, expired ones included.
   *
   * @return false if nothing is left
   */
  boolean gather(TableWalk<K> walk, EntryBatch<K> batch) {
    for (int attempt = 0; attempt < GATHERING_ATTEMPTS; attempt++) {
      int before = stamp();
      walk.gather(table, batch);
      if (isUnchangedSince(before)) {
        return walk.moveOn();
      }
      batch.clear();
    }
    lock();
    try {
      walk.gather(table, batch);
      return walk.moveOn();
    } finally {
      unlock();
    }
  }

  long scan(long cursor, Consumer<Entry<K>> visitor) {
    lock();
    try {
      return table.scan(cursor, visitor);
    } finally {
      unlock();
    }
  }

  @Nullable K randomKey() {
    lock();
    try {
      for (Entry<K> entry = table.random(keyspace.random());
          entry != null;
          entry = table.random(keyspace.random())) {
        if (!ends(entry)) {
          return entry.key();
        }
        delete(entry, ChangeKind.EXPIRED);
      }
      return null;
    } finally {
      unlock();
    }
  }
}
