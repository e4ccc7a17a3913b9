package io.larder.engine;

/**
 * The deadlines that a write gives, asked for when the write has found out which one it needs:
 * reading a clock for the other one would cost more than the write.
 *
 * <p>Called under the lock of the key: implementations return at once, do not throw, and use no
 * keyspace.
 */
public interface WriteExpiry {

  /**
   * The deadline of an entry that is created, in epoch milliseconds; {@link Deadline#NEVER} for
   * none.
   */
  long onCreation();

  /** The deadline of an entry whose value is replaced; {@link Deadline#KEEP} leaves it as it is. */
  long onUpdate();

  /** Deadlines that are known beforehand. */
  static WriteExpiry at(long onCreation, long onUpdate) {
    return new FixedExpiry(onCreation, onUpdate);
  }
}
