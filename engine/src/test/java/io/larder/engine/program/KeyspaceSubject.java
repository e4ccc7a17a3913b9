package io.larder.engine.program;

import io.larder.engine.Change;
import io.larder.engine.EntryView;
import io.larder.engine.Keyspace;
import io.larder.engine.KeyspaceEngine;
import io.larder.engine.KeyspaceOptions;
import io.larder.engine.ScanPage;
import io.larder.engine.Slot;
import io.larder.testkit.ManualClock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A real keyspace as the subject of a program. */
class KeyspaceSubject implements Subject {

  final Keyspace<Key> keyspace;
  private final KeyspaceEngine engine;
  private final List<Change<Key>> changes = new ArrayList<>();

  KeyspaceSubject(ManualClock clock, KeyspaceOptions options) {
    engine =
        KeyspaceEngine.builder().clock(clock).random(new Random(7)).backgroundExpiry(false).build();
    keyspace = engine.createKeyspace("subject", options);
    keyspace.addChangeListener(changes::add);
  }

  long expireDue() {
    return engine.expireDue();
  }

  @Override
  public long nowMillis() {
    return engine.clock().millis();
  }

  @Override
  public @Nullable Object get(Key key) {
    return keyspace.get(key);
  }

  @Override
  public @Nullable Object peek(Key key) {
    return keyspace.peek(key);
  }

  @Override
  public long expireAtMillis(Key key) {
    return keyspace.expireAtMillis(key);
  }

  @Override
  public @Nullable Object touch(Key key, long ttlMillis) {
    return keyspace.getAndTouch(key, ttlMillis);
  }

  @Override
  public @Nullable Object put(
      Key key, Object value, long expireAtIfAbsent, long expireAtIfPresent) {
    return keyspace.put(key, value, expireAtIfAbsent, expireAtIfPresent);
  }

  @Override
  public boolean putIfAbsent(Key key, Object value, long expireAtMillis) {
    return keyspace.putIfAbsent(key, value, expireAtMillis);
  }

  @Override
  public @Nullable Object remove(Key key) {
    return keyspace.remove(key);
  }

  @Override
  public @Nullable Object update(Key key, Function<Cell, @Nullable Object> step) {
    return keyspace.<@Nullable Object>update(key, slot -> step.apply(new OpenSlot(slot)));
  }

  @Override
  public @Nullable Object transact(
      Key one, Key other, BiFunction<Cell, Cell, @Nullable Object> body) {
    return keyspace.<@Nullable Object>transact(
        List.of(one, other),
        transaction ->
            body.apply(new OpenSlot(transaction.open(one)), new OpenSlot(transaction.open(other))));
  }

  @Override
  public long clear() {
    return keyspace.clear();
  }

  @Override
  public long size() {
    return keyspace.size();
  }

  @Override
  public List<EntryView<Key>> entries() {
    List<EntryView<Key>> all = new ArrayList<>();
    long cursor = 0;
    do {
      ScanPage<Key> page = keyspace.scan(cursor, 3);
      all.addAll(page.entries());
      cursor = page.cursor();
    } while (cursor != 0);
    all.sort(Comparator.comparingInt(entry -> entry.key().id()));
    return all;
  }

  @Override
  public List<Change<Key>> drainChanges() {
    List<Change<Key>> drained = List.copyOf(changes);
    changes.clear();
    return drained;
  }

  private record OpenSlot(Slot<Key> slot) implements Cell {

    @Override
    public @Nullable Object value() {
      return slot.value();
    }

    @Override
    public long expireAtMillis() {
      return slot.expireAtMillis();
    }

    @Override
    public void set(Object value, long expireAtMillis) {
      slot.set(value, expireAtMillis);
    }

    @Override
    public void expireAt(long expireAtMillis) {
      slot.expireAt(expireAtMillis);
    }

    @Override
    public void delete() {
      slot.delete();
    }

    @Override
    public void deleteExpired() {
      slot.deleteExpired();
    }
  }
}
