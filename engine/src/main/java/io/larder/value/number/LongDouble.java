package io.larder.value.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A number of {@code INCRBYFLOAT}: a binary floating-point number with 64 bits of significand, as
 * an x86 processor's {@code long double} is, or an infinity.
 *
 * <p>Sums and what is read round to the nearest such number, to the even one of two; so results
 * equal those of Redis on that processor to the last digit. Immutable.
 */
public final class LongDouble {

  /** Positive infinity. */
  private static final LongDouble INFINITY = new LongDouble(BigDecimal.ONE, false);

  private static final LongDouble NEGATIVE_INFINITY =
      new LongDouble(BigDecimal.ONE.negate(), false);

  private static final int MAX_LENGTH = 5 * 1024 - 1; // what Redis has room for
  private static final int SIGNIFICAND_BITS = 64;
  private static final int FRACTION_DIGITS = 17;

  /** The unit of the smallest numbers is 2 to this power. */
  private static final int MIN_EXPONENT = -16445;

  /** No number is as great as 2 to this power. */
  private static final int EXPONENT_LIMIT = 16384;

  /** Decimal magnitudes surely outside the range of numbers. */
  private static final int DECIMAL_LIMIT = 4960;

  /** The number; of an infinity, its sign. */
  private final BigDecimal value;

  private final boolean finite;

  private LongDouble(BigDecimal value, boolean finite) {
    this.value = value;
    this.finite = finite;
  }

  /** The number that a double is, exactly; not-a-number is refused. */
  public static LongDouble of(double value) {
    if (Double.isInfinite(value)) {
      return value > 0 ? INFINITY : NEGATIVE_INFINITY;
    }
    return new LongDouble(new BigDecimal(value), true);
  }

  /**
   * The number that the bytes spell as C's {@code strtold} reads them; null if they spell none, if
   * something stands before or after it, if it is too great or, without being zero, too small.
   */
  public static @Nullable LongDouble parse(byte[] bytes) {
    if (bytes.length > MAX_LENGTH) {
      return null;
    }
    return switch (FloatSyntax.of(bytes, 0, bytes.length)) {
      case NOTHING -> null;
      case INFINITE -> bytes[0] == '-' ? NEGATIVE_INFINITY : INFINITY;
      case DECIMAL -> inRange(decimal(text(bytes)));
      case HEXADECIMAL -> inRange(hexadecimal(text(bytes)));
    };
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static @Nullable LongDouble inRange(@Nullable BigDecimal exact) {
    if (exact == null) {
      return null;
    }
    LongDouble rounded = round(exact);
    boolean vanished = rounded.value.signum() == 0 && exact.signum() != 0;
    return rounded.finite && !vanished ? rounded : null;
  }

  /** The exact number; null if it is far out of range. */
  private static @Nullable BigDecimal decimal(String text) {
    int mark = Math.max(text.indexOf('e'), text.indexOf('E'));
    BigDecimal digits = new BigDecimal(mark < 0 ? text : text.substring(0, mark));
    if (mark < 0 || digits.signum() == 0) {
      return digits;
    }
    BigInteger exponent = new BigInteger(text.substring(mark + 1));
    // 5,119 digits at most move the point less far than this
    return exponent.bitLength() < 15 ? digits.scaleByPowerOfTen(exponent.intValue()) : null;
  }

  /** The exact number; null if it is far out of range. */
  private static @Nullable BigDecimal hexadecimal(String text) {
    int start = Math.max(text.indexOf('x'), text.indexOf('X')) + 1;
    int mark = Math.max(text.indexOf('p'), text.indexOf('P'));
    String digits = text.substring(start, mark < 0 ? text.length() : mark);
    int point = digits.indexOf('.');
    BigInteger whole = new BigInteger(digits.replace(".", ""), 16);
    BigInteger exponent =
        BigInteger.valueOf(point < 0 ? 0 : -4L * (digits.length() - point - 1))
            .add(mark < 0 ? BigInteger.ZERO : new BigInteger(text.substring(mark + 1)));
    if (whole.signum() == 0) {
      return BigDecimal.ZERO;
    }
    if (exponent.bitLength() > 16) {
      return null;
    }
    BigDecimal exact = scaleByPowerOfTwo(whole, exponent.intValue());
    return text.startsWith("-") ? exact.negate() : exact;
  }

  private static BigDecimal scaleByPowerOfTwo(BigInteger whole, int exponent) {
    if (exponent >= 0) {
      return new BigDecimal(whole.shiftLeft(exponent));
    }
    // w / 2^n = w * 5^n / 10^n
    return new BigDecimal(whole.multiply(BigInteger.valueOf(5).pow(-exponent)), -exponent);
  }

  /** Whether it is no infinity. */
  public boolean isFinite() {
    return finite;
  }

  /** The sum; null if it is not a number, as that of the two infinities. */
  public @Nullable LongDouble plus(LongDouble other) {
    if (finite && other.finite) {
      return round(value.add(other.value));
    }
    if (!finite && !other.finite && value.signum() != other.value.signum()) {
      return null;
    }
    return finite ? other : this;
  }

  private static LongDouble round(BigDecimal exact) {
    if (exact.signum() == 0) {
      return new LongDouble(BigDecimal.ZERO, true);
    }
    int magnitude = exact.precision() - exact.scale();
    if (magnitude > DECIMAL_LIMIT) {
      return exact.signum() > 0 ? INFINITY : NEGATIVE_INFINITY;
    }
    if (magnitude < -DECIMAL_LIMIT) {
      return new LongDouble(BigDecimal.ZERO, true);
    }
    return roundMagnitude(exact.abs(), exact.signum() < 0);
  }

  private static LongDouble roundMagnitude(BigDecimal exact, boolean negative) {
    BigInteger numerator = exact.unscaledValue();
    BigInteger denominator = BigInteger.ONE;
    if (exact.scale() > 0) {
      denominator = BigInteger.TEN.pow(exact.scale());
    } else {
      numerator = numerator.multiply(BigInteger.TEN.pow(-exact.scale()));
    }
    int shift = numerator.bitLength() - denominator.bitLength() - SIGNIFICAND_BITS;
    if (quotient(numerator, denominator, shift).bitLength() > SIGNIFICAND_BITS) {
      shift++;
    }
    shift = Math.max(shift, MIN_EXPONENT);
    BigInteger significand = roundedQuotient(numerator, denominator, shift);
    if (significand.bitLength() + shift > EXPONENT_LIMIT) {
      return negative ? NEGATIVE_INFINITY : INFINITY;
    }
    BigDecimal rounded = scaleByPowerOfTwo(significand, shift);
    return new LongDouble(negative ? rounded.negate() : rounded, true);
  }

  /** What is left of {@code numerator / denominator / 2^shift} without its fraction. */
  private static BigInteger quotient(BigInteger numerator, BigInteger denominator, int shift) {
    return shift > 0
        ? numerator.divide(denominator.shiftLeft(shift))
        : numerator.shiftLeft(-shift).divide(denominator);
  }

  private static BigInteger roundedQuotient(
      BigInteger numerator, BigInteger denominator, int shift) {
    BigInteger above = shift > 0 ? numerator : numerator.shiftLeft(-shift);
    BigInteger below = shift > 0 ? denominator.shiftLeft(shift) : denominator;
    BigInteger[] parts = above.divideAndRemainder(below);
    int half = parts[1].shiftLeft(1).compareTo(below);
    boolean up = half > 0 || (half == 0 && parts[0].testBit(0));
    return up ? parts[0].add(BigInteger.ONE) : parts[0];
  }

  /**
   * The bytes that Redis stores and replies: never an exponent, at most 17 digits behind the point,
   * no zeros at the end, and {@code 0} for what rounds to it from either side.
   */
  public byte[] format() {
    if (!finite) {
      return (value.signum() < 0 ? "-inf" : "inf").getBytes(StandardCharsets.ISO_8859_1);
    }
    BigDecimal shown = value.setScale(FRACTION_DIGITS, RoundingMode.HALF_EVEN);
    String text = shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
