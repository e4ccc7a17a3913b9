package io.larder.catalog;

import io.larder.engine.Keyspace;
import io.larder.engine.KeyspaceCodec;
import io.larder.value.CollectionValue;
import io.larder.value.number.Integers;
import org.jspecify.annotations.Nullable;

/**
 * How string values are stored: as a {@code Long}, as bytes, as a buffer that grows in place, or as
 * an object that the keyspace's codec knows; and how each looks as bytes.
 */
public final class StringForm {

  private StringForm() {}

  /** The bytes of a stored string; not to be changed. */
  public static byte[] bytes(Object stored, KeyspaceCodec<?> codec) {
    if (stored instanceof byte[] bytes) {
      return bytes;
    }
    if (stored instanceof Long number) {
      return Integers.digits(number);
    }
    return codec.bytes(stored);
  }

  /** The form in which bytes that a command was given are stored: numbers as numbers. */
  static Object compact(byte[] bytes, KeyspaceCodec<?> codec) {
    if (codec.isBinary() && Integers.isInteger(bytes)) {
      return Integers.parse(bytes);
    }
    try {
      return codec.stored(bytes);
    } catch (IllegalArgumentException noSuchValue) {
      throw Failure.error(String.valueOf(noSuchValue.getMessage()));
    }
  }

  /** Whether a value must be looked at under its key's lock. */
  static boolean isLocked(@Nullable Object value) {
    return value instanceof CollectionValue;
  }

  /** Reads such a value as a string, under its key's lock. */
  @SuppressWarnings("NullAway") // reads that the answer may be null from JDK 22 on only
  static @Nullable Object read(Keyspace<Object> keyspace, Object key) {
    return keyspace.update(
        key,
        slot -> {
          if (slot.value() instanceof CollectionValue) {
            throw Failure.WRONG_TYPE;
          }
          return slot.value();
        });
  }
}
