package io.larder.catalog.differential;

import io.larder.testkit.reference.ErrorText;
import io.larder.testkit.reference.MapReply;
import io.larder.testkit.reference.Replies;
import io.larder.testkit.reference.ReplyPrinter;
import io.larder.testkit.reference.SetReply;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How two answers to one request are compared. Errors are always compared to the letter; so is
 * everything else but the commands that {@link #of} names.
 */
enum ReplyRule {
  /** To the letter. */
  EXACT,
  /** The same elements in any order: what comes out of a hash table. */
  UNORDERED,
  /** The same pairs in any order. */
  UNORDERED_PAIRS,
  /** As many answers of the same kinds: what was chosen by chance. */
  SHAPE,
  /** Seconds that may have passed meanwhile. */
  SECONDS,
  /** Milliseconds that may have passed meanwhile. */
  MILLIS,
  /** A page of a scan: to be compared when both pages are all there is. */
  PAGE,
  /** A page of a scan that begins elsewhere, which depends on the table. */
  ANY_PAGE,
  /** As {@link #PAGE}, of pairs. */
  PAGE_OF_PAIRS,
  /** Descriptions with times in them. */
  STREAM_TIMES;

  private static final long SECONDS_OF_A_RUN = 10;
  private static final long MILLIS_OF_A_RUN = 10_000;
  private static final long YEAR_2001 = 1_000_000_000_000L; // in epoch milliseconds

  private static final Set<String> TABLE_ORDER =
      Set.of("SMEMBERS", "SINTER", "SUNION", "SDIFF", "HKEYS", "HVALS", "KEYS");
  private static final Set<String> BY_CHANCE =
      Set.of("SPOP", "SRANDMEMBER", "HRANDFIELD", "ZRANDMEMBER", "RANDOMKEY");

  /** The rule for a request. */
  static ReplyRule of(Request request) {
    String name = request.name();
    if (TABLE_ORDER.contains(name)) {
      return UNORDERED;
    }
    if (BY_CHANCE.contains(name)) {
      return SHAPE;
    }
    return switch (name) {
      case "HGETALL" -> UNORDERED_PAIRS;
      case "SCAN" -> request.is(1, "0") ? PAGE : ANY_PAGE;
      case "SSCAN" -> request.is(2, "0") ? PAGE : ANY_PAGE;
      case "HSCAN", "ZSCAN" -> request.is(2, "0") ? PAGE_OF_PAIRS : ANY_PAGE;
      case "TTL", "EXPIRETIME", "HTTL", "HEXPIRETIME" -> SECONDS;
      case "PTTL", "PEXPIRETIME", "HPTTL", "HPEXPIRETIME" -> MILLIS;
      case "DUMP" -> SHAPE; // payloads are compared by what RESTORE makes of them
      case "XADD" -> request.has("*") ? SHAPE : EXACT; // the ID is the time
      case "XINFO", "XPENDING" -> STREAM_TIMES;
      case "OBJECT" -> request.is(1, "IDLETIME") || request.is(1, "REFCOUNT") ? SHAPE : EXACT;
      // Each has its own clock and bytes, and sweeps what has expired when it likes.
      case "TIME", "MEMORY", "DBSIZE" -> SHAPE;
      case "PUBSUB" -> request.is(1, "CHANNELS") ? UNORDERED : EXACT;
      case "SORT", "SORT_RO" -> sortRule(request);
      default -> EXACT;
    };
  }

  /**
   * Without sorting, sets come in the order of their tables; and equal weights in {@code ALPHA BY}
   * leave the order to the sorting algorithm.
   */
  private static ReplyRule sortRule(Request request) {
    int by = request.indexOf("BY");
    if (by < 0) {
      return EXACT;
    }
    boolean unsorted = !request.text(by + 1).contains("*");
    if (!unsorted && !request.has("ALPHA")) {
      return EXACT;
    }
    return request.has("LIMIT") ? SHAPE : UNORDERED;
  }

  boolean same(@Nullable Object expected, @Nullable Object actual) {
    if (expected instanceof ErrorText || actual instanceof ErrorText) {
      return Objects.equals(expected, actual);
    }
    return switch (this) {
      case EXACT -> Replies.same(expected, actual);
      case UNORDERED -> sameKind(expected, actual) && sorted(expected, 1).equals(sorted(actual, 1));
      case UNORDERED_PAIRS ->
          sameKind(expected, actual) && sorted(expected, 2).equals(sorted(actual, 2));
      case SHAPE -> sameShape(expected, actual);
      case SECONDS -> near(expected, actual, SECONDS_OF_A_RUN);
      case MILLIS -> near(expected, actual, MILLIS_OF_A_RUN);
      case ANY_PAGE -> isPage(expected) ? isPage(actual) : Replies.same(expected, actual);
      case PAGE -> samePage(expected, actual, 1);
      case PAGE_OF_PAIRS -> samePage(expected, actual, 2);
      case STREAM_TIMES -> sameButTimes(expected, actual, "");
    };
  }

  private static boolean sameKind(@Nullable Object left, @Nullable Object right) {
    return left == null || right == null
        ? left == right
        : left.getClass() == right.getClass() || (left instanceof List && right instanceof List);
  }

  /** The elements of an aggregate; null for anything else. */
  static @Nullable List<?> elements(@Nullable Object reply) {
    if (reply instanceof SetReply set) {
      return set.elements();
    }
    if (reply instanceof MapReply map) {
      return map.pairs();
    }
    return reply instanceof List<?> list ? list : null;
  }

  private static List<String> sorted(@Nullable Object reply, int step) {
    List<?> elements = elements(reply);
    if (elements == null) {
      return List.of(ReplyPrinter.print(reply));
    }
    boolean flat = reply instanceof List && step > 1 && elements.size() % step == 0;
    List<String> printed = new ArrayList<>();
    for (int i = 0; i < elements.size(); i += flat ? step : 1) {
      String first = whole(elements.get(i));
      printed.add(flat ? first + " " + whole(elements.get(i + 1)) : first);
    }
    printed.sort(null);
    return printed;
  }

  /** An element as text that tells it from every other one. */
  private static String whole(@Nullable Object element) {
    if (element instanceof byte[] bytes) {
      return "$" + Request.latin1Text(bytes);
    }
    if (element instanceof MapReply.Pair pair) {
      return whole(pair.key()) + " " + whole(pair.value());
    }
    List<?> elements = elements(element);
    return elements == null
        ? String.valueOf(element)
        : elements.stream().map(ReplyRule::whole).toList().toString();
  }

  private static boolean sameShape(@Nullable Object left, @Nullable Object right) {
    if (!sameKind(left, right)) {
      return false;
    }
    if (left instanceof MapReply.Pair pair && right instanceof MapReply.Pair other) {
      return sameShape(pair.key(), other.key()) && sameShape(pair.value(), other.value());
    }
    List<?> elements = elements(left);
    List<?> others = elements(right);
    if (elements == null || others == null || elements.size() != others.size()) {
      return elements == others;
    }
    for (int i = 0; i < elements.size(); i++) {
      if (!sameShape(elements.get(i), others.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean near(@Nullable Object left, @Nullable Object right, long distance) {
    if (left instanceof Long number && right instanceof Long other) {
      return number.equals(other)
          || (number >= 0 && other >= 0 && Math.abs(number - other) <= distance);
    }
    List<?> elements = elements(left);
    List<?> others = elements(right);
    if (elements == null || others == null || elements.size() != others.size()) {
      return Replies.same(left, right);
    }
    for (int i = 0; i < elements.size(); i++) {
      if (!near(elements.get(i), others.get(i), distance)) {
        return false;
      }
    }
    return true;
  }

  private static boolean samePage(@Nullable Object left, @Nullable Object right, int step) {
    if (!(left instanceof List<?> page && right instanceof List<?> other)
        || !isPage(page)
        || !isPage(other)) {
      return Replies.same(left, right);
    }
    return !isLast(page)
        || !isLast(other)
        || sorted(page.get(1), step).equals(sorted(other.get(1), step));
  }

  private static boolean isPage(@Nullable Object reply) {
    return reply instanceof List<?> page
        && page.size() == 2
        && page.get(0) instanceof byte[]
        && page.get(1) instanceof List<?>;
  }

  private static boolean isLast(List<?> page) {
    return page.get(0) instanceof byte[] cursor && Request.latin1Text(cursor).equals("0");
  }

  /**
   * Compares descriptions of streams: epoch times and idle times may differ by what passed
   * meanwhile.
   *
   * @param label what stands before the two
   */
  private static boolean sameButTimes(@Nullable Object left, @Nullable Object right, String label) {
    if (left instanceof Long number && right instanceof Long other) {
      boolean isTime =
          label.equals("idle")
              || label.equals("inactive")
              || (number > YEAR_2001 && other > YEAR_2001);
      return number.equals(other) || (isTime && near(left, right, MILLIS_OF_A_RUN));
    }
    if (left instanceof MapReply.Pair pair && right instanceof MapReply.Pair other) {
      return Replies.same(pair.key(), other.key())
          && sameButTimes(pair.value(), other.value(), label(pair.key()));
    }
    List<?> elements = elements(left);
    List<?> others = elements(right);
    if (!sameKind(left, right) || elements == null || others == null) {
      return Replies.same(left, right);
    }
    if (elements.size() != others.size()) {
      return false;
    }
    boolean pending = elements.size() == 4 && elements.get(3) instanceof Long; // ID, consumer, idle
    for (int i = 0; i < elements.size(); i++) {
      String before = pending && i == 2 ? "idle" : i == 0 ? "" : label(elements.get(i - 1));
      if (!sameButTimes(elements.get(i), others.get(i), before)) {
        return false;
      }
    }
    return true;
  }

  private static String label(@Nullable Object element) {
    return element instanceof byte[] bytes ? Request.latin1Text(bytes) : "";
  }
}
