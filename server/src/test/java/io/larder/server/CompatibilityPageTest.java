package io.larder.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The page of compatibility lists Redis's commands as the server answers them. With {@code
 * -Dlarder.docs=write} the test writes the lists instead.
 */
class CompatibilityPageTest {

  private static final Path PAGE = Path.of("..", "docs", "compatibility.md");
  private static final String BEGIN = "<!-- generated from the catalog: begin -->\n";
  private static final String END = "<!-- generated from the catalog: end -->\n";

  /** A command of Redis 7.2, and how much of it a server on one node has to do. */
  private record Row(String group, String command, String extent) {

    boolean isAnswered() {
      return ServerCommands.CATALOG.commands().stream()
          .anyMatch(command -> command.name().equals(command()));
    }
  }

  @Test
  void page_isWhatTheCatalogSays() throws IOException {
    Path page = Files.exists(PAGE) ? PAGE : Path.of("docs", "compatibility.md");
    String text = Files.readString(page);
    String generated = generated(rows());
    int begin = text.indexOf(BEGIN) + BEGIN.length();
    int end = text.indexOf(END);
    if ("write".equals(System.getProperty("larder.docs"))) {
      Files.writeString(page, text.substring(0, begin) + generated + text.substring(end));
    } else {
      assertThat(text.substring(begin, end))
          .as("docs/compatibility.md; write it anew with -Dlarder.docs=write")
          .isEqualTo(generated);
    }
  }

  private static List<Row> rows() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                CompatibilityPageTest.class.getResourceAsStream(
                    "/io/larder/catalog/redis-commands.tsv"),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split("\t"))
          .map(column -> new Row(column[0], column[1].toUpperCase(Locale.ROOT), column[5]))
          .sorted(Comparator.comparing(Row::command))
          .toList();
    }
  }

  private static String generated(List<Row> rows) {
    Map<String, List<Row>> groups =
        rows.stream().collect(Collectors.groupingBy(Row::group, TreeMap::new, Collectors.toList()));
    StringBuilder page = new StringBuilder("\n");
    page.append("| group | answered | whole behaviour | as clients and tools use them |")
        .append(
            " a constant answer | durability | not answered |\n|---|---|---|---|---|---|---|\n");
    groups.forEach((group, all) -> page.append(row(group, all)));
    return page.append('\n').toString();
  }

  private static String row(String group, List<Row> rows) {
    List<Row> answered = rows.stream().filter(Row::isAnswered).toList();
    return "| %s | %d of %d | %s | %s | %s | %s | %s |\n"
        .formatted(
            group.replace('-', ' '),
            answered.size(),
            rows.size(),
            of("must", answered),
            of("should", answered),
            of("stub", answered),
            of("persistence", answered),
            names(rows.stream().filter(row -> !row.isAnswered()).toList()));
  }

  private static String of(String extent, List<Row> rows) {
    return names(rows.stream().filter(row -> row.extent().equals(extent)).toList());
  }

  private static String names(List<Row> rows) {
    return rows.isEmpty()
        ? "–"
        : rows.stream().map(row -> "`" + row.command() + "`").collect(Collectors.joining(" "));
  }
}
