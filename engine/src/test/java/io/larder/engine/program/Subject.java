package io.larder.engine.program;

import io.larder.engine.Change;
import io.larder.engine.EntryView;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a program runs on: a keyspace or its twin. Deadlines are epoch milliseconds. */
interface Subject {

  long nowMillis();

  @Nullable Object get(Key key);

  @Nullable Object peek(Key key);

  long expireAtMillis(Key key);

  @Nullable Object touch(Key key, long ttlMillis);

  @Nullable Object put(Key key, Object value, long expireAtIfAbsent, long expireAtIfPresent);

  boolean putIfAbsent(Key key, Object value, long expireAtMillis);

  @Nullable Object remove(Key key);

  @Nullable Object update(Key key, Function<Cell, @Nullable Object> step);

  @Nullable Object transact(Key one, Key other, BiFunction<Cell, Cell, @Nullable Object> body);

  long clear();

  long size();

  /** Every visible entry, ordered by key. */
  List<EntryView<Key>> entries();

  /** The changes published since the last call. */
  List<Change<Key>> drainChanges();
}
