package io.larder.value.stream;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The written forms of ids: {@code 5-1}, {@code 5} (whose sequence the caller knows), {@code -} and
 * {@code +} for the smallest and largest, {@code (5-1} for a bound that excludes, {@code 5-*} and
 * {@code *} for an id that the stream completes.
 *
 * <p>As in Redis, a word ends at its first zero byte, a word of more than 127 bytes is no id, and
 * each number may have what C's {@code strtoull} takes: white space and a plus sign before it,
 * leading zeros, and a minus sign (which counts down from 2<sup>64</sup>) where the text is not
 * also a plain negative number.
 */
public final class StreamIdParser {

  private static final int MAX_LENGTH = 127;

  private StreamIdParser() {}

  /**
   * The id that a word holds, or null if it holds none; {@code -} and {@code +} are none.
   *
   * @param missingSequence the sequence of a word that has none
   */
  public static @Nullable StreamId strict(byte[] word, long missingSequence) {
    byte[] text = text(word);
    return text == null ? null : pair(text, missingSequence);
  }

  /** Like {@link #strict}, with {@code -} for the smallest id and {@code +} for the largest. */
  public static @Nullable StreamId lenient(byte[] word, long missingSequence) {
    byte[] text = text(word);
    if (text == null) {
      return null;
    }
    if (isCharacter(text, '-')) {
      return StreamId.MIN;
    }
    return isCharacter(text, '+') ? StreamId.MAX : pair(text, missingSequence);
  }

  /** The bound of a range that a word holds, or null if it holds none. */
  public static @Nullable RangeBound bound(byte[] word, long missingSequence) {
    boolean excludes = word.length > 1 && word[0] == '(';
    StreamId id =
        excludes
            ? strict(Arrays.copyOfRange(word, 1, word.length), missingSequence)
            : lenient(word, missingSequence);
    return id == null ? null : new RangeBound(id, excludes);
  }

  /** The id that a new entry shall have, or null if the word asks for none. */
  public static @Nullable NewEntryId newEntry(byte[] word) {
    byte[] text = text(word);
    if (text == null) {
      return null;
    }
    if (isCharacter(text, '*')) {
      return new NewEntryId.Generated();
    }
    int length = text.length;
    if (length > 2 && text[length - 1] == '*' && indexOf(text, (byte) '-') == length - 2) {
      Long millis = unsigned(text, 0, length - 2);
      return millis == null ? null : new NewEntryId.GeneratedSequence(millis);
    }
    StreamId id = pair(text, 0);
    return id == null ? null : new NewEntryId.Exact(id);
  }

  private static boolean isCharacter(byte[] text, char character) {
    return text.length == 1 && text[0] == character;
  }

  /** What C sees of the word, or null if it is too long. */
  private static byte @Nullable [] text(byte[] word) {
    if (word.length > MAX_LENGTH) {
      return null;
    }
    int end = indexOf(word, (byte) 0);
    return end < 0 ? word : Arrays.copyOf(word, end);
  }

  private static @Nullable StreamId pair(byte[] text, long missingSequence) {
    int minus = indexOf(text, (byte) '-');
    Long millis = unsigned(text, 0, minus < 0 ? text.length : minus);
    Long sequence =
        minus < 0 ? Long.valueOf(missingSequence) : unsigned(text, minus + 1, text.length);
    return millis == null || sequence == null ? null : new StreamId(millis, sequence);
  }

  private static int indexOf(byte[] text, byte wanted) {
    for (int i = 0; i < text.length; i++) {
      if (text[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  private static @Nullable Long unsigned(byte[] text, int from, int to) {
    int at = from;
    while (at < to && (text[at] == ' ' || (text[at] >= '\t' && text[at] <= '\r'))) {
      at++;
    }
    boolean negative = at < to && text[at] == '-';
    if (negative || (at < to && text[at] == '+')) {
      at++;
    }
    Long magnitude = digits(text, at, to);
    if (magnitude == null || !negative) {
      return magnitude;
    }
    boolean plain = at == from + 1 && text[at] != '0';
    boolean fitsLong = Long.compareUnsigned(magnitude, Long.MIN_VALUE) <= 0;
    return plain && fitsLong ? null : Long.valueOf(-magnitude);
  }

  private static @Nullable Long digits(byte[] text, int from, int to) {
    if (from == to) {
      return null;
    }
    long value = 0;
    for (int i = from; i < to; i++) {
      int digit = text[i] - '0';
      if (digit < 0 || digit > 9 || isOverflow(value, digit)) {
        return null;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  private static boolean isOverflow(long value, int digit) {
    long limit = Long.divideUnsigned(-1, 10);
    int atLimit = Long.compareUnsigned(value, limit);
    return atLimit > 0 || (atLimit == 0 && digit > 5); // 2^64 - 1 ends in 5
  }
}
