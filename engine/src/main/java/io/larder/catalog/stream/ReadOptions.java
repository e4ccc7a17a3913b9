package io.larder.catalog.stream;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.catalog.Words;
import java.util.List;

/** What {@code XREAD} and {@code XREADGROUP} are told before the keys, and where those are. */
final class ReadOptions {

  static final long NO_BLOCK = -1;

  private final boolean forGroup;
  private long blockMillis = NO_BLOCK;
  private long count;
  private boolean pending = true;
  private int groupWord;
  private int firstKey;

  private ReadOptions(boolean forGroup) {
    this.forGroup = forGroup;
  }

  static ReadOptions ofXread(Call call) {
    return new ReadOptions(false).readAll(call);
  }

  static ReadOptions ofXreadgroup(Call call) {
    ReadOptions options = new ReadOptions(true).readAll(call);
    if (options.groupWord == 0) {
      throw StreamFailures.NO_GROUP_OPTION;
    }
    return options;
  }

  /**
   * Finds the keys among the words of either command, by its options: a word that says {@code
   * STREAMS} may as well be the name of a group.
   */
  static void addKeys(Words words, List<Integer> positions) {
    int at = 1;
    while (at < words.size() && !words.is(at, "STREAMS")) {
      at += wordsOfOption(words, at);
    }
    int count = (words.size() - at - 1) / 2;
    for (int i = 1; i <= count; i++) {
      positions.add(at + i);
    }
  }

  private static int wordsOfOption(Words words, int at) {
    if (words.is(at, "GROUP")) {
      return 3;
    }
    return words.is(at, "BLOCK") || words.is(at, "COUNT") ? 2 : 1;
  }

  private ReadOptions readAll(Call call) {
    int at = 1;
    while (at < call.size() && firstKey == 0) {
      at = read(call, at) + 1;
    }
    if (firstKey == 0) {
      throw Failure.SYNTAX;
    }
    return this;
  }

  /** Reads the option at a word; the last word that belongs to it. */
  private int read(Call call, int at) {
    int more = call.size() - 1 - at;
    if (call.is(at, "BLOCK") && more > 0) {
      blockMillis = timeout(call, at + 1);
      return at + 1;
    }
    if (call.is(at, "COUNT") && more > 0) {
      count = Math.max(0, call.integer(at + 1));
      return at + 1;
    }
    if (call.is(at, "STREAMS") && more > 0) {
      if (more % 2 != 0) {
        throw StreamFailures.unbalanced(call, forGroup ? '>' : '$');
      }
      firstKey = at + 1;
      return at;
    }
    return readGroupOption(call, at, more);
  }

  private int readGroupOption(Call call, int at, int more) {
    if (call.is(at, "GROUP") && more >= 2) {
      if (!forGroup) {
        throw StreamFailures.GROUP_FOR_XREAD;
      }
      groupWord = at + 1;
      return at + 2;
    }
    if (call.is(at, "NOACK")) {
      if (!forGroup) {
        throw StreamFailures.NOACK_FOR_XREAD;
      }
      pending = false;
      return at;
    }
    throw Failure.SYNTAX;
  }

  private static long timeout(Call call, int word) {
    long millis = call.integer(word, StreamFailures.TIMEOUT_NOT_AN_INTEGER);
    if (millis < 0) {
      throw Failure.TIMEOUT_NEGATIVE;
    }
    if (millis > Long.MAX_VALUE - call.nowMillis()) {
      throw Failure.TIMEOUT_OUT_OF_RANGE;
    }
    return millis;
  }

  boolean blocks() {
    return blockMillis != NO_BLOCK;
  }

  long blockMillis() {
    return blockMillis;
  }

  /** The most entries of each stream. */
  long limit() {
    return Streams.limit(count);
  }

  /** Whether entries are to be pending until they are acknowledged. */
  boolean makesPending() {
    return pending;
  }

  int groupWord() {
    return groupWord;
  }

  int consumerWord() {
    return groupWord + 1;
  }

  /** How many streams are read. */
  int streams(Call call) {
    return (call.size() - firstKey) / 2;
  }

  int keyWord(int index) {
    return firstKey + index;
  }

  int idWord(Call call, int index) {
    return firstKey + streams(call) + index;
  }
}
