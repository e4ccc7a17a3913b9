package io.larder.commands;

import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Redis's commands of bits within strings. Bit 0 is the highest bit of the first byte, and zeros
 * follow the end of a string. Thread-safe; see {@link StringCommands} for errors.
 *
 * @see <a href="https://redis.io/docs/latest/commands/?group=bitmap">Redis bitmap commands</a>
 */
public interface BitmapCommands<K, V> {

  /**
   * {@code SETBIT}: sets or clears a bit, with the string growing as far as it. O(1), growth aside.
   *
   * @param offset from 0 to 2^32-1
   * @return what the bit was
   */
  boolean setbit(K key, long offset, boolean bit);

  /** {@code GETBIT}: a bit. O(1). */
  boolean getbit(K key, long offset);

  /** {@code BITCOUNT}: how many bits of a key's string are set. O(N) for N bytes. */
  long bitcount(K key);

  /**
   * {@code BITCOUNT} of a part.
   *
   * @param start the first byte or bit, counted from the end if negative
   * @param end the last byte or bit, likewise
   */
  long bitcount(K key, long start, long end, BitUnit unit);

  /**
   * {@code BITPOS}: where the first bit of a kind is; a clear one is found behind the end at the
   * latest. O(N) for N bytes.
   */
  OptionalLong bitpos(K key, boolean bit);

  /** {@code BITPOS} from a byte on, counted from the end if negative. */
  OptionalLong bitpos(K key, boolean bit, long start);

  /** {@code BITPOS} within a part, as {@link #bitcount(Object, long, long, BitUnit)} takes it. */
  OptionalLong bitpos(K key, boolean bit, long start, long end, BitUnit unit);

  /**
   * {@code BITOP}: stores what comes of combining strings bit by bit; shorter ones end in zeros.
   *
   * @param sources exactly one for {@link BitOperator#NOT}
   * @return how many bytes the result has; with none the destination is deleted
   */
  @SuppressWarnings("unchecked")
  long bitop(BitOperator operator, K destination, K... sources);

  /**
   * {@code BITFIELD}: reads and changes integers within a string.
   *
   * @return a number for each operation in its order; null where an overflow was to fail
   */
  List<@Nullable Long> bitfield(K key, BitFieldArgs args);

  /** {@code BITFIELD_RO}: reads integers within a string. */
  List<Long> bitfieldRo(K key, BitFieldArgs args);
}
