package io.larder.catalog;

import io.larder.engine.Keyspace;
import io.larder.engine.KeyspaceCodec;
import io.larder.value.CollectionValue;
import io.larder.value.number.Integers;
import io.larder.value.string.MutableString;
import org.jspecify.annotations.Nullable;

/**
 * How string values are stored: as a {@code Long}, as bytes, as a buffer that grows in place, or as
 * an object that the keyspace's codec knows; and how each looks as bytes.
 */
public final class StringForm {

  private StringForm() {}

  /** The bytes of a stored string; not to be changed. */
  public static byte[] bytes(Object stored, KeyspaceCodec<?> codec) {
    if (stored instanceof byte[] bytes && codec.isBinary()) {
      return bytes;
    }
    if (stored instanceof MutableString string) {
      return string.toByteArray();
    }
    if (stored instanceof Long number) {
      return Integers.digits(number);
    }
    return codec.bytes(stored);
  }

  /** The form in which bytes that a command was given are stored: numbers as numbers. */
  public static Object compact(byte[] bytes, KeyspaceCodec<?> codec) {
    if (codec.isBinary() && Integers.isInteger(bytes)) {
      return Integers.parse(bytes);
    }
    return stored(bytes, codec);
  }

  /** The form in which bytes that a command made are stored. */
  static Object stored(byte[] bytes, KeyspaceCodec<?> codec) {
    try {
      return codec.stored(bytes);
    } catch (IllegalArgumentException noSuchValue) {
      throw Failure.error(String.valueOf(noSuchValue.getMessage()));
    }
  }

  /** The form in which a string that may be changed in place is stored. */
  static Object stored(MutableString string, KeyspaceCodec<?> codec) {
    return codec.isBinary() ? string : stored(string.toByteArray(), codec);
  }

  /** Whether a value must be looked at under its key's lock. */
  static boolean isLocked(@Nullable Object value) {
    return value instanceof CollectionValue || value instanceof MutableString;
  }

  /** A stored string in a form that is good beyond its key's lock. */
  static Object lasting(Object stored) {
    return stored instanceof MutableString string ? string.toByteArray() : stored;
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
          Object stored = slot.value();
          return stored == null ? null : lasting(stored);
        });
  }
}
