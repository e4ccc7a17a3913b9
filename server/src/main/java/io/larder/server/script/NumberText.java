package io.larder.server.script;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as C's {@code %.<digits>g} writes them. */
final class NumberText {

  /** Whole numbers below this are written with all their digits, whatever the format. */
  static final double EXACT = 1e15;

  private static final int LEAST_PLAIN_EXPONENT = -4;

  private NumberText() {}

  /** The text of a number with at most so many significant digits. */
  static String format(double number, int digits) {
    if (Double.isNaN(number)) {
      return (Double.doubleToRawLongBits(number) < 0 ? "-" : "") + "nan";
    }
    String sign = Double.doubleToRawLongBits(number) < 0 ? "-" : "";
    double size = Math.abs(number);
    if (Double.isInfinite(size)) {
      return sign + "inf";
    }
    return size == 0 ? sign + "0" : sign + positive(new BigDecimal(size), digits);
  }

  private static String positive(BigDecimal exact, int digits) {
    BigDecimal rounded =
        exact.round(new MathContext(digits, RoundingMode.HALF_EVEN)).stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    if (exponent >= LEAST_PLAIN_EXPONENT && exponent < digits) {
      return rounded.toPlainString();
    }
    String figures = rounded.unscaledValue().toString();
    String mantissa =
        figures.length() == 1 ? figures : figures.charAt(0) + "." + figures.substring(1);
    int size = Math.abs(exponent);
    return mantissa + (exponent < 0 ? "e-" : "e+") + (size < 10 ? "0" : "") + size;
  }
}
