package io.larder.cdi.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The table of settings in the page of annotations is made of their rows. With {@code
 * -Dlarder.docs=write} the test writes the table instead.
 */
class SettingsPageTest {

  private static final Path PAGE = Path.of("..", "docs", "annotations.md");
  private static final String BEGIN = "<!-- settings: written by SettingsPageTest -->\n";
  private static final String END = "<!-- end of settings -->\n";

  @Test
  void page_hasTheTable_thatTheSettingsMake() throws IOException {
    Path page = Files.exists(PAGE) ? PAGE : Path.of("docs", "annotations.md");
    String text = Files.readString(page);
    int begin = text.indexOf(BEGIN) + BEGIN.length();
    int end = text.indexOf(END);
    if ("write".equals(System.getProperty("larder.docs"))) {
      Files.writeString(page, text.substring(0, begin) + table() + text.substring(end));
    } else {
      assertThat(text.substring(begin, end))
          .as("docs/annotations.md; write it anew with -Dlarder.docs=write")
          .isEqualTo(table());
    }
  }

  private static String table() {
    StringBuilder table =
        new StringBuilder("| `larder.cdi.` | for | default | what it does |\n|---|---|---|---|\n");
    for (Setting<?> setting : Settings.ALL) {
      table.append(
          "| `%s` | %s | %s | %s |\n"
              .formatted(
                  setting.name(),
                  owners(setting.scope()),
                  setting.defaultText().isEmpty() ? "none" : "`" + setting.defaultText() + "`",
                  setting.sentence()));
    }
    return table.toString();
  }

  private static String owners(Setting.Scope scope) {
    return switch (scope) {
      case APPLICATION -> "application";
      case CACHE -> "application, cache";
      case METHOD -> "application, cache, method";
    };
  }
}
