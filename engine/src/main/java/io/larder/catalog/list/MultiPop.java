package io.larder.catalog.list;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.value.list.End;

/**
 * The words that {@code LMPOP} and {@code BLMPOP} share: keys behind their number, an end, and how
 * many elements to take.
 *
 * @param firstKey the word of the first key
 * @param behindKeys the word behind the last key
 * @param end where to take elements
 * @param count how many at most
 */
record MultiPop(int firstKey, int behindKeys, End end, long count) {

  /**
   * Reads the words from the number of keys on.
   *
   * @throws Failure if they are none
   */
  static MultiPop of(Call call, int numkeysWord) {
    long keys = Lists.atLeast(1, call, numkeysWord, ListFailures.NUMKEYS_NOT_POSITIVE);
    int firstKey = numkeysWord + 1;
    if (keys >= call.size() - firstKey) {
      throw Failure.SYNTAX;
    }
    int endWord = firstKey + (int) keys;
    End end = Lists.end(call, endWord);
    return new MultiPop(firstKey, endWord, end, count(call, endWord + 1));
  }

  private static long count(Call call, int word) {
    if (word == call.size()) {
      return 1;
    }
    if (!call.is(word, "COUNT") || word + 1 == call.size()) {
      throw Failure.SYNTAX;
    }
    long count = Lists.atLeast(1, call, word + 1, ListFailures.COUNT_NOT_POSITIVE);
    if (word + 2 < call.size()) {
      throw Failure.SYNTAX;
    }
    return count;
  }
}
