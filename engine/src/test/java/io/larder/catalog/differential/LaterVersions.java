package io.larder.catalog.differential;

import io.larder.catalog.differential.VersionDifference.Effect;
import io.larder.testkit.reference.ErrorText;
import java.util.List;
import java.util.Set;

/** Where servers after Redis 7.2 answer otherwise, and where Larder does on purpose. */
final class LaterVersions {

  private static final Set<String> SCANS = Set.of("SCAN", "SSCAN", "HSCAN", "ZSCAN");

  private static final ErrorText INVALID_CURSOR = new ErrorText("ERR invalid cursor");
  private static final ErrorText INVALID_ID =
      new ErrorText("ERR Invalid stream ID specified as stream command argument");
  private static final ErrorText OUTSIDE_ALONE =
      new ErrorText("ERR Command not allowed inside a transaction");
  private static final ErrorText OUT_OF_RANGE = new ErrorText("ERR index out of range");
  private static final Set<Object> WRONG_WORDS =
      Set.of(
          new ErrorText("ERR syntax error"),
          new ErrorText("ERR value is not an integer or out of range"));

  static final List<VersionDifference> ALL =
      List.of(
          new VersionDifference(
              "signed-cursor",
              "cursors with a sign are refused since 7.4; before, -1 is the greatest",
              Effect.ANSWER,
              VersionDifference.SINCE_7_4,
              (request, expected, actual) ->
                  SCANS.contains(request.name()) && INVALID_CURSOR.equals(expected)),
          new VersionDifference(
              "range-of-absent-bits",
              "BITCOUNT and BITPOS look at their range before the key since 7.4",
              Effect.ANSWER,
              VersionDifference.SINCE_7_4,
              (request, expected, actual) ->
                  Set.of("BITCOUNT", "BITPOS").contains(request.name())
                      && WRONG_WORDS.contains(expected)
                      && (actual instanceof Long || actual instanceof ErrorText)),
          new VersionDifference(
              "name-of-redis",
              "errors of scripts do not name Redis since Valkey 8",
              Effect.ANSWER,
              VersionDifference.SINCE_8,
              (request, expected, actual) ->
                  expected instanceof ErrorText error
                      && actual instanceof ErrorText own
                      && error.text().equals(own.text().replace("Redis ", ""))),
          new VersionDifference(
              "bitcount-start",
              "BITCOUNT takes a start without an end since Valkey 8",
              Effect.ANSWER,
              VersionDifference.SINCE_8,
              (request, expected, actual) ->
                  request.is(0, "BITCOUNT") && request.size() == 3 && expected instanceof Long),
          new VersionDifference(
              "offset-below-zero",
              "a negative offset of ZRANGE and others is counted from the end of a skiplist since"
                  + " 7.4; before, it skips everything",
              Effect.STATE,
              VersionDifference.SINCE_7_4,
              (request, expected, actual) ->
                  request.name().startsWith("Z")
                      && request.has("LIMIT")
                      && request.text(request.indexOf("LIMIT") + 1).startsWith("-")
                      && (List.of().equals(actual) || Long.valueOf(0).equals(actual))),
          new VersionDifference(
              "xread-last",
              "XREAD takes + for the last entry since 7.4",
              Effect.ANSWER,
              VersionDifference.SINCE_7_4,
              (request, expected, actual) ->
                  request.is(0, "XREAD") && request.has("+") && INVALID_ID.equals(actual)),
          new VersionDifference(
              "nested-multi",
              "MULTI and WATCH spoil a transaction in Valkey 8",
              Effect.STATE,
              VersionDifference.SINCE_8,
              (request, expected, actual) ->
                  Set.of("MULTI", "WATCH").contains(request.name())
                      && OUTSIDE_ALONE.equals(expected)),
          new VersionDifference(
              "scan-unknown-type",
              "SCAN refuses a TYPE that does not exist since Valkey 8",
              Effect.ANSWER,
              VersionDifference.SINCE_8,
              (request, expected, actual) ->
                  request.is(0, "SCAN")
                      && expected instanceof ErrorText error
                      && error.text().startsWith("ERR unknown type name")),
          new VersionDifference(
              "sorted-set-lengths",
              "ZADD looks at the lengths of all members before it adds one since Valkey 8, and so"
                  + " makes a skiplist sooner",
              Effect.ANSWER,
              VersionDifference.SINCE_8,
              (request, expected, actual) ->
                  request.is(1, "ENCODING")
                      && VersionDifferences.isText(expected, Set.of("skiplist"))
                      && VersionDifferences.isText(actual, Set.of("listpack"))),
          new VersionDifference(
              "sorted-set-minus-zero",
              "a skiplist that was made sooner keeps the sign of a score of -0",
              Effect.ANSWER,
              VersionDifference.SINCE_8,
              (request, expected, actual) ->
                  request.name().contains("Z") && VersionDifferences.sameNumbers(expected, actual)),
          new VersionDifference(
              "lset-far",
              "since 7.2 LSET cuts an index to 32 bits, which Larder does not",
              Effect.STATE,
              release -> !release.isBefore(7, 2),
              (request, expected, actual) ->
                  request.is(0, "LSET")
                      && isBeyondInt(request.text(2))
                      && OUT_OF_RANGE.equals(actual)));

  private LaterVersions() {}

  private static boolean isBeyondInt(String word) {
    try {
      long index = Long.parseLong(word);
      return index != (int) index;
    } catch (NumberFormatException noNumber) {
      return false;
    }
  }
}
