package io.larder.value.hash;

import io.larder.value.CollectionValue;
import io.larder.value.EncodingLimits;
import io.larder.value.ValueType;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A hash: fields, each with a value and perhaps a deadline.
 *
 * <p>Methods that may outgrow the encoding return what to keep, {@code this} or the larger form; an
 * encoding never shrinks again. Whether {@link #set} added a field shows in {@link #size}. Arrays
 * given in belong to the hash from then on; arrays given out are the caller's own.
 *
 * <h2>Deadlines</h2>
 *
 * A field's deadline is an instant in epoch milliseconds, from which on the field should not be
 * seen. The hash has no clock: a field whose deadline has passed stays until {@link #expireDue} is
 * called, so that is to be called before the hash is looked at when {@link #nextDeadline} has
 * passed.
 *
 * <p>Not thread-safe.
 */
public abstract sealed class HashValue extends CollectionValue permits PackedFields, LargeHash {

  /** The deadline of what has none: no instant is later. */
  public static final long NO_DEADLINE = Long.MAX_VALUE;

  HashValue() {}

  /** A new hash without fields. */
  public static HashValue empty() {
    return new PackedHash();
  }

  @Override
  public final ValueType type() {
    return ValueType.HASH;
  }

  @Override
  public final boolean isEmpty() {
    return size() == 0;
  }

  @Override
  public abstract HashValue copy();

  /** The number of fields. O(1). */
  public abstract int size();

  // Reading

  /** The value of a field, or null if there is no such field. */
  public abstract byte @Nullable [] get(byte[] field);

  /** Whether there is such a field. */
  public abstract boolean contains(byte[] field);

  /** The length of a field's value; 0 if there is no such field. */
  public abstract int valueLength(byte[] field);

  /** Visits every field. */
  public abstract void forEach(FieldVisitor visitor);

  /**
   * Visits the fields of one step of a scan, about {@code count} of them; a packed form has one
   * step only.
   *
   * @param cursor 0 to begin, then what the step before answered
   * @return the next cursor; 0 when the scan is over
   */
  public abstract long scan(long cursor, int count, FieldVisitor visitor);

  // Drawing

  /** Visits one field, each as likely as any other; none if there is none. O(1) when large. */
  public final void random(RandomGenerator random, FieldVisitor visitor) {
    draw(1, random, visitor);
  }

  /** Visits a field drawn at random {@code count} times, the same one again perhaps. */
  public abstract void draw(long count, RandomGenerator random, FieldVisitor visitor);

  /**
   * Visits {@code count} different fields, every choice of them being as likely; all if there are
   * not more.
   */
  public abstract void sample(long count, RandomGenerator random, FieldVisitor visitor);

  // Changing

  /** Sets a field to a value. It has no deadline afterwards. */
  public abstract HashValue set(byte[] field, byte[] value, EncodingLimits limits);

  /** Sets a field to a value and leaves the deadline that it may have. */
  public abstract HashValue update(byte[] field, byte[] value, EncodingLimits limits);

  /**
   * The form to which {@code count} fields, new or not, are about to be set at once: the large one
   * if they are too many for a packed one.
   */
  public abstract HashValue expecting(int count, EncodingLimits limits);

  /** Removes a field; whether there was one. */
  public abstract boolean delete(byte[] field);

  // Deadlines

  /** The form whose fields may have deadlines. */
  public abstract HashValue withDeadlines();

  /**
   * Gives a field a deadline in the place of the one that it may have.
   *
   * @param deadlineMillis from 0 to before {@link #NO_DEADLINE}
   * @throws IllegalArgumentException if there is no such field or the deadline is out of range
   */
  public abstract HashValue expireAt(byte[] field, long deadlineMillis);

  /** The deadline of a field, {@link #NO_DEADLINE} if it has none or there is no such field. */
  public abstract long deadline(byte[] field);

  /** Takes a field's deadline away; whether it had one. */
  public abstract boolean persist(byte[] field);

  /** The earliest deadline of any field, {@link #NO_DEADLINE} if none has one. O(1). */
  public abstract long nextDeadline();

  /**
   * Removes fields whose deadline is {@code nowMillis} or earlier, the earliest first, and hands
   * each to the action. O(log N) each when large.
   *
   * @param most how many to remove at most; the others stay due
   */
  public abstract void expireDue(long nowMillis, int most, Consumer<? super byte[]> action);

  static void checkDeadline(long deadlineMillis) {
    if (deadlineMillis < 0 || deadlineMillis == NO_DEADLINE) {
      throw new IllegalArgumentException(
          "deadline " + deadlineMillis + " is not from 0 to 2^63 - 2 ms");
    }
  }

  static IllegalArgumentException noSuchField() {
    return new IllegalArgumentException("a field that is absent can have no deadline");
  }
}
