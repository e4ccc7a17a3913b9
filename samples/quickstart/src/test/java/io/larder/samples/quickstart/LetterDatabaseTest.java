package io.larder.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class LetterDatabaseTest {

  private static Stream<Letter> letters() {
    return Stream.of(
        new Letter(1, "LEFT ARROW", "SIGNS"),
        new Letter(2, "RIGHT ARROW", "SIGNS"),
        new Letter(3, "FULL STOP", "SIGNS"),
        new Letter(4, "BROKEN ARROWHEAD", "FINDS"));
  }

  @Test
  void load_keepsEveryLetter() throws SQLException {
    try (LetterDatabase database = LetterDatabase.load(letters())) {
      assertThat(database.size()).isEqualTo(4);
    }
  }

  @Test
  void report_countsLettersAndBlocks_andNamesTheFullestBlock() throws SQLException {
    try (LetterDatabase database = LetterDatabase.load(letters())) {
      assertThat(database.report("ARROW")).isEqualTo(new WordReport("ARROW", 3, 2, "FINDS"));
    }
  }

  @Test
  void report_onUnknownWord_isEmpty() throws SQLException {
    try (LetterDatabase database = LetterDatabase.load(letters())) {
      assertThat(database.report("COMMA")).isEqualTo(new WordReport("COMMA", 0, 0, ""));
    }
  }

  @Test
  void load_ofTwoDatabases_keepsThemApart() throws SQLException {
    try (LetterDatabase one = LetterDatabase.load(letters());
        LetterDatabase other = LetterDatabase.load(letters().limit(1))) {
      assertThat(one.size()).isEqualTo(4);
      assertThat(other.size()).isEqualTo(1);
    }
  }
}
