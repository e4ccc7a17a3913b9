package io.larder.jcache.copy;

/**
 * A copy of a value that nobody else has: it never changes, and copies of it may be taken by many
 * threads at a time. Taken by {@link Copies#snapshot}, which also knows how to copy it.
 */
public final class Snapshot {

  private final Object value;
  private final Copier copier;

  Snapshot(Object value, Copier copier) {
    this.value = value;
    this.copier = copier;
  }

  /** The class of the value. */
  public Class<?> type() {
    return value.getClass();
  }

  Object copy(Walk walk) {
    return copier.copy(value, walk);
  }
}
