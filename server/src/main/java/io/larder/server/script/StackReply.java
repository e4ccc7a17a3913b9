package io.larder.server.script;

import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.catalog.StringForm;
import io.larder.engine.KeyspaceCodec;
import java.util.Arrays;

/**
 * An answer as values of Lua, pushed as they come: nothing is built in between.
 *
 * <p>Lua has room for some values on its stack when it calls a function; more is asked for with
 * each aggregate, not with each element.
 *
 * <p>Used by the thread that runs the script, for one answer after the other.
 */
final class StackReply implements Reply {

  private static final int ROOM = 8; // values on the stack: an aggregate, a key, and an element

  /** An aggregate whose elements are still to come. */
  private enum Kind {
    ARRAY(1),
    MAP(2),
    SET(1);

    private final int valuesAnElement;

    Kind(int valuesAnElement) {
      this.valuesAnElement = valuesAnElement;
    }
  }

  private final KnownStrings known;
  private final int okField;
  private final int okText;
  private LuaStack stack;
  private Protocol protocol = Protocol.RESP2;
  private Kind[] kinds = new Kind[4];
  private int[] missing = new int[4];
  private int[] seen = new int[4];
  private int depth;
  private boolean failed;

  StackReply(LuaStack stack, KnownStrings known) {
    this.stack = stack;
    this.known = known;
    this.okField = stack.keep("ok");
    this.okText = stack.keep("OK");
  }

  /** Begins an answer. */
  StackReply begin(LuaStack onto, Protocol shapes) {
    stack = onto;
    protocol = shapes;
    depth = 0;
    failed = false;
    return this;
  }

  /** Whether the answer is an error. */
  boolean isFailure() {
    return failed;
  }

  @Override
  public Protocol protocol() {
    return protocol;
  }

  @Override
  public void more() {
    throw new IllegalStateException("a command answered a script twice");
  }

  @Override
  public void simple(String text) {
    pushStatus();
    stack.push(text);
    stack.setRaw(-3);
    pushed();
  }

  @Override
  public void ok() {
    pushStatus();
    stack.pushKept(okText);
    stack.setRaw(-3);
    pushed();
  }

  /** Pushes a table, and the name of its field for a status. */
  private void pushStatus() {
    stack.pushTable(0, 1);
    stack.pushKept(okField);
  }

  @Override
  public void integer(long number) {
    stack.push((double) number);
    pushed();
  }

  @Override
  public void bulk(byte[] bytes) {
    stack.push(bytes);
    if (depth == 0) { // many a script returns it
      known.learn(stack, bytes);
    }
    pushed();
  }

  @Override
  public void real(double number) {
    if (!isResp3()) {
      bulk(io.larder.value.number.Doubles.format(number));
      return;
    }
    stack.pushTable(0, 1);
    stack.push(number);
    stack.setField(-2, "double");
    pushed();
  }

  @Override
  public void bigNumber(String digits) {
    if (!isResp3()) {
      bulk(digits);
      return;
    }
    stack.pushTable(0, 1);
    stack.push(digits);
    stack.setField(-2, "big_number");
    pushed();
  }

  @Override
  public void bool(boolean truth) {
    if (!isResp3()) {
      integer(truth ? 1 : 0);
      return;
    }
    stack.push(truth);
    pushed();
  }

  @Override
  public void verbatim(String format, String text) {
    if (!isResp3()) {
      bulk(text);
      return;
    }
    stack.pushTable(0, 1);
    stack.pushTable(0, 2);
    stack.push(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    stack.setField(-2, "string");
    stack.push(format);
    stack.setField(-2, "format");
    stack.setField(-2, "verbatim_string");
    pushed();
  }

  @Override
  public void nil() {
    if (isResp3()) {
      stack.pushNil();
    } else {
      stack.push(false);
    }
    pushed();
  }

  @Override
  public void nilArray() {
    nil();
  }

  @Override
  public void array(int size) {
    stack.hasRoom(ROOM);
    stack.pushTable(size, 0);
    open(Kind.ARRAY, size);
  }

  @Override
  public void map(int pairs) {
    if (!isResp3()) {
      array(2 * pairs);
      return;
    }
    stack.hasRoom(ROOM);
    stack.pushTable(0, 1);
    stack.pushTable(0, pairs);
    open(Kind.MAP, pairs);
  }

  @Override
  public void set(int size) {
    if (!isResp3()) {
      array(size);
      return;
    }
    stack.hasRoom(ROOM);
    stack.pushTable(0, 1);
    stack.pushTable(0, size);
    open(Kind.SET, size);
  }

  @Override
  public void push(int size) {
    array(size);
  }

  @Override
  public void failure(Failure failure) {
    failed = depth == 0;
    Errors.push(stack, failure.text());
    stack.push(true);
    stack.setField(-2, "ignore_error_stats_update");
    pushed();
  }

  @Override
  public void stored(Object stored, KeyspaceCodec<?> codec) {
    bulk(StringForm.bytes(stored, codec));
  }

  @Override
  public <K> void key(K key, KeyspaceCodec<K> codec) {
    bulk(codec.keyBytes(key));
  }

  private void open(Kind kind, int elements) {
    if (depth == kinds.length) {
      kinds = Arrays.copyOf(kinds, 2 * depth);
      missing = Arrays.copyOf(missing, 2 * depth);
      seen = Arrays.copyOf(seen, 2 * depth);
    }
    kinds[depth] = kind;
    missing[depth] = elements * kind.valuesAnElement;
    seen[depth] = 0;
    depth++;
    if (elements == 0) {
      close(kind);
      depth--;
      pushed();
    }
  }

  /** A whole value is on top: it goes into what is open. */
  private void pushed() {
    while (depth > 0) {
      int inner = depth - 1;
      add(kinds[inner], ++seen[inner]);
      if (--missing[inner] > 0) {
        return;
      }
      close(kinds[inner]);
      depth--;
    }
  }

  private void add(Kind kind, int place) {
    switch (kind) {
      case ARRAY -> stack.setElement(-2, place);
      case MAP -> {
        if (place % 2 == 0) {
          putPair();
        }
      }
      case SET -> {
        stack.push(true);
        putPair();
      }
    }
  }

  private void putPair() {
    if (stack.type(-2) == LuaStack.NIL) { // no key of a table
      stack.pop(2);
    } else {
      stack.setRaw(-3);
    }
  }

  private void close(Kind kind) {
    switch (kind) {
      case ARRAY -> {}
      case MAP -> stack.setField(-2, "map");
      case SET -> stack.setField(-2, "set");
    }
  }
}
