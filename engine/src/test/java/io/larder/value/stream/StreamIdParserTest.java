package io.larder.value.stream;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is an id was asked of redis-server, the odd forms included. */
class StreamIdParserTest {

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "5,5-7",
        "5-1,5-1",
        "0,0-7",
        "007-08,7-8",
        "+5,5-7",
        " 5-+3,5-3",
        "5--0,5-0",
        "5--05,5-18446744073709551611",
        "18446744073709551615-18446744073709551615,18446744073709551615-18446744073709551615",
        "5- -1,5-18446744073709551615"
      })
  void word_thatIsAnId_isReadAsOne(String word, String id) {
    assertThat(StreamIdParser.strict(bytes(word), 7))
        .hasToString(id)
        .extracting(StreamId::toBytes)
        .isEqualTo(bytes(id));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "+",
        "*",
        "5-",
        "-5",
        "-5-1",
        "5--1",
        "5-*",
        "5-x",
        "x",
        "5 -1",
        "5-1-1",
        "(5-1",
        "18446744073709551616",
        "5-18446744073709551616",
        "99999999999999999999",
        "5--9223372036854775808"
      })
  void word_thatIsNoId_isNone(String word) {
    assertThat(StreamIdParser.strict(bytes(word), 7)).isNull();
  }

  @Test
  void word_endsAtItsFirstZeroByte() {
    assertThat(StreamIdParser.strict(bytes("5-1\0x"), 0)).hasToString("5-1");
    assertThat(StreamIdParser.lenient(bytes("+\0x"), 0)).isEqualTo(StreamId.MAX);
  }

  @Test
  void word_ofMoreThan127Bytes_isNoId() {
    assertThat(StreamIdParser.strict(bytes("0".repeat(126) + "5"), 0)).hasToString("5-0");
    assertThat(StreamIdParser.strict(bytes("0".repeat(127) + "5"), 0)).isNull();
  }

  @Test
  void signs_areTheEndsOfAllIds_onlyWhereAllowed() {
    assertThat(StreamIdParser.lenient(bytes("-"), 0)).isEqualTo(StreamId.MIN);
    assertThat(StreamIdParser.lenient(bytes("+"), 0)).isEqualTo(StreamId.MAX);
    assertThat(StreamIdParser.lenient(bytes("5-1"), 0)).hasToString("5-1");
  }

  @ParameterizedTest
  @CsvSource({
    "5,5-0,5-0",
    "(5,5-1,4-18446744073709551615",
    "(5-3,5-4,5-2",
    "-,0-0,0-0",
    "(0-0,0-1,",
    "(18446744073709551615-18446744073709551615,,18446744073709551615-18446744073709551614"
  })
  void bound_startsAndEndsRanges(String word, String start, String end) {
    RangeBound bound = StreamIdParser.bound(bytes(word), 0);

    assertThat(bound).isNotNull();
    assertThat(String.valueOf(bound.asStart())).isEqualTo(String.valueOf(start));
    assertThat(String.valueOf(bound.asEnd())).isEqualTo(String.valueOf(end));
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "(-", "(+", "*", "5-*"})
  void bound_ofNoId_isNone(String word) {
    assertThat(StreamIdParser.bound(bytes(word), 0)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    // the word, the stream's last id, the entry's id at the time 9
    "*,8-5,9-0",
    "*,9-5,9-6",
    "*,10-5,10-6",
    "*,10-18446744073709551615,11-0",
    "*,18446744073709551615-18446744073709551615,",
    "5-*,4-1,5-0",
    "5-*,5-1,5-2",
    "5-*,5-18446744073709551615,",
    "5-*,6-1,",
    "0-*,0-0,0-1",
    "5,4-1,5-0",
    "5,5-0,",
    "5-2,5-1,5-2",
    "5-2,5-2,"
  })
  void newEntry_getsAnIdAboveTheLast(String word, String last, String id) {
    NewEntryId wanted = StreamIdParser.newEntry(bytes(word));

    assertThat(wanted).isNotNull();
    assertThat(String.valueOf(wanted.after(id(last), 9))).isEqualTo(String.valueOf(id));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "+", "", "**", "-*", "5-**", "x-*", "5-1-*", "(5-1"})
  void newEntry_ofNoId_isNone(String word) {
    assertThat(StreamIdParser.newEntry(bytes(word))).isNull();
  }

  static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }

  static StreamId id(String text) {
    StreamId id = StreamIdParser.strict(bytes(text), 0);
    assertThat(id).as(text).isNotNull();
    return id;
  }
}
