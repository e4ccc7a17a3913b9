package io.larder.catalog.stream;

import io.larder.catalog.Call;
import io.larder.value.stream.StreamValue;
import io.larder.value.stream.Trimming;
import org.jspecify.annotations.Nullable;

/** {@code MAXLEN}, {@code MINID} and {@code LIMIT}, as {@code XADD} and {@code XTRIM} take them. */
final class TrimOptions {

  /** Blocks that a trimming drops at most where nothing else is said. */
  private static final long DEFAULT_BLOCKS = 100;

  private static final long LIMIT_WITHOUT_BLOCK_SIZE = 10_000;
  private static final long MOST = 1_000_000;

  private @Nullable Trimming trimming;
  private boolean byBlocks;
  private boolean hasLimit;
  private long limit;

  /** Reads the option at a word; the last word that belongs to it, or -1 if it is none. */
  int read(Call call, int at) {
    if (at + 1 == call.size()) {
      return -1;
    }
    if (call.is(at, "MAXLEN")) {
      int threshold = threshold(call, at);
      long length = call.integer(threshold);
      if (length < 0) {
        throw StreamFailures.NEGATIVE_MAXLEN;
      }
      trimming = Trimming.toLength(length);
      return threshold;
    }
    if (call.is(at, "MINID")) {
      int threshold = threshold(call, at);
      trimming = Trimming.below(Streams.id(call, threshold));
      return threshold;
    }
    return call.is(at, "LIMIT") ? limit(call, at + 1) : -1;
  }

  private int threshold(Call call, int at) {
    if (trimming != null) {
      throw StreamFailures.TWO_TRIMMINGS;
    }
    boolean mayHaveOperator = at + 2 < call.size();
    byBlocks = mayHaveOperator && call.is(at + 1, "~");
    return byBlocks || (mayHaveOperator && call.is(at + 1, "=")) ? at + 2 : at + 1;
  }

  private int limit(Call call, int at) {
    limit = call.integer(at);
    if (limit < 0) {
      throw StreamFailures.NEGATIVE_LIMIT;
    }
    hasLimit = true;
    return at;
  }

  /** Checks that the options fit together. */
  void check() {
    if (limit > 0 && trimming == null) {
      throw StreamFailures.LIMIT_WITHOUT_TRIMMING;
    }
  }

  /** The rest of the checks, which come later in {@code XTRIM}. */
  void checkLimit() {
    if (hasLimit && !byBlocks) {
      throw StreamFailures.LIMIT_WITHOUT_TILDE;
    }
  }

  boolean isAbsent() {
    return trimming == null;
  }

  /** Trims; how many entries went. */
  long trim(Call call, StreamValue stream) {
    Trimming chosen = trimming;
    if (chosen == null) {
      return 0;
    }
    return byBlocks ? stream.trimBlocks(chosen, mostEntries(call)) : stream.trim(chosen);
  }

  private long mostEntries(Call call) {
    if (hasLimit) {
      return Streams.limit(limit);
    }
    long most = DEFAULT_BLOCKS * call.limits().streamNodeMaxEntries();
    return most <= 0 ? LIMIT_WITHOUT_BLOCK_SIZE : Math.min(most, MOST);
  }
}
