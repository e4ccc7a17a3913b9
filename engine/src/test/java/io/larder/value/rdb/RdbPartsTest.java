package io.larder.value.rdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lengths, strings and numbers, there and back. */
class RdbPartsTest {

  private final RdbWriter writer = new RdbWriter();

  @ParameterizedTest
  @CsvSource({
    "0, 00",
    "63, 3f",
    "64, 4040",
    "16383, 7fff",
    "16384, 8000004000",
    "4294967295, 80ffffffff",
    "4294967296, 810000000100000000",
    "-1, 81ffffffffffffffff"
  })
  void length_takesTheFewestBytes(long length, String hex) throws MalformedRdbException {
    writer.length(length);

    assertThat(HexFormat.of().formatHex(writer.toByteArray())).isEqualTo(hex);
    assertThat(reader().length()).isEqualTo(length);
  }

  @ParameterizedTest
  @CsvSource({
    "0, c000",
    "-1, c0ff",
    "127, c07f",
    "128, c18000",
    "-32768, c10080",
    "32768, c200800000",
    "-2147483648, c200000080",
    "2147483647, c2ffffff7f",
    "2147483648, 0a32313437343833363438",
    "-2147483649, 0b2d32313437343833363439",
    "01, 023031",
    "-0, 022d30",
    "+1, 022b31",
    "-, 012d",
    "1a, 023161"
  })
  void string_ofANumber_isWrittenAsOne(String text, String hex) throws MalformedRdbException {
    writer.string(bytes(text));

    assertThat(HexFormat.of().formatHex(writer.toByteArray())).isEqualTo(hex);
    assertThat(reader().string()).isEqualTo(bytes(text));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -129, 70_000, Integer.MIN_VALUE, 1L << 31, Long.MIN_VALUE})
  void decimal_isWrittenAsItsString(long number) throws MalformedRdbException {
    writer.decimal(number);

    assertThat(reader().string()).isEqualTo(bytes(Long.toString(number)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 20, 21, 63, 64, 16_383, 16_384, 100_000})
  void string_ofAnyLength_comesBack(int length) throws MalformedRdbException {
    writer.string(bytes("x".repeat(length)));

    assertThat(writer.size()).isLessThan(Math.max(22, length / 10));
    assertThat(reader().string()).isEqualTo(bytes("x".repeat(length)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.0, 1.5, Double.MIN_VALUE, Double.NEGATIVE_INFINITY, Double.NaN})
  void binaryDouble_comesBack(double value) throws MalformedRdbException {
    writer.binaryDouble(value);

    assertThat(reader().binaryDouble()).isEqualTo(Double.valueOf(value));
  }

  @ParameterizedTest
  @CsvSource({"03312e35, 1.5", "fe, Infinity", "ff, -Infinity", "fd, NaN", "042d316535, -1e5"})
  void asciiDouble_isReadAsOldFilesHaveIt(String hex, double value) throws MalformedRdbException {
    writer.raw(HexFormat.of().parseHex(hex));

    assertThat(reader().asciiDouble()).isEqualTo(Double.valueOf(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"00", "02", "0178", "023164", "04302e3170"})
  void asciiDouble_ofSomethingElse_isRefused(String hex) {
    writer.raw(HexFormat.of().parseHex(hex));

    assertThatThrownBy(() -> reader().asciiDouble()).isInstanceOf(MalformedRdbException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "05", "40", "80ffff", "81ffffffffffffffff", "807fffffff", "82", "c4", "c100"})
  void string_thatEndsTooEarlyOrIsUnknown_isRefused(String hex) {
    writer.raw(HexFormat.of().parseHex(hex));

    assertThatThrownBy(() -> reader().string()).isInstanceOf(MalformedRdbException.class);
  }

  @Test
  void count_aboveWhatTheBytesCanHold_isRefused() {
    writer.length(3);
    writer.int64(0);

    assertThatThrownBy(() -> reader().count(3)).isInstanceOf(MalformedRdbException.class);
  }

  @Test
  void payload_isSound_untilABitIsFlipped() {
    writer.string(bytes("a value"));
    byte[] payload = DumpPayload.closed(writer, DumpPayload.VERSION);

    assertThat(DumpPayload.isSound(payload)).isTrue();
    payload[1] ^= 1;
    assertThat(DumpPayload.isSound(payload)).isFalse();
  }

  @Test
  void payload_ofANewerVersion_isNotSound() {
    assertThat(DumpPayload.isSound(DumpPayload.closed(writer, 13))).isFalse();
  }

  @Test
  void payload_shorterThanItsFooter_isNotSound() {
    assertThat(DumpPayload.isSound(new byte[9])).isFalse();
  }

  private RdbReader reader() {
    byte[] bytes = writer.toByteArray();
    return new RdbReader(bytes, 0, bytes.length);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
