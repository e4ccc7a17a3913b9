package io.larder.jcache.store;

/** What a {@link StoreStep} decided. */
public sealed interface StoreChange {

  /** Leaves everything as it is. */
  StoreChange NONE = new None();

  /** Deletes the entry; of an absent one it only overtakes claims. */
  StoreChange DELETE = new Delete();

  /**
   * Stores a value.
   *
   * @param expireAtMillis the deadline; {@link io.larder.engine.Deadline#KEEP} leaves that of a
   *     present entry
   */
  static StoreChange put(Object value, long expireAtMillis) {
    return new Put(value, expireAtMillis);
  }

  /** Moves the deadline of a present entry. */
  static StoreChange retime(long expireAtMillis) {
    return new Retime(expireAtMillis);
  }

  /** See {@link #NONE}. */
  record None() implements StoreChange {}

  /** See {@link #DELETE}. */
  record Delete() implements StoreChange {}

  /** See {@link #put}. */
  record Put(Object value, long expireAtMillis) implements StoreChange {}

  /** See {@link #retime}. */
  record Retime(long expireAtMillis) implements StoreChange {}
}
