package io.larder.jcache.store;

import io.larder.engine.ChangeListener;
import io.larder.engine.EntryView;
import io.larder.engine.Keyspace;
import io.larder.engine.KeyspaceEngine;
import io.larder.engine.KeyspaceFullException;
import io.larder.engine.Reservation;
import io.larder.engine.ScanPage;
import io.larder.engine.Slot;
import io.larder.engine.WriteExpiry;
import io.larder.jcache.CacheFullException;
import io.larder.jcache.WrongTypeException;
import io.larder.value.CollectionValue;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a cache in a keyspace of an engine in this process.
 *
 * <p>Collections that commands have made are no entries: they are not seen, except that a read of
 * such a key fails, and writes replace and delete them.
 *
 * <p>Plain reads and writes go straight to the keyspace and leave no garbage of their own.
 *
 * @param <K> the type of the keys
 */
public final class EmbeddedStore<K> implements CacheStore<K> {

  private final Keyspace<K> keyspace;
  private final InstantSource clock;

  /** A store on a keyspace that belongs to it from now on. */
  public EmbeddedStore(Keyspace<K> keyspace) {
    this.keyspace = keyspace;
    this.clock = keyspace.engine().clock();
  }

  @Override
  public @Nullable Object get(K key) {
    Keyspace<K> asked = keyspace; // kept, for what is read from memory again is one wait more
    return entry(asked.get(key), asked);
  }

  /** What was read, unless it is a collection; the keyspace knows whether it has any at all. */
  private static @Nullable Object entry(@Nullable Object value, Keyspace<?> keyspace) {
    if (keyspace.holdsCollections() && value instanceof CollectionValue collection) {
      throw new WrongTypeException(keyspace.name(), collection.type().redisName());
    }
    return value;
  }

  /** What was replaced or removed, nothing if it was a collection: that was no entry. */
  private @Nullable Object hidden(@Nullable Object value) {
    return keyspace.holdsCollections() && value instanceof CollectionValue ? null : value;
  }

  @Override
  public boolean holdsCollection(K key) {
    return keyspace.holdsCollections() && keyspace.peek(key) instanceof CollectionValue;
  }

  @Override
  public @Nullable EntryView<K> peek(K key) {
    return hidden(keyspace.view(key));
  }

  private @Nullable EntryView<K> hidden(@Nullable EntryView<K> view) {
    return view == null || hidden(view.value()) == null ? null : view;
  }

  @Override
  @SuppressWarnings("NullAway") // reads that the answer may be null from JDK 22 on only
  public @Nullable EntryView<K> update(K key, StoreStep<K> step) {
    try {
      return keyspace.update(key, slot -> applied(slot, step));
    } catch (KeyspaceFullException full) {
      throw noRoom(full);
    }
  }

  @Override
  public ScanPage<K> scan(long cursor, int count) {
    ScanPage<K> page = keyspace.scan(cursor, count);
    return keyspace.holdsCollections()
        ? new ScanPage<>(
            page.cursor(),
            page.entries().stream()
                .filter(entry -> !(entry.value() instanceof CollectionValue))
                .toList())
        : page;
  }

  @Override
  public StoreWalk<K> walk() {
    return new EmbeddedWalk<>(keyspace);
  }

  @Override
  public long clear() {
    return keyspace.clear();
  }

  @Override
  public Hold<K> reserve(K key) {
    return new EmbeddedHold(keyspace.reserve(key));
  }

  @Override
  public Claim<K> claim(K key) {
    return new EmbeddedClaim(keyspace.reserveTentatively(key));
  }

  @Override
  public InstantSource clock() {
    return clock;
  }

  @Override
  public void observe(ChangeListener<K> observer) {
    keyspace.addChangeListener(observer);
  }

  @Override
  public void forget(ChangeListener<K> observer) {
    keyspace.removeChangeListener(observer);
  }

  @Override
  public <T> @Nullable T unwrap(Class<T> type) {
    if (type == Keyspace.class) {
      return type.cast(keyspace);
    }
    return type == KeyspaceEngine.class ? type.cast(keyspace.engine()) : null;
  }

  @Override
  public void close() {
    keyspace.close();
  }

  @Override
  public boolean contains(K key) {
    return hidden(keyspace.peek(key)) != null;
  }

  @Override
  public @Nullable Object getAndTouch(K key, long ttlMillis) {
    if (keyspace.holdsCollections()) {
      entry(keyspace.peek(key), keyspace); // reading a collection must not move its deadline
    }
    return entry(keyspace.getAndTouch(key, ttlMillis), keyspace);
  }

  @Override
  public @Nullable Object put(K key, Object value, WriteExpiry expiry) {
    if (keyspace.holdsCollections()) {
      return CacheStore.super.put(key, value, expiry);
    }
    try {
      return keyspace.put(key, value, expiry);
    } catch (KeyspaceFullException full) {
      throw noRoom(full);
    }
  }

  @Override
  public boolean putIfAbsent(K key, Object value, WriteExpiry expiry) {
    try {
      return keyspace.putIfAbsent(key, value, expiry);
    } catch (KeyspaceFullException full) {
      throw noRoom(full);
    }
  }

  @Override
  public @Nullable Object replace(K key, Object value, WriteExpiry expiry) {
    if (keyspace.holdsCollections()) {
      return CacheStore.super.replace(key, value, expiry);
    }
    try {
      return keyspace.putIfPresent(key, value, expiry);
    } catch (KeyspaceFullException full) {
      throw noRoom(full);
    }
  }

  @Override
  public @Nullable Object remove(K key) {
    return hidden(keyspace.remove(key));
  }

  private CacheFullException noRoom(KeyspaceFullException full) {
    return new CacheFullException(keyspace.name(), keyspace.options().bound(), full);
  }

  private static <K> @Nullable EntryView<K> applied(Slot<K> slot, StoreStep<K> step) {
    EntryView<K> present = view(slot);
    StoreChange change = step.decide(present, slot.nowMillis());
    if (change instanceof StoreChange.Put put) {
      slot.set(put.value(), put.expireAtMillis());
    } else if (change instanceof StoreChange.Retime retime) {
      retime(slot, retime.expireAtMillis());
    } else if (change instanceof StoreChange.Delete) {
      slot.delete();
    }
    return present;
  }

  private static void retime(Slot<?> slot, long expireAtMillis) {
    if (expireAtMillis <= slot.nowMillis()) {
      slot.deleteExpired();
    } else {
      slot.expireAt(expireAtMillis);
    }
  }

  private static <K> @Nullable EntryView<K> view(Slot<K> slot) {
    Object value = slot.value();
    return value == null || value instanceof CollectionValue
        ? null
        : new EntryView<>(slot.key(), value, slot.expireAtMillis());
  }

  private final class EmbeddedHold implements Hold<K> {

    private final Reservation<K> reservation;

    EmbeddedHold(Reservation<K> reservation) {
      this.reservation = reservation;
    }

    @Override
    public @Nullable EntryView<K> entry() {
      return hidden(reservation.entry());
    }

    @Override
    public void put(Object value, WriteExpiry expiry) {
      try {
        reservation.finish(
            slot -> {
              slot.set(value, slot.isPresent() ? expiry.onUpdate() : expiry.onCreation());
              return Boolean.TRUE;
            });
      } catch (KeyspaceFullException full) {
        throw noRoom(full);
      }
    }

    @Override
    public boolean remove() {
      if (keyspace.holdsCollections()) { // the keyspace serves calls that wait for them
        return EmbeddedStore.this.remove(reservation.key()) != null;
      }
      return reservation.finish(
          slot -> {
            boolean removes = slot.isPresent();
            slot.delete();
            return removes;
          });
    }

    @Override
    public void close() {
      reservation.close();
    }
  }

  private final class EmbeddedClaim implements Claim<K> {

    private final Reservation<K> reservation;

    EmbeddedClaim(Reservation<K> reservation) {
      this.reservation = reservation;
    }

    @Override
    public boolean isOvertaken() {
      return reservation.isOvertaken();
    }

    @Override
    public boolean commit(StoreStep<K> step) {
      try {
        Boolean ran =
            reservation.commit(
                slot -> {
                  if (slot.value() instanceof CollectionValue) {
                    return Boolean.FALSE; // what was made meanwhile is not to be overwritten
                  }
                  applied(slot, step);
                  return Boolean.TRUE;
                });
        return Boolean.TRUE.equals(ran);
      } catch (KeyspaceFullException full) {
        throw noRoom(full);
      }
    }

    @Override
    public void close() {
      reservation.close();
    }
  }
}
