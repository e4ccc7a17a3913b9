package io.larder.catalog;

import io.larder.engine.KeyspaceCodec;
import io.larder.value.number.Integers;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The words of a request, the command's name first.
 *
 * <p>A word is bytes when it came over a network; from Java it may be a key, a stored value or a
 * number as it is, which becomes bytes only if somebody asks for them. Immutable.
 */
public final class Words {

  /** A key as the keyspace stores it. */
  public record Key(Object key) {}

  /** A string value as the keyspace stores it. */
  public record Value(Object stored) {}

  private static final int WORD_COST = 24; // bytes beside those of a word

  private final Object[] words;

  /**
   * These words: each a {@code byte[]}, a {@link Key}, a {@link Value} or a {@code Long}.
   *
   * @param words handed over; not to be changed from now on
   */
  public Words(Object... words) {
    this.words = words;
  }

  /** Words of text. */
  public static Words of(String... text) {
    Object[] words = new Object[text.length];
    for (int i = 0; i < text.length; i++) {
      words[i] = text[i].getBytes(StandardCharsets.UTF_8);
    }
    return new Words(words);
  }

  /** Words of bytes, which must not be changed from now on. */
  public static Words of(byte[]... bytes) {
    return new Words((Object[]) bytes.clone());
  }

  /** How many there are, the name included. */
  public int size() {
    return words.length;
  }

  /**
   * A word as bytes, as it came over a network; not to be changed.
   *
   * @throws IllegalStateException if it is a Java object
   */
  public byte[] bytes(int index) {
    return bytes(index, null);
  }

  /** About how many bytes they take in memory. */
  public long cost() {
    long cost = 0;
    for (Object word : words) {
      cost += WORD_COST + (word instanceof byte[] bytes ? bytes.length : 0);
    }
    return cost;
  }

  Object at(int index) {
    return words[index];
  }

  /** A word as bytes; not to be changed. */
  byte[] bytes(int index, @Nullable KeyspaceCodec<?> codec) {
    Object word = words[index];
    if (word instanceof byte[] bytes) {
      return bytes;
    }
    if (word instanceof Long number) {
      return Integers.digits(number);
    }
    if (codec == null) {
      throw new IllegalStateException("a word is a Java object, and the keyspace has no codec");
    }
    return word instanceof Key key
        ? keyBytes(codec, key.key())
        : StringForm.bytes(((Value) word).stored(), codec);
  }

  @SuppressWarnings("unchecked") // a key is a word for its own keyspace
  private static <K> byte[] keyBytes(KeyspaceCodec<K> codec, Object key) {
    return codec.keyBytes((K) key);
  }

  /** Whether a word is this one, in capitals or not. */
  public boolean is(int index, String keyword) {
    return words[index] instanceof byte[] bytes && equalsIgnoringCase(bytes, keyword);
  }

  /** Whether this word, given in capitals, is among those from a position on. */
  public boolean contains(String keyword, int from) {
    for (int i = from; i < words.length; i++) {
      if (is(i, keyword)) {
        return true;
      }
    }
    return false;
  }

  static boolean equalsIgnoringCase(byte[] bytes, String keyword) {
    if (bytes.length != keyword.length()) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      int b = bytes[i];
      int upper = b >= 'a' && b <= 'z' ? b - ('a' - 'A') : b;
      if (upper != keyword.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** A small count in a word, for finding keys; 0 if the word is none. */
  int count(int index) {
    if (index >= words.length) {
      return 0;
    }
    if (words[index] instanceof Long number) {
      return (int) Math.max(0, Math.min(number, words.length));
    }
    long count = 0;
    if (words[index] instanceof byte[] bytes) {
      for (byte digit : bytes) {
        if (digit < '0' || digit > '9' || count > words.length) {
          return 0;
        }
        count = count * 10 + digit - '0';
      }
    }
    return (int) Math.min(count, words.length);
  }

  /** The name of the command, for errors: as it was written. */
  String name() {
    return new String(bytes(0, null), StandardCharsets.ISO_8859_1);
  }
}
