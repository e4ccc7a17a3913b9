package io.larder.catalog.differential;

import io.larder.testkit.reference.ErrorText;
import io.larder.testkit.reference.MapReply;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where servers before Redis 7.2 answer otherwise about streams. */
final class StreamVersions {

  private static final String BELOW_DELETED =
      "ERR The ID specified in XSETID is smaller than current max_deleted_entry_id";

  /** What is not told, or told otherwise, of consumers. */
  private static final Set<String> OF_CONSUMERS =
      Set.of("inactive", "active-time", "seen-time", "idle");

  static final List<VersionDifference> ALL =
      List.of(
          new VersionDifference(
              "stream-consumers",
              "since 7.2 consumers are created by commands that find nothing for them, tell when"
                  + " they were active, and errors name XREADGROUP",
              VersionDifference.Effect.ANSWER,
              VersionDifference.BEFORE_7_2,
              StreamVersions::isAboutConsumers),
          new VersionDifference(
              "xsetid-below-deleted",
              "since 7.2 XSETID checks the largest id that was deleted",
              VersionDifference.Effect.STATE,
              VersionDifference.BEFORE_7_2,
              (request, expected, actual) -> isRefusedNow(expected, actual)));

  private StreamVersions() {}

  private static boolean isAboutConsumers(
      Request request, @Nullable Object expected, @Nullable Object actual) {
    if (request.is(0, "XGROUP") && request.is(1, "CREATECONSUMER")) {
      return Long.valueOf(1).equals(expected) && Long.valueOf(0).equals(actual);
    }
    if (expected instanceof List<?> before
        && actual instanceof List<?> now
        && request.is(0, "EXEC")
        && before.size() == now.size()) {
      for (int i = 0; i < now.size(); i++) {
        if (!sameOfOldConsumers(before.get(i), now.get(i))) {
          return false;
        }
      }
      return true;
    }
    return sameOfOldConsumers(expected, actual);
  }

  private static boolean sameOfOldConsumers(@Nullable Object expected, @Nullable Object actual) {
    if (expected instanceof ErrorText before && actual instanceof ErrorText now) {
      return before.equals(now)
          || before.text().startsWith("ERR Unbalanced") && now.text().startsWith("ERR Unbalanced");
    }
    return ReplyRule.STREAM_TIMES.same(withoutIdle(expected), withoutIdle(actual));
  }

  private static boolean isRefusedNow(@Nullable Object expected, @Nullable Object actual) {
    if (expected instanceof List<?> before
        && actual instanceof List<?> now
        && before.size() == now.size()) {
      for (int i = 0; i < now.size(); i++) {
        if (isRefusedNow(before.get(i), now.get(i))) {
          return true;
        }
      }
    }
    return new ErrorText(BELOW_DELETED).equals(actual);
  }

  /** A description without consumers that have nothing pending, and without times of activity. */
  private static @Nullable Object withoutIdle(@Nullable Object reply) {
    List<?> elements = ReplyRule.elements(reply);
    if (elements == null) {
      return reply;
    }
    List<@Nullable Object> kept = new ArrayList<>();
    List<?> flat = flat(elements);
    for (int i = 0; i < flat.size(); i++) {
      String label = label(flat.get(i));
      if (OF_CONSUMERS.contains(label)
          || label.equals("consumers") && i + 1 < flat.size() && flat.get(i + 1) instanceof Long) {
        i++;
      } else if (!isIdleConsumer(flat.get(i))) {
        kept.add(withoutIdle(flat.get(i)));
      }
    }
    return kept;
  }

  private static boolean isIdleConsumer(@Nullable Object element) {
    List<?> elements = ReplyRule.elements(element);
    if (elements == null) {
      return false;
    }
    List<?> flat = flat(elements);
    int pending = labels(flat).indexOf("pending");
    boolean isConsumer = labels(flat).stream().anyMatch(OF_CONSUMERS::contains);
    return isConsumer
        && (Long.valueOf(0).equals(flat.get(pending + 1))
            || List.of().equals(flat.get(pending + 1)));
  }

  private static List<String> labels(List<?> flat) {
    return flat.stream().map(StreamVersions::label).toList();
  }

  private static List<?> flat(List<?> elements) {
    List<@Nullable Object> flat = new ArrayList<>();
    for (Object element : elements) {
      if (element instanceof MapReply.Pair pair) {
        flat.add(pair.key());
        flat.add(pair.value());
      } else {
        flat.add(element);
      }
    }
    return flat;
  }

  private static String label(@Nullable Object element) {
    return element instanceof byte[] bytes ? Request.latin1Text(bytes) : "";
  }
}
