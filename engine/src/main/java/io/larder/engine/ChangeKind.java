package io.larder.engine;

/** What happened to a key. */
public enum ChangeKind {
  /** A value was stored under a key that had none. */
  CREATED,
  /** The value of a key was replaced. */
  UPDATED,
  /** The deadline of a key was set, moved or taken away; its value stayed. */
  RETIMED,
  /** A key was deleted by a call. */
  REMOVED,
  /** A key was deleted because its deadline had passed. */
  EXPIRED,
  /** A key was deleted to make room. */
  EVICTED,
  /**
   * Something that has a name in Redis happened to a key besides a change that is published for
   * itself; neither value nor deadline changed.
   */
  ANNOUNCED,
  /** Every key of the keyspace was deleted at once; the change bears no key and no values. */
  CLEARED,
  /**
   * The keyspace has changed places with another: any key may have come, gone or changed. The
   * change bears no key and no values.
   */
  EXCHANGED
}
