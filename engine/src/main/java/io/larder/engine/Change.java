package io.larder.engine;

import org.jspecify.annotations.Nullable;

/**
 * One committed change of one key (or, for {@link ChangeKind#CLEARED} and {@link
 * ChangeKind#EXCHANGED}, of the whole keyspace).
 *
 * @param kind what happened
 * @param key the key; null for a change of the whole keyspace
 * @param oldValue the value before, null where there was none
 * @param newValue the value after, null where there is none
 * @param expireAtMillis the deadline after the change, {@link Deadline#NEVER} where there is none
 * @param event the change by its name in Redis
 */
public record Change<K>(
    ChangeKind kind,
    @Nullable K key,
    @Nullable Object oldValue,
    @Nullable Object newValue,
    long expireAtMillis,
    KeyspaceEvent event) {

  /** A change that was made without Redis's words. */
  public Change(
      ChangeKind kind,
      @Nullable K key,
      @Nullable Object oldValue,
      @Nullable Object newValue,
      long expireAtMillis) {
    this(kind, key, oldValue, newValue, expireAtMillis, KeyspaceEvent.of(kind, expireAtMillis));
  }
}
