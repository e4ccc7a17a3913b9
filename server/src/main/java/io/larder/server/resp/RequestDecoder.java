package io.larder.server.resp;

import io.larder.catalog.Words;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds requests in the bytes of a connection: arrays of bulk strings, or lines that a person
 * typed.
 *
 * <p>A request may arrive in any number of pieces: what has been read is kept, and no memory is
 * taken for lengths that were only announced. Used by one thread at a time.
 */
public final class RequestDecoder {

  private static final int LONGEST_LINE = 64 * 1024;
  private static final int LONGEST_SHORT = 8; // a mark, five digits, the end
  private static final int LONGEST_IN_ONE = 32 * 1024; // longer words are taken in pieces
  private static final int FIRST_CAPACITY = 32; // words; nearly all requests have fewer
  private static final int WORD_COST = 24; // bytes of memory beside those of a word
  private static final int NONE = -1;
  private static final Object[] NO_WORDS = {};

  private RequestLimits limits = RequestLimits.DEFAULTS;
  private Object[] words = NO_WORDS;
  private byte[] lastName = {};
  private int count;
  private int missing;
  private long kept;
  private int bulkLength = NONE;
  private byte[] partial = {};
  private int filled;

  /** Sets how much a request may hold from now on. */
  public void limit(RequestLimits limits) {
    this.limits = limits;
  }

  /**
   * The next request, whose bytes are read by that; null if it is not complete yet.
   *
   * @throws ProtocolException if the bytes are no request
   */
  public @Nullable Words next(Arrivals in) throws ProtocolException {
    while (missing == 0) {
      if (in.length() == 0) {
        return null;
      }
      if (in.bytes[in.from] == '*') {
        if (!beginArray(in)) {
          return null;
        }
      } else {
        byte[] line = line(in);
        if (line == null) {
          return null;
        }
        Object[] typed = InlineRequest.split(line);
        if (typed.length > 0) {
          return new Words(typed);
        }
      }
    }
    while (missing > 0) {
      if (!readWord(in)) {
        return null;
      }
    }
    Object[] complete = count == words.length ? words : Arrays.copyOf(words, count);
    words = NO_WORDS;
    return new Words(complete);
  }

  /** How many bytes of memory words take that are kept for a request that is not complete. */
  public long pendingBytes() {
    return missing > 0 ? partial.length + kept : 0;
  }

  private boolean beginArray(Arrivals in) throws ProtocolException {
    long size = shortNumber(in, '*');
    if (size == NONE) {
      int end = lineEnd(in, "too big mbulk count string");
      if (end == NONE) {
        return false;
      }
      size = number(in, end, "invalid multibulk length");
    }
    if (size > limits.words()) {
      throw new ProtocolException(
          limits.words() == RequestLimits.UNAUTHENTICATED.words()
              ? "unauthenticated multibulk length"
              : "invalid multibulk length");
    }
    missing = (int) Math.max(0, size); // an empty array is nothing to answer
    count = 0;
    kept = 0;
    words = new Object[Math.min(missing, FIRST_CAPACITY)];
    return true;
  }

  private boolean readWord(Arrivals in) throws ProtocolException {
    if (bulkLength == NONE && !beginWord(in)) {
      return false;
    }
    byte[] word = bulkLength > LONGEST_IN_ONE ? largeWord(in) : smallWord(in);
    if (word == null) {
      return false;
    }
    if (count == words.length) {
      words = Arrays.copyOf(words, Math.min(2 * count, count + missing));
    }
    words[count++] = word;
    kept += word.length + WORD_COST;
    missing--;
    bulkLength = NONE;
    return true;
  }

  /** A word whose bytes wait where they arrived until all have come. */
  private byte @Nullable [] smallWord(Arrivals in) {
    if (in.length() < bulkLength + 2) {
      return null;
    }
    byte[] word = count == 0 ? name(in) : in.read(bulkLength);
    in.from += 2; // whatever follows in the place of a line's end, as in Redis
    return word;
  }

  /** The first word, for which nothing is made if the last request began with the same. */
  private byte[] name(Arrivals in) {
    if (in.begins(lastName, bulkLength)) {
      in.from += bulkLength;
    } else {
      lastName = in.read(bulkLength);
    }
    return lastName;
  }

  /** A word that is put together as its bytes come, in an array at most twice as long as these. */
  private byte @Nullable [] largeWord(Arrivals in) {
    int arrived = Math.min(in.length(), bulkLength - filled);
    if (filled + arrived > partial.length) {
      int grown = (int) Math.min(bulkLength, Math.max(2L * partial.length, filled + arrived));
      partial = Arrays.copyOf(partial, grown);
    }
    System.arraycopy(in.bytes, in.from, partial, filled, arrived);
    in.from += arrived;
    filled += arrived;
    if (filled < bulkLength || in.length() < 2) {
      return null;
    }
    in.from += 2;
    byte[] word = partial.length == bulkLength ? partial : Arrays.copyOf(partial, bulkLength);
    partial = new byte[0];
    filled = 0;
    return word;
  }

  private boolean beginWord(Arrivals in) throws ProtocolException {
    int shortLength = shortNumber(in, '$');
    if (shortLength != NONE && shortLength <= limits.wordBytes()) {
      bulkLength = shortLength;
      return true;
    }
    if (shortLength != NONE) {
      throw tooLong(shortLength);
    }
    int end = lineEnd(in, "too big bulk count string");
    if (end == NONE) {
      return false;
    }
    byte mark = in.bytes[in.from];
    if (mark != '$') {
      throw new ProtocolException("expected '$', got '" + (char) printable(mark) + "'");
    }
    long length = number(in, end, "invalid bulk length");
    if (length < 0 || length > limits.wordBytes()) {
      throw tooLong(length);
    }
    bulkLength = (int) length;
    return true;
  }

  private ProtocolException tooLong(long length) {
    return new ProtocolException(
        limits.words() == RequestLimits.UNAUTHENTICATED.words() && length >= 0
            ? "unauthenticated bulk length"
            : "invalid bulk length");
  }

  /**
   * A mark, a number of at most five digits and the line's end, as nearly all are; NONE, and
   * nothing read, if that is not what comes.
   */
  private static int shortNumber(Arrivals in, char mark) {
    byte[] bytes = in.bytes;
    int at = in.from;
    if (in.length() < LONGEST_SHORT || bytes[at] != mark) {
      return NONE;
    }
    int number = bytes[++at] - '0';
    if (number < 0 || number > 9) {
      return NONE;
    }
    for (int digit = bytes[++at] - '0'; digit >= 0 && digit <= 9; digit = bytes[++at] - '0') {
      if (number == 0 || number > 9999) { // no zero before others, and no sixth digit
        return NONE;
      }
      number = number * 10 + digit;
    }
    if (bytes[at] != '\r' || bytes[at + 1] != '\n') {
      return NONE;
    }
    in.from = at + 2;
    return number;
  }

  private static int printable(byte b) {
    return b >= ' ' && b < 127 ? b : ' ';
  }

  /** Where the line ends that is to be read; NONE if its end has not come. */
  private static int lineEnd(Arrivals in, String tooLong) throws ProtocolException {
    int end = indexOf(in, '\r');
    if (end == NONE) {
      if (in.length() > LONGEST_LINE) {
        throw new ProtocolException(tooLong);
      }
      return NONE;
    }
    return end + 1 < in.to ? end : NONE;
  }

  private static int indexOf(Arrivals in, char wanted) {
    byte[] bytes = in.bytes;
    for (int at = in.from; at < in.to; at++) {
      if (bytes[at] == wanted) {
        return at;
      }
    }
    return NONE;
  }

  /** The number between a line's first byte and its end, and moves behind the line. */
  private static long number(Arrivals in, int end, String wrong) throws ProtocolException {
    byte[] bytes = in.bytes;
    int at = in.from + 1;
    boolean negative = at < end && bytes[at] == '-';
    if (negative) {
      at++;
    }
    boolean isZero = at + 1 == end && !negative && bytes[at] == '0';
    if (at == end || end - at > 10 || (bytes[at] == '0' && !isZero)) {
      throw new ProtocolException(wrong); // no count and no length has more digits
    }
    long number = 0;
    for (; at < end; at++) {
      int digit = bytes[at] - '0';
      if (digit < 0 || digit > 9) {
        throw new ProtocolException(wrong);
      }
      number = number * 10 + digit;
    }
    in.from = end + 2;
    return negative ? -number : number;
  }

  /** A line that a person typed, without its end; null if it is not complete yet. */
  private static byte @Nullable [] line(Arrivals in) throws ProtocolException {
    int end = indexOf(in, '\n');
    if (end == NONE) {
      if (in.length() > LONGEST_LINE) {
        throw new ProtocolException("too big inline request");
      }
      return null;
    }
    byte[] line = in.read(end - in.from);
    in.from++;
    return line;
  }
}
