package io.larder.value.glob;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

  /** What {@code KEYS pattern} answers in Redis 7.0.15. */
  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "hello, hello, true",
        "hello, hell, false",
        "hell, hello, false",
        "h?llo, hallo, true",
        "h?llo, hllo, false",
        "h*llo, hllo, true",
        "h*llo, heeeello, true",
        "h*llo, heeeellx, false",
        "h[ae]llo, hello, true",
        "h[ae]llo, hillo, false",
        "h[^e]llo, hello, false",
        "h[^e]llo, hallo, true",
        "h[b-a]llo, hallo, true",
        "h\\*llo, h*llo, true",
        "h\\*llo, hello, false",
        "a\\, a\\, true",
        "a\\b, ab, true",
        "[, a, false",
        "[, [, false",
        "[^, a, true",
        "[abc, c, true",
        "[abc, d, false",
        "[a-, -, true",
        "[a-, b, false",
        "[a-], ], true",
        "[a-], b, false",
        "[a-]x], x, true",
        "[], ], false",
        "[]a, a, false",
        "[^], a, true",
        "[^]a, xa, true",
        "[\\]], ], true",
        "[\\, \\, true",
        "[a\\-z], -, true",
        "[a\\-z], b, false",
        "[^^], ^, false",
        "*, a, true",
        "*, \"\", false",
        "**, \"\", false",
        "\"\", \"\", true",
        "\"\", a, false",
        "a**, a, true",
        "*a*b*, xxaxxbxx, true",
        "*a*b*, xxbxxaxx, false",
        "*[*]*, a*b, true",
        "*\\**, a*b, true",
        "?, *, true",
        "é, é, true"
      })
  void matches_asRedisAnswers(String pattern, String string, boolean expected) {
    assertThat(glob(pattern).matches(bytes(string))).isEqualTo(expected);
  }

  @Test
  void range_isOfSignedBytes() {
    assertThat(glob("[\u00ff-\u0001]").matches(new byte[] {0})).isTrue();
    assertThat(glob("[\u00ff-\u0001]").matches(new byte[] {127})).isFalse();
  }

  @Test
  void isStar_ofOneStarAlone() {
    assertThat(glob("*").isStar()).isTrue();
    assertThat(glob("**").isStar()).isFalse();
    assertThat(glob("\\*").isStar()).isFalse();
    assertThat(glob("").isStar()).isFalse();
  }

  @Test
  void manyStars_stayBounded() {
    byte[] string = bytes("a".repeat(50_000));
    Glob glob = glob("a*".repeat(500) + "b");

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> assertThat(glob.matches(string)).isFalse());
  }

  @Test
  void longPatterns_needNoStack() {
    assertThat(glob("a*".repeat(100_000)).matches(bytes("a".repeat(100_000)))).isTrue();
    assertThat(glob("[a]".repeat(100_000)).matches(bytes("a".repeat(100_000)))).isTrue();
  }

  @Test
  void generatedPatterns_matchAsTheNaiveTwinSays() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 200_000; i++) {
      byte[] pattern = word(random, "ab*?[]^-\\", 9);
      byte[] string = word(random, "ab]-\\^", 5);
      assertThat(Glob.compile(pattern).matches(string))
          .as("seed %d: %s on %s", seed, text(pattern), text(string))
          .isEqualTo(string.length == 0 ? pattern.length == 0 : naive(pattern, string));
    }
  }

  /** The definition, by recursion on what is left of both. */
  private static boolean naive(byte[] pattern, byte[] string) {
    if (pattern.length == 0) {
      return string.length == 0;
    }
    byte[] rest = from(pattern, 1);
    if (pattern[0] == '*') {
      return naive(rest, string) || (string.length > 0 && naive(pattern, from(string, 1)));
    }
    if (string.length == 0) {
      return false;
    }
    return switch (pattern[0]) {
      case '?' -> naive(rest, from(string, 1));
      case '[' -> naiveClass(rest, string);
      case '\\' ->
          rest.length == 0
              ? string.length == 1 && string[0] == '\\'
              : rest[0] == string[0] && naive(from(rest, 1), from(string, 1));
      default -> pattern[0] == string[0] && naive(rest, from(string, 1));
    };
  }

  private static boolean naiveClass(byte[] behindBracket, byte[] string) {
    boolean negated = behindBracket.length > 0 && behindBracket[0] == '^';
    byte[] rest = negated ? from(behindBracket, 1) : behindBracket;
    boolean found = false;
    while (rest.length > 0 && rest[0] != ']') {
      int length = 1;
      if (rest[0] == '\\' && rest.length > 1) {
        found |= rest[1] == string[0];
        length = 2;
      } else if (rest.length > 2 && rest[1] == '-') {
        found |= Math.min(rest[0], rest[2]) <= string[0] && string[0] <= Math.max(rest[0], rest[2]);
        length = 3;
      } else {
        found |= rest[0] == string[0];
      }
      rest = from(rest, length);
    }
    return found != negated && naive(from(rest, Math.min(1, rest.length)), from(string, 1));
  }

  private static byte[] from(byte[] bytes, int start) {
    return Arrays.copyOfRange(bytes, start, bytes.length);
  }

  private static byte[] word(Random random, String alphabet, int longest) {
    byte[] word = new byte[random.nextInt(longest + 1)];
    for (int i = 0; i < word.length; i++) {
      word[i] = (byte) alphabet.charAt(random.nextInt(alphabet.length()));
    }
    return word;
  }

  private static Glob glob(String pattern) {
    return Glob.compile(bytes(pattern));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, ISO_8859_1);
  }
}
