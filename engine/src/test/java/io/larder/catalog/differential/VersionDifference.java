package io.larder.catalog.differential;

import io.larder.testkit.reference.ErrorText;
import io.larder.testkit.reference.ServerVersion;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where an older server is known to answer otherwise than Redis 7.2, which Larder follows.
 *
 * @param name what a summary calls it
 * @param reason what Redis changed
 * @param effect whether the two sides go on from the same state
 * @param major the first version that answers as Larder does
 * @param minor the same
 * @param test whether two answers differ for this reason
 */
record VersionDifference(
    String name, String reason, Effect effect, int major, int minor, Test test) {

  /** What follows from a difference. */
  enum Effect {
    /** Only the answer differs. */
    ANSWER,
    /** The keyspaces differ from here on, so the rest of the program says nothing. */
    STATE
  }

  /** Whether two answers differ for a reason. */
  interface Test {
    boolean explains(Request request, @Nullable Object expected, @Nullable Object actual);
  }

  private static final Set<String> ENCODINGS_OF_SETS = Set.of("listpack", "hashtable", "intset");

  private static final int EVERY_VERSION = Integer.MAX_VALUE;

  /** All that are known, each with its reason. */
  static final List<VersionDifference> ALL =
      List.of(
          new VersionDifference(
              "set-listpack",
              "small sets are listpacks since 7.2, hash tables before",
              Effect.ANSWER,
              7,
              2,
              (request, expected, actual) ->
                  request.is(1, "ENCODING")
                      && isText(expected, ENCODINGS_OF_SETS)
                      && isText(actual, ENCODINGS_OF_SETS)),
          new VersionDifference(
              "list-listpack",
              "small lists are one listpack since 7.2, quicklists of one node before",
              Effect.ANSWER,
              7,
              2,
              (request, expected, actual) ->
                  request.is(1, "ENCODING")
                      && isText(expected, Set.of("quicklist"))
                      && isText(actual, Set.of("listpack"))),
          new VersionDifference(
              "least-number",
              "LPOS and LREM refuse the number that has no negative since 7.2",
              Effect.STATE,
              7,
              2,
              (request, expected, actual) ->
                  Set.of("LPOS", "LREM").contains(request.name())
                      && actual instanceof ErrorText error
                      && error.toString().contains("must between")),
          new VersionDifference(
              "shortest-doubles",
              "doubles are answered in their shortest form since 7.2, with 17 digits before",
              Effect.ANSWER,
              7,
              2,
              (request, expected, actual) -> sameNumbers(expected, actual)),
          new VersionDifference(
              "rank-with-score",
              "ZRANK and ZREVRANK take WITHSCORE since 7.2",
              Effect.ANSWER,
              7,
              2,
              (request, expected, actual) ->
                  request.name().endsWith("RANK")
                      && request.size() > 3
                      && expected instanceof ErrorText),
          new VersionDifference(
              "sorted-set-hint",
              "a ZADD or GEOADD of many pairs makes a skiplist at once since 7.2",
              Effect.ANSWER,
              7,
              2,
              (request, expected, actual) ->
                  request.is(1, "ENCODING")
                      && isText(expected, Set.of("listpack"))
                      && isText(actual, Set.of("skiplist"))),
          new VersionDifference(
              "lex-of-several-scores",
              "in a sorted set of several scores a range of members is what the search meets",
              Effect.STATE,
              EVERY_VERSION,
              0,
              (request, expected, actual) ->
                  request.has("BYLEX")
                      || request.name().endsWith("BYLEX")
                      || request.is(0, "ZLEXCOUNT")));

  /** Whether this explains a difference to a server of a version. */
  boolean explains(
      ServerVersion version, Request request, @Nullable Object expected, @Nullable Object actual) {
    return version.isBefore(major, minor) && test.explains(request, expected, actual);
  }

  private static boolean isText(@Nullable Object reply, Set<String> texts) {
    return reply instanceof byte[] bytes && texts.contains(Request.latin1Text(bytes));
  }

  /** Whether answers are equal but for the spelling of floating-point numbers. */
  private static boolean sameNumbers(@Nullable Object left, @Nullable Object right) {
    if (left instanceof byte[] bytes && right instanceof byte[] others) {
      String text = Request.latin1Text(bytes);
      String other = Request.latin1Text(others);
      return text.equals(other) || isSameNumber(text, other);
    }
    List<?> elements = ReplyRule.elements(left);
    List<?> others = ReplyRule.elements(right);
    if (elements == null || others == null || elements.size() != others.size()) {
      return ReplyRule.EXACT.same(left, right);
    }
    for (int i = 0; i < elements.size(); i++) {
      if (!sameNumbers(elements.get(i), others.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSameNumber(String text, String other) {
    try {
      return Double.parseDouble(text) == Double.parseDouble(other);
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
