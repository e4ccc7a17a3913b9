package io.larder.jcache.command;

import io.larder.jcache.value.Codec;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Function;
import javax.cache.CacheException;
import org.jspecify.annotations.Nullable;

/** Chooses the form of a declared type. */
final class Forms {

  /** What stands before the bytes of a codec where text might be. */
  private static final byte ENCODED = 0;

  private Forms() {}

  /**
   * The form of a type.
   *
   * @param loader resolves the classes of what the codec encoded
   */
  @SuppressWarnings("unchecked") // each branch makes a form of the type that it asked for
  static <T> BytesForm<T> of(Class<T> type, Codec codec, ClassLoader loader) {
    Function<String, Object> read = readerOfText(type);
    if (read != null) {
      return (BytesForm<T>) new TextForm(type.getSimpleName(), read);
    }
    if (type == (Class<?>) byte[].class) {
      return (BytesForm<T>) new RawForm();
    }
    if (type.isAssignableFrom(String.class)) {
      return (BytesForm<T>) new MixedForm(codec, loader);
    }
    return (BytesForm<T>) new CodecForm(codec, loader);
  }

  /**
   * What reads objects of a type from their text; null if that does not tell all. No map: the first
   * cache of an application would make all of them.
   */
  private static @Nullable Function<String, Object> readerOfText(Class<?> type) {
    if (type == String.class) {
      return text -> text;
    }
    if (type == Long.class) {
      return Long::valueOf;
    }
    if (type == Integer.class) {
      return Integer::valueOf;
    }
    if (type == Short.class) {
      return Short::valueOf;
    }
    if (type == Byte.class) {
      return Byte::valueOf;
    }
    if (type == Double.class) {
      return Double::valueOf;
    }
    if (type == Float.class) {
      return Float::valueOf;
    }
    if (type == BigDecimal.class) {
      return BigDecimal::new;
    }
    if (type == BigInteger.class) {
      return BigInteger::new;
    }
    return type == UUID.class ? UUID::fromString : null;
  }

  /** Objects that are known by their text. */
  private record TextForm(String typeName, Function<String, Object> read)
      implements BytesForm<Object> {

    @Override
    public byte[] encode(Object object) {
      return object.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Object decode(byte[] bytes) {
      String text = new String(bytes, StandardCharsets.UTF_8);
      try {
        return read.apply(text);
      } catch (IllegalArgumentException notSuch) {
        throw new IllegalArgumentException("value is not of the cache's type " + typeName, notSuch);
      }
    }
  }

  /** Bytes, copied both ways, since arrays can be changed. */
  private static final class RawForm implements BytesForm<byte[]> {

    @Override
    public byte[] encode(byte[] object) {
      return object.clone();
    }

    @Override
    public byte[] decode(byte[] bytes) {
      return bytes.clone();
    }
  }

  /** Objects of any class through the codec. */
  private record CodecForm(Codec codec, ClassLoader loader) implements BytesForm<Object> {

    @Override
    public byte[] encode(Object object) {
      return codec.encode(object);
    }

    @Override
    public Object decode(byte[] bytes) {
      try {
        return codec.decode(bytes, loader);
      } catch (CacheException refused) {
        throw new IllegalArgumentException(String.valueOf(refused.getMessage()), refused);
      }
    }
  }

  /** Text as it is where it does not begin with a zero, and everything else behind a zero. */
  private record MixedForm(Codec codec, ClassLoader loader) implements BytesForm<Object> {

    @Override
    public byte[] encode(Object object) {
      if (object instanceof String text && !text.startsWith("\0")) {
        return text.getBytes(StandardCharsets.UTF_8);
      }
      byte[] encoded = codec.encode(object);
      byte[] marked = new byte[encoded.length + 1];
      marked[0] = ENCODED;
      System.arraycopy(encoded, 0, marked, 1, encoded.length);
      return marked;
    }

    @Override
    public Object decode(byte[] bytes) {
      if (bytes.length == 0 || bytes[0] != ENCODED) {
        return new String(bytes, StandardCharsets.UTF_8);
      }
      byte[] encoded = java.util.Arrays.copyOfRange(bytes, 1, bytes.length);
      return new CodecForm(codec, loader).decode(encoded);
    }
  }
}
