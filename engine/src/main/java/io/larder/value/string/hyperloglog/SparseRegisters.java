package io.larder.value.string.hyperloglog;

import io.larder.value.string.MutableString;
import java.util.Arrays;

/**
 * Registers as runs of one value, for few distinct elements; a string that would become too long is
 * left for the dense layout.
 *
 * <p>Where a run is split and which neighbours are joined afterwards follows Redis, so that the
 * same elements in the same order make the same string.
 */
final class SparseRegisters implements Registers {

  /** An empty HyperLogLog's one run. */
  static final byte[] ALL_ZEROS = runOfZeros();

  private static final int LONGEST_SPLIT = 5; // zeros before (2), the value (1), zeros behind (2)
  private static final int MOST_SPARE = 300;
  private static final int JOINED = 5; // runs looked at after a change, as many as Redis does

  private final MutableString string;
  private final int maxBytes;

  /** The registers of a string, which may become as long as {@code maxBytes}, header included. */
  SparseRegisters(MutableString string, int maxBytes) {
    this.string = string;
    this.maxBytes = maxBytes;
  }

  private static byte[] runOfZeros() {
    byte[] run = new byte[2];
    Runs.write(run, 0, 0, COUNT);
    return run;
  }

  @Override
  public Outcome raise(int index, int value) {
    if (value > Runs.MAX_VALUE) {
      return Outcome.OUTGROWN;
    }
    byte[] bytes = string.array();
    int end = string.length();
    int at = HyperLogLog.HEADER_BYTES;
    int before = at; // the run before, or the first one
    int first = 0;
    while (at < end && first + Runs.lengthAt(bytes, at) <= index) {
      before = at;
      first += Runs.lengthAt(bytes, at);
      at += Runs.bytesAt(bytes, at);
    }
    if (at >= end) {
      throw new CorruptedHyperLogLogException();
    }
    if (Runs.valueAt(bytes, at) >= value) {
      return Outcome.HIGH_ENOUGH;
    }
    if (!replace(at, first, index, value)) {
      return Outcome.OUTGROWN;
    }
    join(before);
    return Outcome.RAISED;
  }

  /** Splits the run at a place round a register; false if the string would become too long. */
  private boolean replace(int at, int first, int index, int value) {
    byte[] bytes = string.array();
    int length = Runs.lengthAt(bytes, at);
    int around = Runs.valueAt(bytes, at);
    byte[] split = new byte[LONGEST_SPLIT];
    int used = Runs.write(split, 0, around, index - first);
    used = Runs.write(split, used, value, 1);
    used = Runs.write(split, used, around, first + length - 1 - index);
    int old = Runs.bytesAt(bytes, at);
    if (used > old && string.length() + used - old > maxBytes) {
      return false;
    }
    int grown = string.length() + LONGEST_SPLIT;
    if (grown > string.array().length) {
      string.reserve(
          Math.min(grown + Math.min(grown, MOST_SPARE), maxBytes)); // thrift like Redis's
    }
    string.splice(at, Math.min(at + old, string.length()), Arrays.copyOf(split, used));
    return true;
  }

  /** Joins neighbours of one value, from a place on. */
  private void join(int from) {
    int at = from;
    for (int i = 0; i < JOINED && at < string.length(); i++) {
      byte[] bytes = string.array();
      int behind = at + Runs.bytesAt(bytes, at);
      int value = Runs.valueAt(bytes, at);
      if (value == 0 || behind >= string.length() || value != Runs.valueAt(bytes, behind)) {
        at = behind;
        continue;
      }
      int length = Runs.lengthAt(bytes, at) + Runs.lengthAt(bytes, behind);
      if (length > Runs.MAX_VALUE_LENGTH) {
        at = behind;
        continue;
      }
      byte[] joined = new byte[1];
      Runs.write(joined, 0, value, length);
      string.splice(at, behind + 1, joined);
    }
  }

  @Override
  public void raiseInto(byte[] maxima) {
    byte[] bytes = string.array();
    int index = 0;
    for (int at = HyperLogLog.HEADER_BYTES; at < string.length(); ) {
      int value = Runs.valueAt(bytes, at);
      int end = index + Runs.lengthAt(bytes, at);
      if (end > COUNT) {
        throw new CorruptedHyperLogLogException();
      }
      for (; index < end; index++) {
        maxima[index] = (byte) Math.max(maxima[index], value);
      }
      at += Runs.bytesAt(bytes, at);
    }
    requireAll(index);
  }

  @Override
  public void countInto(int[] histogram) {
    byte[] bytes = string.array();
    long total = 0;
    for (int at = HyperLogLog.HEADER_BYTES; at < string.length(); ) {
      int length = Runs.lengthAt(bytes, at);
      histogram[Runs.valueAt(bytes, at)] += length;
      total += length;
      at += Runs.bytesAt(bytes, at);
    }
    requireAll(total);
  }

  private static void requireAll(long registers) {
    if (registers != COUNT) {
      throw new CorruptedHyperLogLogException();
    }
  }
}
