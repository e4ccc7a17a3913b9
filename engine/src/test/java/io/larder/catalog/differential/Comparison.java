package io.larder.catalog.differential;

import io.larder.testkit.reference.ErrorText;
import io.larder.testkit.reference.ServerVersion;
import io.larder.testkit.reference.SimpleText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs programs on Larder, then what Larder ran on the real server, and finds the first difference.
 *
 * <p>Every few requests, and at the end, all keys are inspected: type, time to live, encoding and
 * content.
 */
final class Comparison {

  private static final int INSPECT_EVERY = 20;

  /** One request with Larder's answer; inspections are no part of the program. */
  private record Exchange(Request request, @Nullable Object answer, boolean inspects) {}

  /** One request with both answers. */
  private record Answered(Request request, @Nullable Object expected, @Nullable Object actual) {}

  private final Subject larder;
  private final WireSide redis;
  private final ServerVersion release;
  private final Tally tally;

  Comparison(Subject larder, WireSide redis, ServerVersion release, Tally tally) {
    this.larder = larder;
    this.redis = redis;
    this.release = release;
    this.tally = tally;
  }

  /** The first difference; null if there is none. */
  @Nullable Difference first(Program program) {
    List<Exchange> exchanges = run(program);
    List<Request> requests = exchanges.stream().map(Exchange::request).map(larder::sent).toList();
    List<@Nullable Object> expected = redis.answers(program, requests);
    List<@Nullable Object> given = new ArrayList<>();
    exchanges.forEach(exchange -> given.add(exchange.answer()));
    List<@Nullable Object> actual = larder.answers(program, requests, given);
    Queue queue = new Queue();
    for (int i = 0; i < exchanges.size(); i++) {
      Exchange exchange = exchanges.get(i);
      Request request = exchange.request();
      tally.count(request, expected.get(i), exchange.inspects());
      boolean parted = false;
      for (Answered each : queue.answered(request, expected.get(i), actual.get(i))) {
        if (!ReplyRule.of(each.request()).same(each.expected(), each.actual())) {
          VersionDifference known = known(each.request(), each.expected(), each.actual());
          if (known == null) {
            return new Difference(program, request, expected.get(i), actual.get(i));
          }
          tally.count(known);
          parted |= known.effect() == VersionDifference.Effect.STATE;
          parted |= Queue.QUEUED.equals(each.actual());
        }
      }
      if (parted) {
        return null;
      }
    }
    return null;
  }

  /** The same difference in the shortest program that shows it. Its requests count as well. */
  Difference shrink(Difference found) {
    Shrinker shrinker =
        new Shrinker(
            program -> {
              Difference other = first(program);
              return other != null && other.kind().equals(found.kind());
            });
    Difference difference = first(shrinker.shrink(found.program()));
    return difference == null ? found : difference;
  }

  private @Nullable VersionDifference known(
      Request request, @Nullable Object expected, @Nullable Object actual) {
    Object plainExpected = withoutScript(expected);
    Object plainActual = withoutScript(actual);
    return VersionDifferences.ALL.stream()
        .filter(difference -> difference.explains(release, request, plainExpected, plainActual))
        .findFirst()
        .orElse(null);
  }

  /** An error without the words that name the script in which it was met. */
  private static @Nullable Object withoutScript(@Nullable Object answer) {
    if (answer instanceof ErrorText error) {
      int behind = error.text().indexOf(" script: ");
      return behind < 0 ? error : new ErrorText(error.text().substring(0, behind));
    }
    return answer;
  }

  private List<Exchange> run(Program program) {
    larder.begin(program);
    List<Exchange> exchanges = new ArrayList<>();
    int untilInspection = INSPECT_EVERY;
    int unsettled = 0;
    for (Request request : program.requests()) {
      if (Unspecified.test(request, larder)) {
        continue;
      }
      Request resolved = resolved(request);
      exchanges.add(new Exchange(resolved, larder.answer(resolved), false));
      unsettled = Math.max(unsettled - 1, Chance.settle(request).size());
      if (--untilInspection <= 0 && unsettled <= 0 && larder.answersAtOnce()) {
        inspectAll(exchanges);
        untilInspection = INSPECT_EVERY;
      }
    }
    inspectAll(exchanges);
    return exchanges;
  }

  /** Puts Larder's payload where a placeholder asks for it. */
  private Request resolved(Request request) {
    if (!request.is(0, "RESTORE")
        || request.words().stream().noneMatch(Comparison::isPlaceholder)) {
      return request;
    }
    List<byte[]> words = new ArrayList<>(request.words());
    words.replaceAll(word -> isPlaceholder(word) ? payload(word) : word);
    return new Request(words);
  }

  private static boolean isPlaceholder(byte[] word) {
    return Dumped.isPlaceholder(Request.latin1Text(word));
  }

  private byte[] payload(byte[] placeholder) {
    byte[] key = Dumped.key(Request.latin1Text(placeholder));
    boolean mayAsk = larder.answersAtOnce();
    return mayAsk
            && larder.answer(new Request(List.of(Request.latin1("DUMP"), key)))
                instanceof byte[] payload
        ? payload
        : placeholder;
  }

  private void inspectAll(List<Exchange> exchanges) {
    if (larder.answersAtOnce()
        && inspect(exchanges, Request.of("KEYS", "*")) instanceof List<?> keys) {
      keys.stream()
          .filter(byte[].class::isInstance)
          .map(byte[].class::cast)
          .forEach(key -> inspectKey(exchanges, key));
    }
  }

  private void inspectKey(List<Exchange> exchanges, byte[] key) {
    inspect(exchanges, request("PTTL", key));
    inspect(exchanges, request("OBJECT", Request.latin1("ENCODING"), key));
    if (inspect(exchanges, request("TYPE", key)) instanceof SimpleText type) {
      byte[] first = Request.latin1("0");
      byte[] last = Request.latin1("-1");
      byte[] scores = Request.latin1("WITHSCORES");
      switch (type.text()) {
        case "string" -> inspect(exchanges, request("GET", key));
        case "list" -> inspect(exchanges, request("LRANGE", key, first, last));
        case "set" -> inspect(exchanges, request("SMEMBERS", key));
        case "zset" -> inspect(exchanges, request("ZRANGE", key, first, last, scores));
        case "hash" -> inspect(exchanges, request("HGETALL", key));
        case "stream" ->
            inspect(
                exchanges, request("XINFO", Request.latin1("STREAM"), key, Request.latin1("FULL")));
        default -> {}
      }
    }
  }

  private @Nullable Object inspect(List<Exchange> exchanges, Request request) {
    Object answer = larder.answer(request);
    exchanges.add(new Exchange(request, answer, true));
    return answer;
  }

  private static Request request(String name, byte[]... words) {
    List<byte[]> all = new ArrayList<>();
    all.add(Request.latin1(name));
    all.addAll(List.of(words));
    return new Request(all);
  }

  /** Remembers what a transaction queues, to compare the answers of {@code EXEC} one by one. */
  private static final class Queue {

    static final SimpleText QUEUED = new SimpleText("QUEUED");

    private final List<Request> queued = new ArrayList<>();

    List<Answered> answered(Request request, @Nullable Object expected, @Nullable Object actual) {
      if (QUEUED.equals(actual)) {
        queued.add(request);
      }
      List<Request> executed = request.is(0, "EXEC") ? List.copyOf(queued) : List.of();
      if (request.is(0, "EXEC") || request.is(0, "DISCARD")) {
        queued.clear();
      }
      if (executed.isEmpty()
          || !(expected instanceof List<?> answers && actual instanceof List<?> others)
          || answers.size() != executed.size()
          || others.size() != executed.size()) {
        return List.of(new Answered(request, expected, actual));
      }
      List<Answered> all = new ArrayList<>();
      for (int i = 0; i < executed.size(); i++) {
        all.add(new Answered(executed.get(i), answers.get(i), others.get(i)));
      }
      return all;
    }
  }
}
