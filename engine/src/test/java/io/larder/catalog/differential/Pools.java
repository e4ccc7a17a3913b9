package io.larder.catalog.differential;

/**
 * The words that programs choose among: of each kind what a command takes, and what is at the edge.
 */
final class Pools {

  static final WordPool SMALL_INTEGERS =
      WordPool.of("0", "1", "2", "3", "4", "5", "7", "10", "-1", "-2", "-3", "-5", "100", "-100");

  static final WordPool COUNTS =
      WordPool.of("1", "1", "2", "2", "3", "5", "10", "0", "-1", "-3", "1000");

  static final WordPool EDGE_INTEGERS =
      WordPool.of(
          "0",
          "-0",
          "+1",
          "1",
          "-1",
          "2147483647",
          "2147483648",
          "-2147483648",
          "-2147483649",
          "4294967295",
          "4294967296",
          "4611686018427387904",
          "9223372036854775806",
          "9223372036854775807",
          "9223372036854775808",
          "-9223372036854775807",
          "-9223372036854775808",
          "-9223372036854775809",
          "18446744073709551615",
          "18446744073709551616",
          "",
          " 1",
          "1 ",
          "01",
          "1.0",
          "0x10",
          "1e3",
          "abc",
          "1\0002");

  static final WordPool DOUBLES =
      WordPool.of(
          "0", "1", "2", "3", "-1", "1.5", "-2.25", "0.1", "3.14", "10", "100", "3.0e3", ".5");

  static final WordPool EDGE_DOUBLES =
      WordPool.of(
          "inf",
          "+inf",
          "-inf",
          "Infinity",
          "INF",
          "nan",
          "-nan",
          "NaN",
          "-0",
          "-0.0",
          "5.",
          ".5",
          "1e308",
          "-1e308",
          "1.7976931348623157e308",
          "1e400",
          "-1e400",
          "5e-324",
          "1e-400",
          "0x1p3",
          "0x10",
          "123456789012345678",
          "9007199254740993",
          "3.14159265358979312",
          "1e17",
          "1e21",
          "0.0001",
          "0.00001",
          "1e-7",
          "",
          " 1",
          "1 ",
          "1,5",
          "abc",
          "1e",
          "--1",
          "1\0");

  private static final String LONG =
      "a-long-element-of-65-bytes-that-is-just-over-the-default-limit-ok";

  static final WordPool ELEMENTS =
      WordPool.of(
          "a", "b", "c", "d", "e", "1", "2", "3", "-5", "10", "100000", "foo", "bar", "1.5");

  static final WordPool EDGE_ELEMENTS =
      WordPool.of(
          "",
          " ",
          "\0",
          "\0ÿ\r\n",
          "ÿþ",
          "123456789",
          "12345678",
          LONG,
          LONG.substring(1),
          "9223372036854775807",
          "9223372036854775808",
          "-9223372036854775808",
          "01",
          "-0",
          "+1",
          "32767",
          "32768",
          "-32769",
          "2147483648",
          "8388607",
          "8388608",
          "3.0e3",
          "inf",
          "the quick brown fox jumps over the lazy dog");

  static final WordPool SCORE_BOUNDS =
      WordPool.of(
          "-inf", "+inf", "inf", "0", "1", "2", "3", "5", "(1", "(2", "(3", "-1", "(0.1", "1.5");

  static final WordPool EDGE_SCORE_BOUNDS =
      WordPool.of(
          "(", "((1", "(inf", "(-inf", "nan", "(nan", "abc", "", " 1", "1 ", "-", "+", "[1",
          "1e400");

  static final WordPool LEX_BOUNDS =
      WordPool.of("-", "+", "[a", "(a", "[b", "(c", "[d", "[1", "(foo", "[zz", "-", "+");

  static final WordPool EDGE_LEX_BOUNDS =
      WordPool.of("[", "(", "", "a", "+a", "-a", "[\0", "(ÿ", "1", "inf");

  static final WordPool STREAM_IDS =
      WordPool.of(
          "0", "0-0", "1", "1-1", "2-1", "3", "5-2", "7", "10", "20", "50-1", "$", "-", "+");

  static final WordPool RANGE_IDS =
      WordPool.of(
          "-", "+", "-", "+", "-", "+", "0", "1", "2", "3-1", "5", "(1-1", "(3", "10", "20");

  static final WordPool EDGE_STREAM_IDS =
      WordPool.of(
          "18446744073709551615-18446744073709551615",
          "18446744073709551615",
          "(18446744073709551615-18446744073709551615",
          "18446744073709551616-1",
          "1-18446744073709551616",
          "(0-0",
          "(-",
          "(+",
          "*",
          "1-*",
          "0-*",
          "abc",
          "1-",
          "-1",
          "1-1-1",
          "-1-1",
          "",
          " 1-1",
          "01-01",
          "1-1a",
          "$1");

  static final WordPool PATTERNS =
      WordPool.of(
          "*",
          "*",
          "?",
          "l*",
          "*1",
          "l?st*",
          "[a-m]*",
          "[^a-m]*",
          "s[a-z]*2",
          "nokey",
          "\\*",
          "*\\",
          "h[",
          "[]",
          "[^]*",
          "a*a*a*a*b",
          "",
          "**1",
          "[z-a]*",
          "ÿ*");

  /** Seconds or milliseconds far enough away that nothing expires while a program runs. */
  static final WordPool DURATIONS =
      WordPool.of(
          "100000",
          "200000",
          "1000000",
          "77777777",
          "0",
          "-1",
          "-1000",
          "2147483648",
          "4294967296");

  static final WordPool EDGE_DURATIONS =
      WordPool.of(
          "9223372036854775807",
          "9223372036854775",
          "9223372036854776",
          "9223370399119966",
          "9223372036854775808",
          "-9223372036854775808",
          "-9223372036854775",
          "-9223372036854776",
          "",
          "abc",
          "1.5",
          " 100000",
          "100000 ",
          "+100000");

  static final WordPool INSTANTS =
      WordPool.of(
          "4102444800",
          "4102444800000",
          "33177117420",
          "33177117420000",
          "1",
          "0",
          "-1",
          "1000000000",
          "9223372036854775807");

  static final WordPool LONGITUDES =
      WordPool.of(
          "13.361389",
          "15.087269",
          "0",
          "2.349014",
          "-122.4",
          "179.9",
          "-179.9",
          "13.583333",
          "180");

  static final WordPool LATITUDES =
      WordPool.of(
          "38.115556",
          "37.502669",
          "0",
          "48.864716",
          "37.316667",
          "-60",
          "85",
          "-85.05112878",
          "38");

  static final WordPool DISTANCES =
      WordPool.of("0", "1", "100", "200", "1000", "5000", "10000", "30000", "0.5");

  static final WordPool PLACES = WordPool.of("a", "b", "c", "Palermo", "Catania", "x", "y", "z");

  static final WordPool BIT_ENCODINGS =
      WordPool.of("u8", "i8", "u1", "i1", "u4", "i16", "u16", "u63", "i64", "i5", "u2");

  static final WordPool EDGE_BIT_ENCODINGS =
      WordPool.of("u64", "i65", "u0", "i0", "x8", "U8", "u", "8", "u08", "", "i-1", "u8 ");

  static final WordPool BIT_OFFSETS =
      WordPool.of("0", "1", "7", "8", "15", "23", "64", "100", "1000", "3", "5");

  static final WordPool FIELD_OFFSETS =
      WordPool.of("0", "1", "7", "8", "15", "100", "1000", "#0", "#1", "#2", "#10");

  static final WordPool EDGE_BIT_OFFSETS =
      WordPool.of(
          "-1", "#-1", "#", "", "abc", "4294967296", "#9223372036854775807", "9223372036854775807");

  static final WordPool BITS = WordPool.of("0", "1");

  static final WordPool CHANNELS = WordPool.of("c1", "c2", "news.art", "news.sport", "", "ÿ\0");

  static final WordPool GROUPS = WordPool.of("g1", "g1", "g1", "g2", "nogroup", "");

  static final WordPool CONSUMERS = WordPool.of("alice", "alice", "bob", "carol", "");

  static final WordPool TYPES =
      WordPool.of("string", "list", "set", "zset", "hash", "stream", "LIST", "none");

  static final WordPool SORT_BY =
      WordPool.of(
          "nosort", "w_*", "*", "hash1->*", "h*->a", "absent_*", "h*->", "->a", "#", "str*");

  static final WordPool SORT_GET =
      WordPool.of("#", "w_*", "*", "hash*->a", "h*->b", "absent", "", "str*");

  static final WordPool CURSORS =
      WordPool.of(
          "0",
          "0",
          "0",
          "0",
          "0",
          "1",
          "17",
          "-1",
          "abc",
          "",
          "1.5",
          "18446744073709551615",
          "18446744073709551616",
          "99999999999999999999999");

  static final WordPool DATABASES =
      WordPool.of("0", "1", "1", "15", "16", "-1", "abc", "99999999999");

  static final WordPool ABSENT_KEYS = WordPool.of("nokey", "", "bin\0\rÿ");

  /** What shortens the wait for a blocking command without being no wait at all. */
  static final WordPool TIMEOUTS_SECONDS =
      WordPool.of("0.001", "0.001", "0.002", "-1", "abc", "", "nan", "-inf", "1e-3", " 1", "-0.5");

  static final WordPool TIMEOUTS_MILLIS = WordPool.of("1", "1", "2", "-1", "abc", "", "1.5", "0x1");

  private Pools() {}
}
