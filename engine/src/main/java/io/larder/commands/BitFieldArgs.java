package io.larder.commands;

import java.util.ArrayList;
import java.util.List;

/**
 * What {@code BITFIELD} is to do, one operation after the other.
 *
 * <p>Immutable: begin with {@link #NONE} and go on with the methods that give longer copies. A type
 * is {@code i1} to {@code i64}, signed, or {@code u1} to {@code u63}, unsigned; an offset counts
 * bits.
 *
 * @param words the operations as the command takes them
 */
public record BitFieldArgs(List<String> words) {

  /** No operation. */
  public static final BitFieldArgs NONE = new BitFieldArgs(List.of());

  /** What becomes of a number that its field cannot hold. */
  public enum Overflow {
    /** The lowest bits are kept, as if nothing else is said. */
    WRAP,
    /** The nearest number that the field can hold is taken. */
    SAT,
    /** The field stays as it is, and the answer is null. */
    FAIL
  }

  /** Copies the words. */
  public BitFieldArgs {
    words = List.copyOf(words);
  }

  /** {@code GET}: reads a field. */
  public BitFieldArgs get(String type, long offset) {
    return with("GET", type, Long.toString(offset));
  }

  /** {@code SET}: writes a field, and answers what it held before. */
  public BitFieldArgs set(String type, long offset, long value) {
    return with("SET", type, Long.toString(offset), Long.toString(value));
  }

  /** {@code INCRBY}: adds to a field, and answers the sum. */
  public BitFieldArgs incrby(String type, long offset, long increment) {
    return with("INCRBY", type, Long.toString(offset), Long.toString(increment));
  }

  /** {@code OVERFLOW}: says what becomes of overflows in the operations that follow. */
  public BitFieldArgs overflow(Overflow overflow) {
    return with("OVERFLOW", overflow.name());
  }

  private BitFieldArgs with(String... more) {
    List<String> longer = new ArrayList<>(words);
    longer.addAll(List.of(more));
    return new BitFieldArgs(longer);
  }
}
