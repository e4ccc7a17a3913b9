package io.larder.value.stream;

import io.larder.value.number.Integers;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The id of an entry of a stream: two unsigned 64-bit numbers, ordered by the first, then by the
 * second.
 *
 * @param millis milliseconds since 1970, unsigned
 * @param sequence the number within the millisecond, unsigned
 */
public record StreamId(long millis, long sequence) implements Comparable<StreamId> {

  /** The smallest id, 0-0, which no entry has. */
  public static final StreamId MIN = new StreamId(0, 0);

  /** The largest id, 18446744073709551615-18446744073709551615. */
  public static final StreamId MAX = new StreamId(-1, -1);

  /** The next larger id, or null if this is the largest. */
  public @Nullable StreamId successor() {
    if (sequence != -1) {
      return new StreamId(millis, sequence + 1);
    }
    return millis == -1 ? null : new StreamId(millis + 1, 0);
  }

  /** The next smaller id, or null if this is the smallest. */
  public @Nullable StreamId predecessor() {
    if (sequence != 0) {
      return new StreamId(millis, sequence - 1);
    }
    return millis == 0 ? null : new StreamId(millis - 1, -1);
  }

  /** Whether this id comes after another one. */
  public boolean isAfter(StreamId other) {
    return compareTo(other) > 0;
  }

  /** Whether this id comes before another one. */
  public boolean isBefore(StreamId other) {
    return compareTo(other) < 0;
  }

  @Override
  public int compareTo(StreamId other) {
    return compare(millis, sequence, other);
  }

  static int compare(long millis, long sequence, StreamId other) {
    int byMillis = Long.compareUnsigned(millis, other.millis);
    return byMillis != 0 ? byMillis : Long.compareUnsigned(sequence, other.sequence);
  }

  /** The bytes of {@link #toString}, in a new array. */
  public byte[] toBytes() {
    if (millis < 0 || sequence < 0) { // as unsigned numbers more than a long holds
      return toString().getBytes(StandardCharsets.US_ASCII);
    }
    int minus = Integers.length(millis);
    byte[] text = new byte[minus + 1 + Integers.length(sequence)];
    Integers.write(millis, text, 0);
    text[minus] = '-';
    Integers.write(sequence, text, minus + 1);
    return text;
  }

  /** Both numbers in decimal with a minus sign between them, as Redis writes ids. */
  @Override
  public String toString() {
    return Long.toUnsignedString(millis) + '-' + Long.toUnsignedString(sequence);
  }
}
