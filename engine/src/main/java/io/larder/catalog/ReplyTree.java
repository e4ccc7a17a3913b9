package io.larder.catalog;

import io.larder.engine.KeyspaceCodec;
import io.larder.value.number.Doubles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An answer as Java values: {@code String} for a status, {@code Long}, {@code byte[]}, {@code
 * Double}, {@code Boolean}, {@code List} for arrays, sets and messages, {@link Pairs} for maps,
 * null for nothing, {@link Failure}, {@link Stored} and {@link StoredKey}.
 *
 * <p>Used by one thread at a time.
 */
public final class ReplyTree implements Reply {

  /** A map of RESP3: keys and values in turn. */
  public record Pairs(List<@Nullable Object> flat) {}

  /** A string value as it is stored. */
  public record Stored(Object stored, KeyspaceCodec<?> codec) {

    /** As bytes; not to be changed. */
    public byte[] bytes() {
      return StringForm.bytes(stored, codec);
    }
  }

  /** A key as it is stored, and its bytes. */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  public record StoredKey(Object key, byte[] bytes) {}

  /** An aggregate whose elements are still to come. */
  private record Open(List<@Nullable Object> elements, int size) {}

  private final Protocol protocol;
  private final List<Open> open = new ArrayList<>(2);
  private final List<@Nullable Object> before = new ArrayList<>(0);
  private @Nullable Object root;
  private boolean complete;

  /** An answer in the shapes of a protocol. */
  public ReplyTree(Protocol protocol) {
    this.protocol = protocol;
  }

  @Override
  public Protocol protocol() {
    return protocol;
  }

  /**
   * The answer; null if it is nothing.
   *
   * @throws IllegalStateException if it is not complete
   */
  public @Nullable Object root() {
    if (!complete) {
      throw new IllegalStateException("the answer is not complete");
    }
    return root;
  }

  /** Whether a whole answer was given. */
  public boolean isComplete() {
    return complete;
  }

  private void add(@Nullable Object value) {
    if (open.isEmpty()) {
      if (complete) {
        throw new IllegalStateException("a second answer was given");
      }
      root = value;
      complete = true;
      return;
    }
    Open last = open.get(open.size() - 1);
    last.elements().add(value);
    closeFull();
  }

  private void closeFull() {
    while (!open.isEmpty()) {
      Open last = open.get(open.size() - 1);
      if (last.elements().size() < last.size()) {
        return;
      }
      open.remove(open.size() - 1);
    }
    complete = true;
  }

  private void begin(Object aggregate, List<@Nullable Object> elements, int size) {
    if (open.isEmpty()) {
      if (complete || root != null) {
        throw new IllegalStateException("a second answer was given");
      }
      root = aggregate;
    } else {
      open.get(open.size() - 1).elements().add(aggregate);
    }
    open.add(new Open(elements, size));
    closeFull();
  }

  @Override
  public void more() {
    before.add(root());
    root = null;
    complete = false;
  }

  /** All answers; there is more than one only of commands that answer for each of their words. */
  public List<@Nullable Object> roots() {
    List<@Nullable Object> all = new ArrayList<>(before);
    all.add(root());
    return all;
  }

  @Override
  public void simple(String text) {
    add(text);
  }

  @Override
  public void integer(long number) {
    add(number);
  }

  @Override
  public void bulk(byte[] bytes) {
    add(Objects.requireNonNull(bytes));
  }

  @Override
  public void real(double number) {
    if (isResp3()) {
      add(number);
    } else {
      add(Doubles.format(number));
    }
  }

  @Override
  public void bool(boolean truth) {
    if (isResp3()) {
      add(truth);
    } else {
      add(truth ? 1L : 0L);
    }
  }

  @Override
  public void verbatim(String format, String text) {
    add(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void nil() {
    add(null);
  }

  @Override
  public void nilArray() {
    add(null);
  }

  @Override
  public void array(int size) {
    List<@Nullable Object> elements = new ArrayList<>(size);
    begin(elements, elements, size);
  }

  @Override
  public void map(int pairs) {
    List<@Nullable Object> elements = new ArrayList<>(2 * pairs);
    begin(isResp3() ? new Pairs(elements) : elements, elements, 2 * pairs);
  }

  @Override
  public void set(int size) {
    array(size);
  }

  @Override
  public void push(int size) {
    array(size);
  }

  @Override
  public void failure(Failure failure) {
    add(failure);
  }

  @Override
  public void stored(Object stored, KeyspaceCodec<?> codec) {
    add(new Stored(StringForm.lasting(stored), codec));
  }

  @Override
  public <K> void key(K key, KeyspaceCodec<K> codec) {
    add(new StoredKey(key, codec.keyBytes(key)));
  }
}
