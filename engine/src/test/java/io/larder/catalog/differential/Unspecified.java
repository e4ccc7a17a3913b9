package io.larder.catalog.differential;

import io.larder.testkit.reference.SimpleText;
import java.util.List;
import java.util.Set;

/**
 * Requests that are left out because of what a key holds: ranges by element of a sorted set whose
 * scores differ, which Redis leaves open, and sorting a packed sorted set, which Redis unpacks for
 * it and Larder does not; and watching a stream, since Redis does not count all that happens to
 * groups of consumers as a change.
 */
final class Unspecified {

  private static final Set<String> BY_ELEMENT =
      Set.of("ZRANGEBYLEX", "ZREVRANGEBYLEX", "ZLEXCOUNT", "ZREMRANGEBYLEX");

  private Unspecified() {}

  /** Whether the request is to be left out now. */
  static boolean test(Request request, Subject larder) {
    return isOpenRange(request, larder)
        || unpacks(request, larder)
        || watchesStream(request, larder);
  }

  private static boolean watchesStream(Request request, Subject larder) {
    return request.is(0, "WATCH")
        && larder.answersAtOnce()
        && request.words().stream().skip(1).anyMatch(key -> isOfType("stream", key, larder));
  }

  private static boolean isOfType(String type, byte[] key, Subject larder) {
    Request question = new Request(List.of(Request.latin1("TYPE"), key));
    return new SimpleText(type).equals(larder.answer(question));
  }

  private static boolean unpacks(Request request, Subject larder) {
    if (!request.name().startsWith("SORT") || request.size() < 2) {
      return false;
    }
    return !larder.answersAtOnce()
        || (isOfType("zset", request.words().get(1), larder) && !isLarge(request, larder));
  }

  private static boolean isLarge(Request request, Subject larder) {
    Request encoding =
        new Request(
            List.of(Request.latin1("OBJECT"), Request.latin1("ENCODING"), request.words().get(1)));
    return larder.answer(encoding) instanceof byte[] name
        && Request.latin1Text(name).equals("skiplist");
  }

  private static boolean isOpenRange(Request request, Subject larder) {
    int key = request.is(0, "ZRANGESTORE") ? 2 : 1;
    boolean byElement = BY_ELEMENT.contains(request.name()) || isRangeByElement(request);
    return byElement
        && request.size() > key
        && (!larder.answersAtOnce() || scoresDiffer(request.words().get(key), larder));
  }

  private static boolean isRangeByElement(Request request) {
    return (request.is(0, "ZRANGE") || request.is(0, "ZRANGESTORE")) && request.has("BYLEX");
  }

  private static boolean scoresDiffer(byte[] key, Subject larder) {
    return !ReplyRule.EXACT.same(score(key, "0", larder), score(key, "-1", larder));
  }

  private static Object score(byte[] key, String place, Subject larder) {
    byte[] at = Request.latin1(place);
    Object answer =
        larder.answer(
            new Request(
                List.of(Request.latin1("ZRANGE"), key, at, at, Request.latin1("WITHSCORES"))));
    List<?> found = answer instanceof List<?> list ? list : List.of();
    if (found.size() == 1 && found.get(0) instanceof List<?> pair) {
      return pair.get(1); // RESP3 nests them
    }
    return found.size() == 2 ? found.get(1) : "none";
  }
}
