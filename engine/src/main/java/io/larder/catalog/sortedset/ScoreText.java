package io.larder.catalog.sortedset;

import io.larder.value.number.Doubles;
import io.larder.value.sortedset.LargeSortedSet;
import io.larder.value.sortedset.SortedSetValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;

/** How {@code ZSCAN} writes scores: in the large encoding with 17 digits, as C's {@code %.17g}. */
enum ScoreText {
  SHORTEST {
    @Override
    byte[] of(double score) {
      return Doubles.format(score);
    }
  },
  SEVENTEEN_DIGITS {
    @Override
    byte[] of(double score) {
      return score == 0 || Double.isInfinite(score)
          ? Doubles.format(score)
          : digits(score).getBytes(StandardCharsets.US_ASCII);
    }
  };

  private static final MathContext DIGITS = new MathContext(17, RoundingMode.HALF_EVEN);

  static ScoreText of(SortedSetValue set) {
    return set instanceof LargeSortedSet ? SEVENTEEN_DIGITS : SHORTEST;
  }

  abstract byte[] of(double score);

  private static String digits(double score) {
    BigDecimal rounded = new BigDecimal(score).round(DIGITS);
    int exponent = rounded.precision() - rounded.scale() - 1;
    if (exponent >= -4 && exponent < DIGITS.getPrecision()) {
      return rounded.stripTrailingZeros().toPlainString();
    }
    BigDecimal significand = rounded.scaleByPowerOfTen(-exponent).stripTrailingZeros();
    return "%se%s%02d"
        .formatted(significand.toPlainString(), exponent < 0 ? "-" : "+", Math.abs(exponent));
  }
}
