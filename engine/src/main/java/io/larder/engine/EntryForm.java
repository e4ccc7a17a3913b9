package io.larder.engine;

import io.larder.engine.table.Entry;
import io.larder.engine.table.KeyedEntry;
import io.larder.engine.table.TimedEntry;
import io.larder.engine.table.TimedKeyedEntry;
import org.jspecify.annotations.Nullable;

/** Makes the entries of a keyspace without a bound, with a deadline and without. */
interface EntryForm<K> {

  /** Entries without a deadline that cannot get one: such an entry is replaced when it does. */
  Entry<K> eternal(K key, int hash, Object value);

  /** Entries that may have a deadline. */
  TimedEntry<K> timed(K key, int hash, Object value, long deadline);

  default Entry<K> create(K key, int hash, Object value, long deadline) {
    return deadline == Deadline.NEVER
        ? eternal(key, hash, value)
        : timed(key, hash, value, deadline);
  }

  /** The form for keys that look as a codec says. */
  @SuppressWarnings("unchecked") // the binary codec is one of binary keys
  static <K> EntryForm<K> of(@Nullable KeyspaceCodec<K> codec) {
    return codec == BinaryCodec.INSTANCE
        ? (EntryForm<K>) new BinaryEntryForm()
        : new KeyedEntryForm<>();
  }

  /** Refers to keys as they are. */
  final class KeyedEntryForm<K> implements EntryForm<K> {

    @Override
    public Entry<K> eternal(K key, int hash, Object value) {
      return new KeyedEntry<>(key, hash, value);
    }

    @Override
    public TimedEntry<K> timed(K key, int hash, Object value, long deadline) {
      return new TimedKeyedEntry<>(key, hash, value, deadline);
    }
  }

  /** Holds short keys in the entry itself, and of others the bytes without the key's object. */
  final class BinaryEntryForm implements EntryForm<BinaryKey> {

    @Override
    public Entry<BinaryKey> eternal(BinaryKey key, int hash, Object value) {
      return switch (key.words()) {
        case 1 -> new InlineEntry.One(key, hash, value);
        case 2 -> new InlineEntry.Two(key, hash, value);
        case 3 -> new InlineEntry.Three(key, hash, value);
        default -> new BytesEntry(key, hash, value);
      };
    }

    @Override
    public TimedEntry<BinaryKey> timed(BinaryKey key, int hash, Object value, long deadline) {
      return new TimedBytesEntry(key, hash, value, deadline);
    }
  }
}
