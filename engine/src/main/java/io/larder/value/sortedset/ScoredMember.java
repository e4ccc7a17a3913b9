package io.larder.value.sortedset;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The layout of a record: eight bytes of score, as the bits of a double in big-endian order, and
 * the member's bytes after them. A score changes in place, while the record is in no tree.
 */
final class ScoredMember {

  /** Where the member starts. */
  static final int MEMBER = Double.BYTES;

  private static final VarHandle BITS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private ScoredMember() {}

  static byte[] of(double score, byte[] member) {
    byte[] record = new byte[MEMBER + member.length];
    setScore(record, score);
    System.arraycopy(member, 0, record, MEMBER, member.length);
    return record;
  }

  static void setScore(byte[] record, double score) {
    BITS.set(record, 0, Double.doubleToRawLongBits(score));
  }

  static double score(byte[] record) {
    return Double.longBitsToDouble((long) BITS.get(record, 0));
  }

  /** A new array of the member's bytes. */
  static byte[] member(byte[] record) {
    return Arrays.copyOfRange(record, MEMBER, record.length);
  }

  /** Compares by score, where the two zeros are equal, then by the unsigned bytes of the member. */
  static int compare(byte[] left, byte[] right) {
    double leftScore = score(left);
    double rightScore = score(right);
    if (leftScore != rightScore) {
      return leftScore < rightScore ? -1 : 1;
    }
    return compareMembers(left, right);
  }

  /** Compares by the unsigned bytes of the member. */
  static int compareMembers(byte[] left, byte[] right) {
    return Arrays.compareUnsigned(left, MEMBER, left.length, right, MEMBER, right.length);
  }
}
