package io.larder.value.string.hyperloglog;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.larder.value.string.MutableString;
import java.util.Arrays;

/**
 * Counts distinct elements in at most 12 KiB, with a standard error of 0.81 percent, in a string of
 * Redis's own format. Not thread-safe.
 *
 * <p>The string begins with {@code HYLL}, a byte for the layout (0 dense, 1 sparse), three unused
 * ones and the last count in eight bytes, lowest first, whose highest bit says that elements came
 * since. The registers follow. The same elements in the same order give the string that Redis would
 * give.
 *
 * @see <a href="https://algo.inria.fr/flajolet/Publications/FlFuGaMe07.pdf">Flajolet and others,
 *     HyperLogLog</a>
 */
public final class HyperLogLog {

  /** The bytes before the registers. */
  static final int HEADER_BYTES = 16;

  /** The length of a string with the dense layout. */
  static final int DENSE_LENGTH = HEADER_BYTES + DenseRegisters.BYTES;

  private static final byte[] MAGIC = "HYLL".getBytes(ISO_8859_1);
  private static final int LAYOUT_AT = 4;
  private static final byte DENSE = 0;
  private static final byte SPARSE = 1;
  private static final int COUNT_AT = 8;
  private static final int COUNT_BYTES = 8;
  private static final int STALE_AT = COUNT_AT + COUNT_BYTES - 1;
  private static final int STALE = 0x80;
  private static final long SEED = 0xadc83b19L; // Redis's

  private final MutableString string;
  private Registers registers;

  private HyperLogLog(MutableString string, int maxSparseBytes) {
    this.string = string;
    this.registers =
        string.array()[LAYOUT_AT] == DENSE
            ? new DenseRegisters(string)
            : new SparseRegisters(string, maxSparseBytes);
  }

  /**
   * One that has seen nothing.
   *
   * @param maxSparseBytes how long the string may become before it takes the dense layout, {@code
   *     hll-sparse-max-bytes}
   */
  public static HyperLogLog empty(int maxSparseBytes) {
    byte[] start = Arrays.copyOf(MAGIC, HEADER_BYTES + SparseRegisters.ALL_ZEROS.length);
    start[LAYOUT_AT] = SPARSE;
    System.arraycopy(
        SparseRegisters.ALL_ZEROS, 0, start, HEADER_BYTES, SparseRegisters.ALL_ZEROS.length);
    return new HyperLogLog(new MutableString(start), maxSparseBytes);
  }

  /**
   * The one that a string is.
   *
   * @param string {@linkplain #isHeadOf begins as one}; it is changed in place
   * @param maxSparseBytes how long the string may become before it takes the dense layout, {@code
   *     hll-sparse-max-bytes}
   */
  public static HyperLogLog of(MutableString string, int maxSparseBytes) {
    return new HyperLogLog(string, maxSparseBytes);
  }

  /**
   * Whether a string looks like a HyperLogLog: header and length are right. Its registers may still
   * turn out corrupted.
   *
   * @param length how many bytes of the array are the string
   */
  public static boolean isHeadOf(byte[] bytes, int length) {
    if (length < HEADER_BYTES || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
      return false;
    }
    byte layout = bytes[LAYOUT_AT];
    return layout == SPARSE || (layout == DENSE && length == DENSE_LENGTH);
  }

  /** The string that this is; it changes with this. */
  public MutableString string() {
    return string;
  }

  /** Whether the registers have the dense layout. */
  public boolean isDense() {
    return registers instanceof DenseRegisters;
  }

  /**
   * Notes an element. O(1) for the dense layout, else O(N) for N bytes of the string.
   *
   * @return whether a register changed
   * @throws CorruptedHyperLogLogException if the string's bytes make no sense
   */
  public boolean add(byte[] element) {
    long hash = MurmurHash64A.hash(element, SEED);
    int index = (int) hash & (Registers.COUNT - 1);
    long rest = hash >>> Registers.INDEX_BITS | 1L << (Registers.MAX_VALUE - 1);
    return raise(index, Long.numberOfTrailingZeros(rest) + 1);
  }

  /** Says that the last count is not true any more, as it is after each change of the registers. */
  public void forgetCount() {
    string.array()[STALE_AT] |= (byte) STALE;
  }

  /** Whether {@link #count} has an answer at hand and will not write. */
  public boolean knowsCount() {
    return (string.array()[STALE_AT] & STALE) == 0;
  }

  /**
   * About how many distinct elements were added. The answer is kept in the string.
   *
   * @throws CorruptedHyperLogLogException if the string's bytes make no sense
   */
  public long count() {
    if (knowsCount()) {
      return keptCount();
    }
    int[] histogram = new int[Cardinality.HISTOGRAM];
    registers.countInto(histogram);
    long count = Cardinality.estimate(histogram);
    for (int i = 0; i < COUNT_BYTES; i++) {
      string.array()[COUNT_AT + i] = (byte) (count >>> (i * Byte.SIZE));
    }
    return count;
  }

  /**
   * Notes all that a union has noted; the dense layout is taken if one of its parts has it.
   *
   * @throws CorruptedHyperLogLogException if this one's bytes make no sense
   */
  public void merge(Union union) {
    if (!isDense() && union.hasDense()) {
      becomeDense();
    }
    for (int index = 0; index < Registers.COUNT; index++) {
      if (union.value(index) != 0) {
        raise(index, union.value(index));
      }
    }
    forgetCount();
  }

  void raiseInto(byte[] maxima) {
    registers.raiseInto(maxima);
  }

  private boolean raise(int index, int value) {
    Registers.Outcome outcome = registers.raise(index, value);
    if (outcome == Registers.Outcome.OUTGROWN) {
      becomeDense();
      outcome = registers.raise(index, value);
    }
    if (outcome == Registers.Outcome.HIGH_ENOUGH) {
      return false;
    }
    forgetCount();
    return true;
  }

  private void becomeDense() {
    byte[] values = new byte[Registers.COUNT];
    registers.raiseInto(values);
    byte[] zeros = new byte[DenseRegisters.BYTES];
    string.reserve(DENSE_LENGTH);
    string.splice(HEADER_BYTES, string.length(), zeros);
    string.array()[LAYOUT_AT] = DENSE;
    registers = new DenseRegisters(string);
    for (int index = 0; index < values.length; index++) {
      registers.raise(index, values[index]);
    }
  }

  private long keptCount() {
    long count = 0;
    for (int i = COUNT_BYTES - 1; i >= 0; i--) {
      count = count << Byte.SIZE | (string.array()[COUNT_AT + i] & 0xff);
    }
    return count;
  }
}
