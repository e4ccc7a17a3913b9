package io.larder.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

final class TextTableTest {

  @Test
  void toString_alignsFirstColumnLeftAndOthersRight() {
    TextTable table = new TextTable("way", "hits").row("cache", "1,000").row("none", "-");

    assertThat(table)
        .hasToString(
            """
            way     hits
            -----  -----
            cache  1,000
            none       -
            """
                .indent(3));
  }

  @Test
  void row_withTooFewCells_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TextTable("a", "b").row("1"))
        .withMessage("expected 2 cells, got 1");
  }
}
