package io.larder.value.number;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The accepted and refused cursors are what {@code SCAN} of Redis 7.0 accepts and refuses. */
class CursorsTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "17, 17",
    "+5, 5",
    "00012, 12",
    "18446744073709551615, -1",
    "-1, -1",
    "-18446744073709551615, 1",
    "9223372036854775808, -9223372036854775808"
  })
  void parse_ofCursor_isItsUnsignedNumber(String text, long cursor) {
    assertThat(Cursors.isCursor(bytes(text))).isTrue();
    assertThat(Cursors.parse(bytes(text))).isEqualTo(cursor);
  }

  @Test
  void parse_ofNothing_isZero() {
    assertThat(Cursors.isCursor(bytes(""))).isTrue();
    assertThat(Cursors.parse(bytes(""))).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-",
        "+",
        " 1",
        "1 ",
        "0x10",
        "abc",
        "1.5",
        "18446744073709551616",
        "-18446744073709551616",
        "99999999999999999999",
        "184467440737095516150"
      })
  void isCursor_ofOtherForms_isFalse(String text) {
    assertThat(Cursors.isCursor(bytes(text))).isFalse();
    assertThatThrownBy(() -> Cursors.parse(bytes(text))).isInstanceOf(NumberFormatException.class);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }
}
