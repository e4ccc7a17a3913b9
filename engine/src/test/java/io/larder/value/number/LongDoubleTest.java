package io.larder.value.number;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts are replies of {@code INCRBYFLOAT} of Redis 7.0 on x86. */
class LongDoubleTest {

  @ParameterizedTest
  @CsvSource({
    "0.1, 0.1",
    "10.50, 10.5",
    "5.0e3, 5000",
    "-0, 0",
    "-1e-20, 0",
    ".5, 0.5",
    "5., 5",
    "0x1p3, 8",
    "-0x.8, -0.5",
    "1e30, 1000000000000000000024696061952",
    "12345678901234567890, 12345678901234567890",
    "18446744073709551615, 18446744073709551615",
    "18446744073709551617, 18446744073709551616",
    "3.141592653589793238462643, 3.14159265358979324",
    "inf, inf",
    "-Infinity, -inf"
  })
  void format_ofNumber_hasNoExponentAnd17DigitsAtMost(String text, String shown) {
    assertThat(format(number(text))).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " 1",
        "1 ",
        "nan",
        "1e5000",
        "1e-5000",
        "1e-4951",
        "1e99999999999",
        "-1e99999999999",
        "0x1p99999",
        "0x1p-99999",
        "0x1p99999999999",
        "1e",
        "abc",
        "."
      })
  void parse_ofNoNumberOrOneOutOfRange_isNull(String text) {
    assertThat(LongDouble.parse(text.getBytes(ISO_8859_1))).isNull();
  }

  @Test
  void parse_ofMoreBytesThanRedisHasRoomFor_isNull() {
    assertThat(LongDouble.parse("1".repeat(4900).getBytes(ISO_8859_1))).isNotNull();
    assertThat(LongDouble.parse("0".repeat(5119).getBytes(ISO_8859_1))).isNotNull();
    assertThat(LongDouble.parse("0".repeat(5120).getBytes(ISO_8859_1))).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "10.5, 0.1, 10.6",
    "5000, 200, 5200",
    "0.1, 0.2, 0.3",
    "1e20, 1, 100000000000000000000",
    "18446744073709551616, 1, 18446744073709551616",
    "18446744073709551616, 3, 18446744073709551620",
    "1, -1, 0",
    "0.3, -0.1, 0.2",
    "inf, 1, inf",
    "1, -inf, -inf",
    "inf, inf, inf"
  })
  void plus_ofTwoNumbers_isRoundedTo64Bits(String left, String right, String sum) {
    assertThat(format(requireNonNull(number(left).plus(number(right))))).isEqualTo(sum);
  }

  @Test
  void plus_ofOppositeInfinities_isNull() {
    assertThat(number("inf").plus(number("-inf"))).isNull();
  }

  @Test
  void plus_beyondTheGreatest_isInfinite() {
    LongDouble greatest = number("0x1.fffffffffffffffep16383");

    assertThat(greatest.isFinite()).isTrue();
    assertThat(requireNonNull(greatest.plus(greatest)).isFinite()).isFalse();
  }

  @Test
  void of_double_isExact() {
    assertThat(format(LongDouble.of(13.361389338970184))).isEqualTo("13.36138933897018433");
    assertThat(format(LongDouble.of(Double.NEGATIVE_INFINITY))).isEqualTo("-inf");
  }

  private static LongDouble number(String text) {
    return requireNonNull(LongDouble.parse(text.getBytes(ISO_8859_1)));
  }

  private static String format(LongDouble number) {
    return new String(number.format(), ISO_8859_1);
  }
}
