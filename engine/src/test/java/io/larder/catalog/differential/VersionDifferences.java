package io.larder.catalog.differential;

import io.larder.catalog.differential.VersionDifference.Effect;
import io.larder.testkit.reference.ErrorText;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All known differences between versions of Redis, each with its reason. */
final class VersionDifferences {

  private static final Set<String> ENCODINGS_OF_SETS = Set.of("listpack", "hashtable", "intset");

  private static final ErrorText SORT_ERROR =
      new ErrorText("ERR One or more scores can't be converted into double");

  private static final List<VersionDifference> OTHERS =
      List.of(
          new VersionDifference(
              "set-listpack",
              "small sets are listpacks since 7.2, hash tables before",
              Effect.ANSWER,
              VersionDifference.BEFORE_7_2,
              (request, expected, actual) ->
                  request.is(1, "ENCODING")
                      && isText(expected, ENCODINGS_OF_SETS)
                      && isText(actual, ENCODINGS_OF_SETS)),
          new VersionDifference(
              "list-listpack",
              "small lists are one listpack since 7.2, quicklists of one node before",
              Effect.ANSWER,
              VersionDifference.BEFORE_7_2,
              (request, expected, actual) ->
                  request.is(1, "ENCODING")
                      && isText(expected, Set.of("quicklist"))
                      && isText(actual, Set.of("listpack"))),
          new VersionDifference(
              "least-number",
              "LPOS and LREM refuse the number that has no negative since 7.2",
              Effect.STATE,
              VersionDifference.BEFORE_7_2,
              (request, expected, actual) ->
                  Set.of("LPOS", "LREM").contains(request.name())
                      && actual instanceof ErrorText error
                      && error.toString().contains("must between")),
          new VersionDifference(
              "shortest-doubles",
              "doubles are answered in their shortest form since 7.2, with 17 digits before",
              Effect.ANSWER,
              VersionDifference.BEFORE_7_2,
              (request, expected, actual) -> sameNumbers(expected, actual)),
          new VersionDifference(
              "blocking-in-scripts",
              "scripts may call commands that wait since 7.2, which then do not",
              Effect.STATE,
              VersionDifference.BEFORE_7_2,
              (request, expected, actual) ->
                  expected instanceof ErrorText error
                      && error.text().matches("ERR .*not allowed .*from scripts?")
                      && (List.of('B', 'X').contains(request.name().charAt(0))
                          || request.is(0, "WAIT"))),
          new VersionDifference(
              "minus-zero",
              "scans tell a score of -0 as such since 7.2",
              Effect.ANSWER,
              VersionDifference.BEFORE_7_2,
              (request, expected, actual) ->
                  request.is(0, "ZSCAN")
                      && ReplyRule.of(request).same(expected, withoutMinusZero(actual))),
          new VersionDifference(
              "sort-after-overflow",
              "SORT reports a number out of range that an earlier command has met",
              Effect.STATE,
              VersionDifference.ALL_RELEASES,
              (request, expected, actual) ->
                  request.name().startsWith("SORT") && SORT_ERROR.equals(expected)),
          new VersionDifference(
              "rank-with-score",
              "ZRANK and ZREVRANK take WITHSCORE since 7.2",
              Effect.ANSWER,
              VersionDifference.BEFORE_7_2,
              (request, expected, actual) ->
                  request.name().endsWith("RANK")
                      && request.size() > 3
                      && expected instanceof ErrorText),
          new VersionDifference(
              "sorted-set-hint",
              "a ZADD or GEOADD of many pairs makes a skiplist at once since 7.2",
              Effect.ANSWER,
              VersionDifference.BEFORE_7_2,
              (request, expected, actual) ->
                  request.is(1, "ENCODING")
                      && isText(expected, Set.of("listpack"))
                      && isText(actual, Set.of("skiplist"))));

  /** All of them. */
  static final List<VersionDifference> ALL =
      Stream.of(OTHERS, StreamVersions.ALL, LaterVersions.ALL).flatMap(List::stream).toList();

  private VersionDifferences() {}

  private static @Nullable Object withoutMinusZero(@Nullable Object reply) {
    if (reply instanceof List<?> list) {
      return list.stream().map(VersionDifferences::withoutMinusZero).toList();
    }
    return isText(reply, Set.of("-0")) ? Request.latin1("0") : reply;
  }

  static boolean isText(@Nullable Object reply, Set<String> texts) {
    return reply instanceof byte[] bytes && texts.contains(Request.latin1Text(bytes));
  }

  /** Whether answers are equal but for the spelling of floating-point numbers. */
  static boolean sameNumbers(@Nullable Object left, @Nullable Object right) {
    if (left instanceof byte[] bytes && right instanceof byte[] others) {
      String text = Request.latin1Text(bytes);
      String other = Request.latin1Text(others);
      return text.equals(other) || isSameNumber(text, other);
    }
    if (left instanceof Double number && right instanceof Double other) {
      return number.doubleValue() == other.doubleValue(); // -0 and 0 too
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
