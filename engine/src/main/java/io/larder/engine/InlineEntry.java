package io.larder.engine;

import io.larder.engine.table.Entry;
import io.larder.value.HeapBytes;
import java.util.function.ToLongFunction;

/**
 * An entry without a deadline that holds a short key's {@linkplain BinaryKey#word words} itself:
 * neither a key nor an array beside it.
 *
 * <p>Memory with compressed references: 32 bytes for a key of up to 7, 40 up to 15 and 48 up to 23.
 * A key and an array of their own took 40, 48 and 56 more than the entry of 32.
 */
abstract sealed class InlineEntry extends Entry<BinaryKey> {

  private InlineEntry(int hash, Object value) {
    super(hash, value);
  }

  abstract int words();

  abstract long word(int index);

  @Override
  public final BinaryKey key() {
    byte[] bytes = new byte[BinaryKey.lengthOf(word(words() - 1))];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (word(i / Long.BYTES) >>> (Byte.SIZE * (i % Long.BYTES)));
    }
    return new BinaryKey(bytes);
  }

  @Override
  public final long heapBytes(ToLongFunction<? super BinaryKey> keyBytes) {
    return HeapBytes.object(FIELDS + words() * Long.BYTES);
  }

  /** Of a key of up to 7 bytes. */
  static final class One extends InlineEntry {

    private final long first;

    One(BinaryKey key, int hash, Object value) {
      super(hash, value);
      this.first = key.word(0);
    }

    @Override
    int words() {
      return 1;
    }

    @Override
    long word(int index) {
      return first;
    }

    @Override
    protected boolean isOf(BinaryKey key) {
      return key.words() == 1 && key.word(0) == first;
    }
  }

  /** Of a key of 8 to 15 bytes. */
  static final class Two extends InlineEntry {

    private final long first;
    private final long second;

    Two(BinaryKey key, int hash, Object value) {
      super(hash, value);
      this.first = key.word(0);
      this.second = key.word(1);
    }

    @Override
    int words() {
      return 2;
    }

    @Override
    long word(int index) {
      return index == 0 ? first : second;
    }

    @Override
    protected boolean isOf(BinaryKey key) {
      return key.words() == 2 && key.word(0) == first && key.word(1) == second;
    }
  }

  /** Of a key of 16 to 23 bytes. */
  static final class Three extends InlineEntry {

    private final long first;
    private final long second;
    private final long third;

    Three(BinaryKey key, int hash, Object value) {
      super(hash, value);
      this.first = key.word(0);
      this.second = key.word(1);
      this.third = key.word(2);
    }

    @Override
    int words() {
      return 3;
    }

    @Override
    long word(int index) {
      return index == 0 ? first : index == 1 ? second : third;
    }

    @Override
    protected boolean isOf(BinaryKey key) {
      return key.words() == 3
          && key.word(0) == first
          && key.word(1) == second
          && key.word(2) == third;
    }
  }
}
