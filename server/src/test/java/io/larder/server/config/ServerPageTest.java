package io.larder.server.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The table of parameters in the server's page is what the parameters say. With {@code
 * -Dlarder.docs=write} the test writes it instead.
 */
class ServerPageTest {

  private static final Path PAGE = Path.of("..", "docs", "server.md");
  private static final String BEGIN = "<!-- generated from the parameters: begin -->\n";
  private static final String END = "<!-- generated from the parameters: end -->\n";

  @Test
  void page_isWhatTheParametersSay() throws IOException {
    Path page = Files.exists(PAGE) ? PAGE : Path.of("docs", "server.md");
    String text = Files.readString(page);
    int begin = text.indexOf(BEGIN) + BEGIN.length();
    int end = text.indexOf(END);
    if ("write".equals(System.getProperty("larder.docs"))) {
      Files.writeString(page, text.substring(0, begin) + generated() + text.substring(end));
    } else {
      assertThat(text.substring(begin, end))
          .as("docs/server.md; write it anew with -Dlarder.docs=write")
          .isEqualTo(generated());
    }
  }

  private static String generated() {
    StringBuilder table =
        new StringBuilder(
            "\n| parameter | default | values | | what it is |\n|---|---|---|---|---|\n");
    ParameterCatalog.ALL.forEach(parameter -> table.append(row(parameter)));
    return table.append('\n').toString();
  }

  private static <T> String row(Parameter<T> parameter) {
    String names = "`" + String.join("`, `", names(parameter)) + "`";
    String since = parameter.since().isEmpty() ? "" : " (" + parameter.since() + ")";
    return "| %s%s | %s | %s | %s | %s |\n"
        .formatted(
            names,
            since,
            defaultOf(parameter),
            parameter.type().description().replace("|", "\\|"),
            effect(parameter),
            parameter.summary());
  }

  private static Iterable<String> names(Parameter<?> parameter) {
    java.util.List<String> names = new java.util.ArrayList<>();
    names.add(parameter.name());
    names.addAll(parameter.aliases());
    return names;
  }

  private static <T> String defaultOf(Parameter<T> parameter) {
    if (parameter == SystemParameters.DIR) {
      return "where it is started";
    }
    String text = parameter.type().text(parameter.defaultValue());
    return text.isEmpty() ? "" : "`" + text + "`";
  }

  private static String effect(Parameter<?> parameter) {
    String acts = parameter.is(Parameter.Trait.ACTS) ? "acts" : "kept";
    if (parameter.is(Parameter.Trait.IMMUTABLE)) {
      return acts + ", start";
    }
    return parameter.is(Parameter.Trait.PROTECTED) ? acts + ", protected" : acts;
  }
}
