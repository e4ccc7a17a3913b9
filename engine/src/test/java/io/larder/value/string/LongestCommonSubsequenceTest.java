package io.larder.value.string;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.larder.value.string.LongestCommonSubsequence.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LongestCommonSubsequenceTest {

  @Test
  void matches_goFromTheLastToTheFirst() {
    LongestCommonSubsequence lcs = lcs("ohmytext", "mynewtext");

    assertThat(text(lcs.bytes())).isEqualTo("mytext");
    assertThat(lcs.length()).isEqualTo(6);
    assertThat(lcs.matches(0)).containsExactly(new Match(4, 5, 4), new Match(2, 0, 2));
    assertThat(lcs.matches(4)).containsExactly(new Match(4, 5, 4));
    assertThat(lcs.matches(5)).isEmpty();
  }

  /** Which of several is found is Redis 7.0.15's choice. */
  @ParameterizedTest
  @CsvSource({"ab, ba, b", "ba, ab, a", "abc, acb, ac", "acb, abc, ab", "abcd, dcba, d"})
  void ofSeveral_theOneIsFoundThatRedisFinds(String left, String right, String expected) {
    assertThat(text(lcs(left, right).bytes())).isEqualTo(expected);
  }

  @Test
  void emptyStrings_haveNothingInCommon() {
    assertThat(lcs("", "abc").length()).isZero();
    assertThat(lcs("abc", "").bytes()).isEmpty();
    assertThat(lcs("", "").matches(0)).isEmpty();
  }

  @Test
  void isTooLarge_fromAPlainTableOf512MiBOn() {
    assertThat(LongestCommonSubsequence.isTooLarge((1 << 27) - 1, 0)).isFalse();
    assertThat(LongestCommonSubsequence.isTooLarge(1 << 27, 0)).isTrue();
    assertThat(LongestCommonSubsequence.isTooLarge((1 << 14) - 1, (1 << 13) - 1)).isFalse();
    assertThat(LongestCommonSubsequence.isTooLarge((1 << 14) - 1, 1 << 13)).isTrue();
    assertThat(LongestCommonSubsequence.isTooLarge(1 << 29, 1 << 29)).isTrue();
  }

  @Test
  void largestStrings_areComparedQuickly() {
    String left = "abc".repeat(5_000);
    String right = "bca".repeat(2_700);

    assertThat(lcs(left, right).length()).isEqualTo(8_100);
    assertThat(lcs(left, right).bytes()).hasSize(8_100);
  }

  @Test
  void narrowTables_takeNoRoomForWholeWords() {
    assertThat(lcs("ab".repeat(3_000_000), "b").length()).isEqualTo(1);
    assertThat(lcs("b", "ab".repeat(3_000_000)).matches(0))
        .containsExactly(new Match(0, 5_999_999, 1));
  }

  @Test
  void anyStrings_answerAsThePlainTable() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 3_000; i++) {
      int letters = 1 + random.nextInt(5);
      byte[] left = randomBytes(random, letters);
      byte[] right = randomBytes(random, letters);
      LongestCommonSubsequence lcs = new LongestCommonSubsequence(left, right);
      List<Match> expected = naiveMatches(left, right);

      assertThat(lcs.matches(0)).as("seed %d, step %d", seed, i).isEqualTo(expected);
      assertThat(lcs.length())
          .as("seed %d, step %d", seed, i)
          .isEqualTo(expected.stream().mapToInt(Match::length).sum());
      assertThat(lcs.bytes()).hasSize(lcs.length());
    }
  }

  private static List<Match> naiveMatches(byte[] left, byte[] right) {
    int[][] lengths = new int[left.length + 1][right.length + 1];
    for (int i = 1; i <= left.length; i++) {
      for (int j = 1; j <= right.length; j++) {
        lengths[i][j] =
            left[i - 1] == right[j - 1]
                ? lengths[i - 1][j - 1] + 1
                : Math.max(lengths[i - 1][j], lengths[i][j - 1]);
      }
    }
    List<Match> matches = new ArrayList<>();
    int i = left.length;
    int j = right.length;
    int run = 0;
    while (i > 0 && j > 0) {
      if (left[i - 1] == right[j - 1]) {
        run++;
        i--;
        j--;
        continue;
      }
      addRun(matches, i, j, run);
      run = 0;
      if (lengths[i - 1][j] > lengths[i][j - 1]) {
        i--;
      } else {
        j--;
      }
    }
    addRun(matches, i, j, run);
    return matches;
  }

  private static void addRun(List<Match> matches, int left, int right, int run) {
    if (run > 0) {
      matches.add(new Match(left, right, run));
    }
  }

  private static byte[] randomBytes(Random random, int letters) {
    byte[] bytes = new byte[random.nextInt(150)];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) random.nextInt(letters);
    }
    return bytes;
  }

  private static LongestCommonSubsequence lcs(String left, String right) {
    return new LongestCommonSubsequence(left.getBytes(ISO_8859_1), right.getBytes(ISO_8859_1));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, ISO_8859_1);
  }
}
