package io.larder.catalog.differential;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Says which requests may be sent: none that waits for ever, takes hundreds of megabytes, or
 * depends on how many milliseconds have passed.
 */
final class Harmless {

  private static final long MOST_BYTES = 100_000;
  private static final long FAR_BEYOND_STRINGS = 1L << 33;
  private static final long MOST_RANDOM_ANSWERS = 1_000;
  private static final double MOST_SECONDS_TO_WAIT = 0.005;
  private static final long SOON = 90_000; // seconds or milliseconds in which something may expire

  /** Its sum with the time of day may not fit in 64 bits, which C leaves open. */
  private static final long FURTHEST_DEADLINE = 1L << 62;

  private static final long LONGEST_IDLE = 10_000_000_000L; // milliseconds that nobody lets pass

  private static final Set<String> TIMEOUT_LAST =
      Set.of("BLPOP", "BRPOP", "BLMOVE", "BRPOPLPUSH", "BZPOPMIN", "BZPOPMAX");
  private static final Set<String> TIMEOUT_FIRST = Set.of("BLMPOP", "BZMPOP");
  private static final Set<String> TIME_SECOND =
      Set.of(
          "EXPIRE",
          "PEXPIRE",
          "SETEX",
          "PSETEX",
          "RESTORE",
          "HEXPIRE",
          "HPEXPIRE",
          "EXPIREAT",
          "PEXPIREAT",
          "HEXPIREAT",
          "HPEXPIREAT");

  private Harmless() {}

  static boolean test(Request request) {
    String name = request.name();
    return switch (name) {
      case "SETRANGE" -> isModest(request.text(2), 536_870_912);
      case "SETBIT", "BITFIELD" ->
          allWords(request, 2, word -> isModest(word.replace("#", ""), FAR_BEYOND_STRINGS));
      case "SRANDMEMBER", "HRANDFIELD", "ZRANDMEMBER" ->
          allWords(request, 2, word -> !isManyTimes(word));
      case "XREAD", "XREADGROUP" -> behind(request, "BLOCK", word -> isShort(word, 5));
      case "RESTORE" -> !isBetween(request.text(2), FURTHEST_DEADLINE, Long.MAX_VALUE);
      case "SCAN" -> isCursor(request.text(1));
      case "SSCAN", "HSCAN", "ZSCAN" -> isCursor(request.text(2));
      case "WAIT" -> isWaitForNobody(request, 1);
      case "WAITAOF" -> isWaitForNobody(request, 2);
      case "XCLAIM", "XAUTOCLAIM" ->
          !isIdleTime(request.text(4)) // whether a moment has passed is for the scheduler to say
              && allWords(request, 5, word -> !isBetween(word, 11, LONGEST_IDLE))
              && behind(request, "IDLE", word -> !isIdleTime(word));
      case "XPENDING" -> behind(request, "IDLE", word -> !isIdleTime(word));
      case "SET", "GETEX" ->
          behind(request, "EX", word -> !isSoon(word))
              && behind(request, "PX", word -> !isSoon(word));
      default ->
          !(TIME_SECOND.contains(name) && isSoon(request.text(2)))
              && !(TIMEOUT_LAST.contains(name) && !isShortWait(request.text(request.size() - 1)))
              && !(TIMEOUT_FIRST.contains(name) && !isShortWait(request.text(1)));
    };
  }

  /** Of what C's number parser makes of no digits at all, servers have different opinions. */
  private static boolean isCursor(String word) {
    return !word.isEmpty() && word.indexOf('\0') < 0;
  }

  private interface WordTest {
    boolean test(String word);
  }

  private static boolean allWords(Request request, int from, WordTest test) {
    for (int i = from; i < request.size(); i++) {
      if (!test.test(request.text(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the word behind each occurrence of another one passes. */
  private static boolean behind(Request request, String token, WordTest test) {
    for (int i = 1; i + 1 < request.size(); i++) {
      if (request.is(i, token) && !test.test(request.text(i + 1))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isIdleTime(String word) {
    return isBetween(word, 1, LONGEST_IDLE);
  }

  private static boolean isModest(String word, long refusedFrom) {
    return !isBetween(word, MOST_BYTES, refusedFrom - 1);
  }

  private static boolean isManyTimes(String word) {
    return isBetween(word, -Long.MAX_VALUE, -MOST_RANDOM_ANSWERS);
  }

  private static boolean isSoon(String word) {
    return isBetween(word, 1, SOON - 1);
  }

  private static boolean isShort(String word, long most) {
    return !isBetween(word, 0, Long.MAX_VALUE) || isBetween(word, 1, most);
  }

  private static boolean isWaitForNobody(Request request, int timeoutFrom) {
    return request.size() == timeoutFrom + 2
        && List.of("0", "abc", "-1", "").contains(request.text(timeoutFrom));
  }

  private static boolean isShortWait(String word) {
    try {
      double seconds = Double.parseDouble(word);
      return seconds < 0 || (seconds > 0 && seconds <= MOST_SECONDS_TO_WAIT);
    } catch (NumberFormatException e) {
      return !word.toLowerCase(Locale.ROOT).contains("inf") && !word.startsWith("0x");
    }
  }

  private static boolean isBetween(String word, long least, long most) {
    try {
      long number = Long.parseLong(word.strip());
      return number >= least && number <= most;
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
