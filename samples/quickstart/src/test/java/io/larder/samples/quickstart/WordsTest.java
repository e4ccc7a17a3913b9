package io.larder.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class WordsTest {

  @Test
  void mostFrequent_ranksByFrequencyThenAlphabet_andSkipsShortWords() {
    Stream<Letter> letters =
        Stream.of(
            new Letter(1, "SMALL LETTER A", "X"),
            new Letter(2, "CAPITAL LETTER A", "X"),
            new Letter(3, "RUNE-LETTER-7", "X"));

    assertThat(Words.mostFrequent(letters, 3)).containsExactly("LETTER", "CAPITAL", "RUNE");
  }
}
