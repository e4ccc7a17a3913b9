package io.larder.catalog.set;

import io.larder.catalog.TestSession;
import io.larder.engine.BinaryKey;
import io.larder.engine.Change;
import io.larder.value.CollectionValue;
import io.larder.value.EncodingLimits;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A session that notes what its changes are called and which encodings they leave. */
final class SetSession implements AutoCloseable {

  private final TestSession session;
  private final List<String> events = new ArrayList<>();
  private final Map<String, String> encodings = new HashMap<>();

  SetSession(EncodingLimits limits) {
    session = new TestSession(limits);
    session.engine.database(0).addChangeListener(this::note);
  }

  private void note(Change<BinaryKey> change) {
    if (change.key() == null) {
      return; // the whole keyspace was cleared
    }
    String key = new String(change.key().bytes(), StandardCharsets.UTF_8);
    if (change.event().type() != 'n') {
      events.add(change.event().name() + " " + key);
    }
    if (change.newValue() instanceof CollectionValue value) {
      encodings.put(key, value.encoding());
    }
  }

  /** The answer to a command. */
  String run(String line) {
    return session.run(line);
  }

  /** The elements of an array of bulks that is the answer, in their order. */
  List<String> list(String line) {
    String answer = session.run(line);
    String inner = answer.substring(1, answer.length() - 1).replace("\"", "");
    return inner.isEmpty() ? List.of() : Arrays.asList(inner.split(" "));
  }

  /** The events since the last call, in their order. */
  List<String> events() {
    List<String> noted = List.copyOf(events);
    events.clear();
    return noted;
  }

  /** The encoding in which the last change left a key. */
  String encoding(String key) {
    return encodings.get(key);
  }

  /** Gives a key a time to live. */
  void expire(String key, long millis) {
    BinaryKey binary = new BinaryKey(key.getBytes(StandardCharsets.UTF_8));
    long deadline = session.clock.millis() + millis;
    session
        .engine
        .database(0)
        .update(
            binary,
            slot -> {
              slot.expireAt(deadline);
              return true;
            });
    events.clear();
  }

  void advanceMillis(long millis) {
    session.clock.advanceMillis(millis);
  }

  @Override
  public void close() {
    session.close();
  }
}
