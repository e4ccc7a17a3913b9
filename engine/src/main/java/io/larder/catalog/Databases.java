package io.larder.catalog;

import io.larder.engine.Keyspace;
import io.larder.engine.KeyspaceCodec;
import io.larder.engine.KeyspaceEngine;
import io.larder.value.CollectionValue;
import io.larder.value.number.Integers;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The other keyspaces of an engine, and what keys and values of this one are in them. */
public final class Databases {

  private Databases() {}

  /**
   * The keyspace whose number a word is.
   *
   * @throws Failure if it is no number, or there is no such keyspace
   */
  public static Keyspace<Object> find(Call call, int word) {
    long number = call.integer(word);
    if (number != (int) number) {
      throw Failure.INT_OUT_OF_RANGE;
    }
    KeyspaceEngine engine = call.engine();
    if (number >= 0 && number < KeyspaceEngine.DATABASES) {
      return cast(engine.database((int) number));
    }
    for (Keyspace<?> keyspace : engine.keyspaces()) {
      if (keyspace.number() == number && keyspace.codec() != null) {
        return cast(keyspace);
      }
    }
    throw Failure.DB_OUT_OF_RANGE;
  }

  /**
   * The keyspace whose number or name a word is; a number is meant where it is one.
   *
   * @throws Failure if there is no such keyspace
   */
  public static Keyspace<Object> findNamed(Call call, int word) {
    byte[] bytes = call.bytes(word);
    if (!Integers.isInteger(bytes)) {
      Keyspace<?> named = call.engine().keyspace(new String(bytes, StandardCharsets.UTF_8));
      if (named != null && named.codec() != null) {
        return cast(named);
      }
    }
    return find(call, word);
  }

  @SuppressWarnings("unchecked") // its keys come from its own codec
  private static Keyspace<Object> cast(Keyspace<?> keyspace) {
    return (Keyspace<Object>) keyspace;
  }

  /**
   * The key that a word names in another keyspace.
   *
   * @throws Failure if no key there looks so
   */
  public static Object key(Call call, int word, Keyspace<Object> other) {
    if (other == call.keyspace()) {
      return call.key(word);
    }
    try {
      return codec(other).key(call.bytes(word));
    } catch (IllegalArgumentException noSuchKey) {
      throw Failure.error(String.valueOf(noSuchKey.getMessage()));
    }
  }

  /** The form that a value of the selected keyspace has in another one. */
  public static Object value(Call call, Object value, Keyspace<Object> other) {
    if (other == call.keyspace() || value instanceof CollectionValue) {
      return value;
    }
    KeyspaceCodec<Object> codec = codec(other);
    return call.codec().isBinary() && codec.isBinary()
        ? value
        : StringForm.compact(StringForm.bytes(value, call.codec()), codec);
  }

  private static KeyspaceCodec<Object> codec(Keyspace<Object> keyspace) {
    return Objects.requireNonNull(keyspace.codec());
  }
}
