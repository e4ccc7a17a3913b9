package io.larder.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LetterTest {

  @Test
  void all_isMoreThanAHundredThousand() {
    assertThat(Letter.all().count()).isGreaterThan(100_000);
  }

  @Test
  void all_knowsNameAndBlock() {
    assertThat(Letter.all()).contains(new Letter('A', "LATIN CAPITAL LETTER A", "BASIC_LATIN"));
  }

  @Test
  void all_leavesOutWhatHasNoName() {
    assertThat(Letter.all())
        .noneMatch(letter -> letter.codePoint() == 0xE000 || letter.codePoint() == 0xD800);
  }
}
