package io.larder.catalog;

import io.larder.engine.KeyspaceEngine;
import io.larder.testkit.ManualClock;
import io.larder.value.EncodingLimits;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A session on an engine of its own, with a clock that the test sets; answers are text, as a client
 * in a terminal would see them.
 */
public final class TestSession implements AutoCloseable {

  public final ManualClock clock = new ManualClock(1_700_000_000_000L);
  public final KeyspaceEngine engine;
  public final Session session;

  /** With Redis's limits of encodings. */
  public TestSession() {
    this(EncodingLimits.DEFAULTS);
  }

  /** With these limits of encodings. */
  public TestSession(EncodingLimits limits) {
    Random random = new Random(1);
    engine =
        KeyspaceEngine.builder()
            .clock(clock)
            .random(random::nextLong)
            .backgroundExpiry(false)
            .limits(limits)
            .build();
    session = Session.open(engine);
  }

  /** A second session on the same engine. */
  public Session another() {
    return Session.open(engine);
  }

  /**
   * Runs a command given as words separated by blanks; {@code ""} is an empty word. The answer as
   * text: {@code OK}, {@code 1}, {@code "bulk"}, {@code (nil)}, {@code [1 2]}, {@code {k v}},
   * {@code ERR …}, or {@code (waits)}.
   */
  public String run(String line) {
    return run(line.split(" "));
  }

  /** Runs a command given by its words. */
  public String run(String... words) {
    return run(session, words);
  }

  /** Runs a command in another session. */
  public static String run(Session session, String... words) {
    ReplyTree reply = new ReplyTree(Reply.Protocol.RESP3);
    List<String> clean = new ArrayList<>();
    for (String word : words) {
      clean.add(word.equals("\"\"") ? "" : word);
    }
    session.execute(Words.of(clean.toArray(String[]::new)), reply, () -> {});
    return reply.isComplete() ? text(reply.root()) : "(waits)";
  }

  /** An answer as text. */
  public static String text(Object node) {
    if (node == null) {
      return "(nil)";
    }
    if (node instanceof byte[] bytes) {
      return '"' + new String(bytes, StandardCharsets.UTF_8) + '"';
    }
    if (node instanceof ReplyTree.Stored stored) {
      return text(stored.bytes());
    }
    if (node instanceof ReplyTree.StoredKey key) {
      return text(key.bytes());
    }
    if (node instanceof Failure failure) {
      return failure.text();
    }
    if (node instanceof List<?> list) {
      return joined(list, "[", "]");
    }
    if (node instanceof ReplyTree.Pairs pairs) {
      return joined(pairs.flat(), "{", "}");
    }
    return node.toString();
  }

  private static String joined(List<?> list, String open, String close) {
    List<String> parts = new ArrayList<>();
    for (Object each : list) {
      parts.add(text(each));
    }
    return open + String.join(" ", parts) + close;
  }

  @Override
  public void close() {
    engine.close();
  }
}
