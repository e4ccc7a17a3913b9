package io.larder.catalog.bitmap;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.catalog.TestSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BitmapCatalogTest {

  private final TestSession redis = new TestSession();

  @AfterEach
  void close() {
    redis.close();
  }

  @Test
  void setbit_growsTheString_andTellsTheBitBefore() {
    assertThat(redis.run("SETBIT k 9 1")).isEqualTo("0");
    assertThat(redis.run("SETBIT k 9 0")).isEqualTo("1");
    assertThat(redis.run("SETBIT k 20 0")).isEqualTo("0");
    assertThat(redis.run("STRLEN k")).isEqualTo("3");
    assertThat(redis.run("GETBIT k 4294967295")).isEqualTo("0");
    assertThat(redis.run("GETBIT absent 0")).isEqualTo("0");
  }

  @Test
  void setbit_ofANumber_changesItsDigits() {
    redis.run("SET n 1");
    redis.run("SETBIT n 6 1");

    assertThat(redis.run("GET n")).isEqualTo("\"3\"");
    assertThat(redis.run("INCR n")).isEqualTo("4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SETBIT k 0 0", "BITFIELD k SET u1 0 0"})
  void bitsWrittenAsTheyAre_makeARawString_andAreNoChange(String line) {
    redis.run("SET k abc");
    redis.run("WATCH k");
    redis.run(line);

    assertThat(redis.run("OBJECT ENCODING k")).isEqualTo("\"raw\"");
    redis.run("MULTI");
    redis.run("GET k");
    assertThat(redis.run("EXEC")).isEqualTo("[\"abc\"]");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 26",
    "0 0, 4",
    "1 1, 6",
    "0 -1, 26",
    "5 30 BIT, 17",
    "-1 -2, 0",
    "-1 -2 nonsense, 0",
    "100 200, 0",
    "-100 0 BYTE, 4"
  })
  void bitcount_ofFoobar_inBytesAndBits(String range, String expected) {
    redis.run("SET k foobar");

    assertThat(redis.run(("BITCOUNT k " + range).trim())).isEqualTo(expected);
  }

  /** The bytes are ff f0 00. */
  @ParameterizedTest
  @CsvSource({
    "0, 12",
    "1, 0",
    "1 2, -1",
    "0 0 0, -1",
    "0 0 11 BIT, -1",
    "0 0 12 BIT, 12",
    "1 -13 -1 BIT, 11",
    "1 5 1, -1",
    "0 3, -1"
  })
  void bitpos_findsTheFirstBit(String arguments, String expected) {
    redis.run("BITFIELD k SET u24 0 16773120");

    assertThat(redis.run("BITPOS k " + arguments)).isEqualTo(expected);
  }

  @Test
  void bitpos_ofAClearBit_isBehindTheEnd_unlessAnEndIsGiven() {
    redis.run("BITFIELD k SET u16 0 65535");

    assertThat(redis.run("BITPOS k 0")).isEqualTo("16");
    assertThat(redis.run("BITPOS k 0 1")).isEqualTo("16");
    assertThat(redis.run("BITPOS k 0 0 -1")).isEqualTo("-1");
    assertThat(redis.run("BITPOS k 0 5")).isEqualTo("-1");
    assertThat(redis.run("BITPOS absent 0")).isEqualTo("0");
    assertThat(redis.run("BITPOS absent 1")).isEqualTo("-1");
  }

  /** Redis 7 answers so; Redis 8 looks at the words first. */
  @Test
  void rangesOfNothing_areNotJudged() {
    assertThat(redis.run("BITCOUNT absent a b")).isEqualTo("0");
    assertThat(redis.run("BITPOS absent 1 a")).isEqualTo("-1");
  }

  @Test
  void bitop_storesTheResult_withoutADeadline() {
    redis.run("MSET a abc b ab");
    redis.run("SET d x PX 10");

    assertThat(redis.run("BITOP XOR d a b")).isEqualTo("3");
    redis.clock.advanceMillis(10);
    assertThat(redis.run("GET d")).isEqualTo("\"\0\0c\"");
    assertThat(redis.run("BITOP AND d a absent")).isEqualTo("3");
    assertThat(redis.run("GET d")).isEqualTo("\"\0\0\0\"");
    assertThat(redis.run("BITOP OR d absent")).isEqualTo("0");
    assertThat(redis.run("GET d")).isEqualTo("(nil)");
  }

  @Test
  void bitop_mayTakeItsDestinationForASource() {
    redis.run("SET k a");
    redis.run("BITOP NOT k k");
    redis.run("BITOP NOT k k");

    assertThat(redis.run("GET k")).isEqualTo("\"a\"");
  }

  @Test
  void bitfield_runsOperationsInTheirOrder() {
    assertThat(redis.run("BITFIELD k INCRBY i5 100 1 GET u4 0")).isEqualTo("[1 0]");
    assertThat(redis.run("BITFIELD k SET u8 #1 200 GET u8 8 GET i8 8")).isEqualTo("[0 200 -56]");
    assertThat(redis.run("STRLEN k")).isEqualTo("14");
    assertThat(redis.run("BITFIELD k")).isEqualTo("[]");
    assertThat(redis.run("BITFIELD_RO k GET u8 8")).isEqualTo("[200]");
    assertThat(redis.run("BITFIELD absent GET u8 0")).isEqualTo("[0]");
    assertThat(redis.run("GET absent")).isEqualTo("(nil)");
  }

  @Test
  void bitfield_overflows_asToldBefore() {
    redis.run("BITFIELD k SET u2 0 3");

    assertThat(redis.run("BITFIELD k OVERFLOW FAIL INCRBY u2 0 1 OVERFLOW SAT INCRBY u2 0 1"))
        .isEqualTo("[(nil) 3]");
    assertThat(redis.run("BITFIELD k INCRBY u2 0 1 SET i3 5 -5 OVERFLOW SAT SET i3 5 -5 GET i3 5"))
        .isEqualTo("[0 0 3 -4]");
  }

  @ParameterizedTest
  @CsvSource({
    "SETBIT k -1 1, ERR bit offset is not an integer or out of range",
    "SETBIT k 4294967296 1, ERR bit offset is not an integer or out of range",
    "SETBIT k 0 2, ERR bit is not an integer or out of range",
    "SETBIT k 0 x, ERR bit is not an integer or out of range",
    "GETBIT k x, ERR bit offset is not an integer or out of range",
    "BITCOUNT k 0, ERR syntax error",
    "BITCOUNT k 0 1 BITS, ERR syntax error",
    "BITCOUNT k 0 x, ERR value is not an integer or out of range",
    "BITPOS k 2, ERR The bit argument must be 1 or 0.",
    "BITPOS k 1 0 1 BITS, ERR syntax error",
    "BITPOS k 1 0 1 BIT x, ERR syntax error",
    "BITOP NAND d k, ERR syntax error",
    "BITOP NOT d k k, ERR BITOP NOT must be called with a single source key.",
    "BITFIELD k GET u64 0,"
        + " 'ERR Invalid bitfield type. Use something like i16 u8. Note that u64 is not supported"
        + " but i64 is.'",
    "BITFIELD k SET u8 0 1 GET u8 x, ERR bit offset is not an integer or out of range",
    "BITFIELD k SET u8 0 1 GET u8, ERR syntax error",
    "BITFIELD k SET u8 0 1 OVERFLOW x, ERR Invalid OVERFLOW type specified",
    "BITFIELD_RO k SET u8 0 1, ERR BITFIELD_RO only supports the GET subcommand"
  })
  void badInput_isAnsweredInRedisWords_andChangesNothing(String line, String error) {
    redis.run("SET k foobar");

    assertThat(redis.run(line)).isEqualTo(error);
    assertThat(redis.run("MGET k d")).isEqualTo("[\"foobar\" (nil)]");
  }
}
