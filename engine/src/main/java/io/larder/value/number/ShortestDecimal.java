package io.larder.value.number;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/**
 * A finite double other than zero as {@code digits * 10^exponent}, with digits enough to read it
 * back.
 *
 * <p>The digits are those of Grisu2 (Florian Loitsch, "Printing Floating-Point Numbers Quickly and
 * Accurately with Integers", 2010), as in Redis 7.2: all read back as the same double, and for
 * about one double in a thousand they are not the shortest that would. The number is scaled by a
 * power of ten such that it is an integer of at most 32 bits and a fraction; digits are then taken
 * until what remains lies between the middles of the way to the neighbouring doubles.
 */
final class ShortestDecimal {

  private static final int FIRST_POWER = -348;
  private static final int POWER_STEP = 8;
  private static final int POWERS = 87;
  private static final double LOG10_OF_2 = 0.30102999566398114;

  /** The scaled number's binary exponent is between these, so that its integer part fits. */
  private static final int MIN_EXPONENT = -60;

  private static final int MAX_EXPONENT = -32;

  /** 10 to the power of FIRST_POWER + i * POWER_STEP: 64 bits and a binary exponent. */
  private static final long[] POWER_BITS = new long[POWERS];

  private static final int[] POWER_EXPONENTS = new int[POWERS];

  static {
    for (int i = 0; i < POWERS; i++) {
      storePower(i, FIRST_POWER + i * POWER_STEP);
    }
  }

  private static final long HIDDEN_BIT = 1L << 52;
  private static final int EXPONENT_BIAS = 1075;

  /** Beyond as many zeros behind the digits an exponent is written. */
  private static final int MAX_ZEROS = 7;

  private final boolean negative;
  private long digits;
  private int exponent;

  private ShortestDecimal(boolean negative) {
    this.negative = negative;
  }

  static ShortestDecimal of(double value) {
    ShortestDecimal decimal = new ShortestDecimal(value < 0);
    decimal.scaleAndGenerate(Math.abs(value));
    return decimal;
  }

  private static void storePower(int index, int power) {
    BigInteger magnitude = BigInteger.TEN.pow(Math.abs(power));
    int bits = magnitude.bitLength();
    BigInteger twice; // the 64 bits and one more to round by
    if (power >= 0) {
      twice = magnitude.shiftLeft(65).shiftRight(bits);
      POWER_EXPONENTS[index] = bits - 64;
    } else {
      twice = BigInteger.ONE.shiftLeft(bits + 64).divide(magnitude);
      POWER_EXPONENTS[index] = -(bits + 63);
    }
    POWER_BITS[index] = twice.add(BigInteger.ONE).shiftRight(1).longValue();
  }

  private void scaleAndGenerate(double value) {
    long bits = Double.doubleToRawLongBits(value);
    int biased = (int) (bits >>> 52);
    long significand = bits & (HIDDEN_BIT - 1);
    if (biased == 0) {
      biased = 1;
    } else {
      significand += HIDDEN_BIT;
    }
    long upper = 2 * significand + 1; // the middle of the way to the next double
    int upperExponent = biased - EXPONENT_BIAS - 1;
    int shift = Long.numberOfLeadingZeros(upper);
    int closer = significand == HIDDEN_BIT ? 1 : 0; // below a power of two doubles are denser
    long lower = ((significand << (1 + closer)) - 1) << (shift - closer);
    int power = powerFor(upperExponent - shift);
    long factor = POWER_BITS[power];
    exponent = -(FIRST_POWER + power * POWER_STEP);
    generate(
        multiply(significand << (shift + 1), factor),
        multiply(upper << shift, factor) - 1,
        multiply(lower, factor) + 1,
        -(upperExponent - shift + POWER_EXPONENTS[power] + 64));
  }

  /** The index of the power that brings a number with this binary exponent into range. */
  private static int powerFor(int binaryExponent) {
    int index = ((int) (-(binaryExponent + POWERS) * LOG10_OF_2) - FIRST_POWER) / POWER_STEP;
    while (true) {
      int scaled = binaryExponent + POWER_EXPONENTS[index] + 64;
      if (scaled < MIN_EXPONENT) {
        index++;
      } else if (scaled > MAX_EXPONENT) {
        index--;
      } else {
        return index;
      }
    }
  }

  /** The upper 64 bits of the product of two unsigned numbers, rounded. */
  private static long multiply(long a, long b) {
    long high = Math.multiplyHigh(a, b) + ((a >> 63) & b) + ((b >> 63) & a);
    return high + ((a * b) >>> 63);
  }

  /** Takes digits of {@code upper} until the rest is within the distance to {@code lower}. */
  private void generate(long number, long upper, long lower, int fractionBits) {
    long distance = upper - number;
    long tolerance = upper - lower;
    long whole = upper >>> fractionBits;
    long mask = (1L << fractionBits) - 1;
    long fraction = upper & mask;
    int position = 10;
    for (long unit = 1_000_000_000L; unit > 0; unit /= 10) {
      digits = digits * 10 + whole / unit;
      whole %= unit;
      position--;
      long rest = (whole << fractionBits) + fraction;
      if (Long.compareUnsigned(rest, tolerance) <= 0) {
        exponent += position;
        approach(distance, tolerance, rest, unit << fractionBits);
        return;
      }
    }
    long unit = 1;
    do {
      fraction *= 10;
      tolerance *= 10;
      unit *= 10;
      position--;
      digits = digits * 10 + (fraction >>> fractionBits);
      fraction &= mask;
    } while (Long.compareUnsigned(fraction, tolerance) >= 0);
    exponent += position;
    approach(distance * unit, tolerance, fraction, mask + 1);
  }

  /** Lowers the last digit while that leads closer to the number itself. */
  private void approach(long distance, long tolerance, long start, long step) {
    long rest = start;
    while (Long.compareUnsigned(rest, distance) < 0
        && Long.compareUnsigned(tolerance - rest, step) >= 0
        && (Long.compareUnsigned(rest + step, distance) < 0
            || Long.compareUnsigned(distance - rest, rest + step - distance) > 0)) {
      digits--;
      rest += step;
    }
  }

  /** The bytes: in full if that is short, else with an exponent of one to three digits. */
  byte[] bytes() {
    String text = Long.toString(digits);
    StringBuilder out = new StringBuilder(25);
    if (negative) {
      out.append('-');
    }
    int magnitude = exponent + text.length() - 1;
    if (exponent >= 0 && Math.abs(magnitude) < text.length() + MAX_ZEROS) {
      out.append(text).append("0".repeat(exponent));
    } else if (exponent < 0 && (exponent > -MAX_ZEROS || Math.abs(magnitude) < 4)) {
      appendWithPoint(out, text);
    } else {
      appendWithExponent(out, text, magnitude);
    }
    return out.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private void appendWithPoint(StringBuilder out, String text) {
    int whole = text.length() + exponent;
    if (whole <= 0) {
      out.append("0.").append("0".repeat(-whole)).append(text);
    } else {
      out.append(text, 0, whole).append('.').append(text, whole, text.length());
    }
  }

  private void appendWithExponent(StringBuilder out, String text, int magnitude) {
    out.append(text.charAt(0));
    if (text.length() > 1) {
      out.append('.').append(text, 1, Math.min(text.length(), negative ? 17 : 18));
    }
    out.append('e').append(magnitude < 0 ? '-' : '+').append(Math.abs(magnitude));
  }
}
