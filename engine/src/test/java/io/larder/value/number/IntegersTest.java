package io.larder.value.number;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntegersTest {

  @ParameterizedTest
  @ValueSource(
      longs = {0, 1, -1, 9, 10, 99, 100, -100, 9999, 10000, 123456789, Long.MAX_VALUE, -922337203})
  void digits_ofNumber_areItsDecimalForm(long value) {
    assertThat(Integers.digits(value)).isEqualTo(bytes(Long.toString(value)));
    assertThat(Integers.digits(-value)).isEqualTo(bytes(Long.toString(-value)));
  }

  @Test
  void digits_ofLeastNumber_haveNoOverflow() {
    assertThat(Integers.digits(Long.MIN_VALUE)).isEqualTo(bytes("-9223372036854775808"));
    assertThat(Integers.length(Long.MIN_VALUE)).isEqualTo(Integers.MAX_LENGTH);
  }

  @Test
  void write_intoArray_leavesItsSurroundings() {
    byte[] into = bytes("..........");

    assertThat(Integers.write(-1234, into, 2)).isEqualTo(7);

    assertThat(into).isEqualTo(bytes("..-1234..."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "+1",
        "-0",
        "00",
        "007",
        "-07",
        " 1",
        "1 ",
        "1.0",
        "1e3",
        "0x1",
        "a",
        "--1",
        "9223372036854775808",
        "-9223372036854775809",
        "9999999999999999999",
        "18446744073709551616",
        "10000000000000000000",
        "123456789012345678901"
      })
  void isInteger_ofOtherForms_isFalse(String text) {
    assertThat(Integers.isInteger(bytes(text))).isFalse();
    assertThatThrownBy(() -> Integers.parse(bytes(text))).isInstanceOf(NumberFormatException.class);
  }

  @Test
  void parse_ofRange_readsOnlyIt() {
    byte[] bytes = bytes("x-42y");

    assertThat(Integers.isInteger(bytes, 1, 4)).isTrue();
    assertThat(Integers.parse(bytes, 1, 4)).isEqualTo(-42);
    assertThat(Integers.isInteger(bytes, 1, 5)).isFalse();
  }

  @Test
  void parse_ofRandomNumbers_agreesWithBigInteger() {
    long seed = 20260721;
    Random random = new Random(seed);
    BigInteger least = BigInteger.valueOf(Long.MIN_VALUE);
    BigInteger greatest = BigInteger.valueOf(Long.MAX_VALUE);
    for (int i = 0; i < 20_000; i++) {
      BigInteger number = new BigInteger(1 + random.nextInt(66), random);
      BigInteger value = random.nextBoolean() ? number : number.negate();
      boolean fits = value.compareTo(least) >= 0 && value.compareTo(greatest) <= 0;

      assertThat(Integers.isInteger(bytes(value.toString()))).as("%s", value).isEqualTo(fits);
      if (fits) {
        assertThat(Integers.parse(bytes(value.toString()))).isEqualTo(value.longValue());
        assertThat(Integers.digits(value.longValue())).isEqualTo(bytes(value.toString()));
      }
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }
}
