package io.larder.catalog.string;

import io.larder.catalog.Call;
import io.larder.catalog.ExpireTime;
import org.jspecify.annotations.Nullable;

/**
 * What a call of {@code SET} or {@code GETEX} says about the deadline: a time, or one word instead
 * of it. The same thing may be said again, and its last time counts.
 */
final class Expiration {

  private final String instead;
  private boolean saysInstead;
  private @Nullable ExpireTime time;
  private int timeWord;

  /** Nothing said yet. */
  Expiration(String instead) {
    this.instead = instead;
  }

  /** Reads the option at a word: how many words it takes, 0 if it is none of these. */
  int read(Call call, int at) {
    if (call.is(at, instead) && time == null) {
      saysInstead = true;
      return 1;
    }
    for (ExpireTime each : ExpireTime.values()) {
      if (call.is(at, each.name()) && mayFollow(each) && at + 1 < call.size()) {
        time = each;
        timeWord = at + 1;
        return 2;
      }
    }
    return 0;
  }

  private boolean mayFollow(ExpireTime next) {
    return !saysInstead && (time == null || time == next);
  }

  /** Whether the word was said. */
  boolean saysInstead() {
    return saysInstead;
  }

  /** Whether a time was said. */
  boolean hasTime() {
    return time != null;
  }

  /**
   * The deadline that the time means, or {@code otherwise} if none was said.
   *
   * @throws io.larder.catalog.Failure if it is not valid
   */
  long deadline(Call call, long otherwise) {
    ExpireTime said = time;
    return said == null ? otherwise : said.deadline(call, timeWord);
  }
}
