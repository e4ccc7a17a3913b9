package io.larder.catalog;

import io.larder.engine.KeyspaceCodec;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Where a command writes its answer: RESP bytes, Java values, a script's values.
 *
 * <p>An answer is one call, or {@link #array}, {@link #map}, {@link #set} or {@link #push} followed
 * by their elements. Arrays given are not to be changed by the sink and may be changed by nobody
 * until the answer is complete.
 */
public interface Reply {

  /** The protocols that differ in the shape of answers. */
  enum Protocol {
    RESP2,
    RESP3
  }

  /** The protocol whose shapes are wanted. */
  Protocol protocol();

  /** Whether the shapes of RESP3 are wanted. */
  default boolean isResp3() {
    return protocol() == Protocol.RESP3;
  }

  /**
   * Lets a further whole answer follow the one that was given, as commands do that answer once for
   * each of their words.
   */
  void more();

  /**
   * Where an answer goes that will be given later and perhaps by another thread, because its call
   * waits; nothing has been answered yet.
   */
  default Reply deferred() {
    return this;
  }

  /** A status. */
  void simple(String text);

  /** The status OK. */
  default void ok() {
    simple("OK");
  }

  /** A number. */
  void integer(long number);

  /** Some bytes. */
  void bulk(byte[] bytes);

  /** Some bytes of an array, which is looked at during this call alone. */
  default void bulk(byte[] array, int from, int length) {
    bulk(Arrays.copyOfRange(array, from, from + length));
  }

  /** Some text, in UTF-8. */
  default void bulk(String text) {
    bulk(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A floating-point number; in RESP2 its text. */
  void real(double number);

  /** An integer of any size, by its digits; in RESP2 a string. */
  default void bigNumber(String digits) {
    bulk(digits);
  }

  /** A truth; in RESP2 1 or 0. */
  void bool(boolean truth);

  /** Text of a format of three letters; in RESP2 its bytes. */
  void verbatim(String format, String text);

  /** Nothing, where a string might be. */
  void nil();

  /** Nothing, where an array might be; in RESP3 the same as {@link #nil}. */
  void nilArray();

  /** An array of so many elements, which follow. */
  void array(int size);

  /** A map of so many pairs, which follow, keys and values in turn; in RESP2 an array. */
  void map(int pairs);

  /** A set of so many elements, which follow; in RESP2 an array. */
  void set(int size);

  /** A message out of turn, of so many elements, which follow; in RESP2 an array. */
  void push(int size);

  /** An error. */
  void failure(Failure failure);

  /**
   * A string value as it is stored.
   *
   * @param codec of its keyspace, to see it as bytes
   */
  void stored(Object stored, KeyspaceCodec<?> codec);

  /**
   * A key as it is stored.
   *
   * @param codec of its keyspace, to see it as bytes
   */
  <K> void key(K key, KeyspaceCodec<K> codec);
}
