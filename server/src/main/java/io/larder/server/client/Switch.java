package io.larder.server.client;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;

/** Words that say yes or no. */
final class Switch {

  private Switch() {}

  /**
   * Whether a word is the one of two.
   *
   * @throws Failure if it is neither
   */
  static boolean isFirst(Call call, int word, String first, String second) {
    if (call.is(word, first)) {
      return true;
    }
    if (call.is(word, second)) {
      return false;
    }
    throw Failure.SYNTAX;
  }
}
