package io.larder.catalog.differential;

import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.catalog.ReplyTree;
import io.larder.engine.KeyspaceCodec;
import io.larder.testkit.reference.ErrorText;
import io.larder.testkit.reference.MapReply;
import io.larder.testkit.reference.NullArray;
import io.larder.testkit.reference.PushReply;
import io.larder.testkit.reference.SetReply;
import io.larder.testkit.reference.SimpleText;
import io.larder.testkit.reference.VerbatimText;
import io.larder.value.number.Doubles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer in the Java values to which the test kit's reader decodes it when it comes by wire. */
final class RecordedReply implements Reply {

  private enum Kind {
    ARRAY,
    MAP,
    SET,
    PUSH
  }

  private record Open(Kind kind, int size, List<@Nullable Object> elements) {}

  private final Protocol protocol;
  private final Deque<Open> open = new ArrayDeque<>();
  private final List<@Nullable Object> answers = new ArrayList<>();

  RecordedReply(Protocol protocol) {
    this.protocol = protocol;
  }

  /** The one answer; an error that no server gives when there is none or more than one. */
  @Nullable Object answer() {
    return answers.size() == 1 && open.isEmpty()
        ? answers.get(0)
        : new ErrorText("BUG " + answers.size() + " answers, " + open.size() + " incomplete");
  }

  private void add(@Nullable Object value) {
    Open last = open.peek();
    if (last == null) {
      answers.add(value);
      return;
    }
    last.elements().add(value);
    if (last.elements().size() == last.size()) {
      open.pop();
      add(closed(last));
    }
  }

  private void begin(Kind kind, int size) {
    Open opened = new Open(isResp3() ? kind : Kind.ARRAY, size, new ArrayList<>());
    if (size == 0) {
      add(closed(opened));
    } else {
      open.push(opened);
    }
  }

  private static Object closed(Open closed) {
    List<@Nullable Object> elements = Collections.unmodifiableList(closed.elements());
    return switch (closed.kind()) {
      case ARRAY -> elements;
      case MAP -> pairs(elements);
      case SET -> new SetReply(elements);
      case PUSH -> new PushReply(elements);
    };
  }

  private static MapReply pairs(List<@Nullable Object> flat) {
    List<MapReply.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < flat.size(); i += 2) {
      pairs.add(new MapReply.Pair(flat.get(i), flat.get(i + 1)));
    }
    return new MapReply(pairs);
  }

  @Override
  public Protocol protocol() {
    return protocol;
  }

  @Override
  public void more() {
    // every answer is kept in any case
  }

  @Override
  public void simple(String text) {
    add(new SimpleText(text));
  }

  @Override
  public void integer(long number) {
    add(number);
  }

  @Override
  public void bulk(byte[] bytes) {
    add(bytes.clone());
  }

  @Override
  public void real(double number) {
    add(isResp3() ? (Object) number : Doubles.format(number));
  }

  @Override
  public void bool(boolean truth) {
    add(isResp3() ? (Object) truth : (Object) (truth ? 1L : 0L));
  }

  @Override
  public void verbatim(String format, String text) {
    add(isResp3() ? new VerbatimText(format, text) : text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void nil() {
    add(null);
  }

  @Override
  public void nilArray() {
    add(isResp3() ? null : NullArray.INSTANCE);
  }

  @Override
  public void array(int size) {
    begin(Kind.ARRAY, size);
  }

  @Override
  public void map(int pairs) {
    begin(Kind.MAP, 2 * pairs);
  }

  @Override
  public void set(int size) {
    begin(Kind.SET, size);
  }

  @Override
  public void push(int size) {
    begin(Kind.PUSH, size);
  }

  @Override
  public void failure(Failure failure) {
    add(new ErrorText(failure.text()));
  }

  @Override
  public void stored(Object stored, KeyspaceCodec<?> codec) {
    bulk(new ReplyTree.Stored(stored, codec).bytes());
  }

  @Override
  public <K> void key(K key, KeyspaceCodec<K> codec) {
    bulk(codec.keyBytes(key));
  }
}
