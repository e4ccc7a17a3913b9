package io.larder.value.string;

import java.util.List;

/** What {@code BITOP} does to strings, bit by bit; a string that is too short ends in zeros. */
public enum BitOperation {
  AND {
    @Override
    long combine(long left, long right) {
      return left & right;
    }
  },
  OR {
    @Override
    long combine(long left, long right) {
      return left | right;
    }
  },
  XOR {
    @Override
    long combine(long left, long right) {
      return left ^ right;
    }
  },
  /** Turns every bit of one string round. */
  NOT {
    @Override
    long combine(long left, long right) {
      return ~right;
    }
  };

  /**
   * The result of the operation, as long as the longest source. O(N) for N bytes in all.
   *
   * @param sources at least one, for {@link #NOT} exactly one; they are read, not kept
   */
  public byte[] apply(List<StringView> sources) {
    int length = sources.stream().mapToInt(StringView::length).max().orElse(0);
    StringView first = sources.get(0);
    byte[] result = new byte[length];
    System.arraycopy(first.array(), 0, result, 0, first.length());
    List<StringView> others = this == NOT ? sources : sources.subList(1, sources.size());
    for (StringView source : others) {
      combineInto(result, source);
    }
    return result;
  }

  private void combineInto(byte[] result, StringView view) {
    byte[] source = view.array();
    int at = 0;
    for (; at <= view.length() - Long.BYTES; at += Long.BYTES) {
      long left = (long) Bits.WORD.get(result, at);
      Bits.WORD.set(result, at, combine(left, (long) Bits.WORD.get(source, at)));
    }
    for (; at < view.length(); at++) {
      result[at] = (byte) combine(result[at], source[at]);
    }
    for (; at < result.length; at++) {
      result[at] = (byte) combine(result[at], 0);
    }
  }

  abstract long combine(long left, long right);
}
