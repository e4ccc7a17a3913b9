package io.larder.benchmarks.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Why targets are missed, as somebody found out and wrote down: a Markdown file in which each
 * section is called {@code PAGE: ROW; ROW..} and explains these rows.
 */
public final class Reasons {

  /** The file's name in the folder of the pages. */
  static final String FILE = "reasons.md";

  /** Nothing is explained. */
  public static final Reasons NONE = new Reasons(List.of());

  private static final String HEADING = "## ";

  /** What explains some rows of a page. */
  private record Reason(String page, List<String> rows, String text) {}

  private final List<Reason> reasons;

  private Reasons(List<Reason> reasons) {
    this.reasons = reasons;
  }

  /** Those that lie in the folder of the pages; none if there is no such file. */
  public static Reasons in(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    return Files.exists(file) ? of(Files.readString(file)) : NONE;
  }

  static Reasons of(String markdown) {
    List<Reason> reasons = new ArrayList<>();
    String[] sections = ("\n" + markdown).split("\n" + HEADING, -1);
    for (int i = 1; i < sections.length; i++) {
      reasons.add(reason(sections[i]));
    }
    return new Reasons(reasons);
  }

  private static Reason reason(String section) {
    String heading = section.lines().findFirst().orElse("");
    String[] pageAndRows = heading.split(": ", 2);
    if (pageAndRows.length < 2) {
      throw new IllegalArgumentException(
          "'%s%s' in %s names no rows: '%sPAGE: ROW; ROW' was expected"
              .formatted(HEADING, heading, FILE, HEADING));
    }
    return new Reason(
        pageAndRows[0],
        List.of(pageAndRows[1].strip().split("; ", -1)),
        section.substring(heading.length()).strip());
  }

  /** What to print under a table: the reasons of the rows that miss, and which have none. */
  String under(String page, List<Verdict> verdicts) {
    List<String> missed =
        verdicts.stream()
            .filter(verdict -> verdict.isMeasured() && !verdict.isMet())
            .map(Verdict::row)
            .distinct()
            .toList();
    if (missed.isEmpty()) {
      return "";
    }
    List<String> unexplained = new ArrayList<>(missed);
    StringBuilder text = new StringBuilder("Why targets are missed:\n\n");
    for (Reason reason : reasons) {
      List<String> concerned = missed.stream().filter(reason.rows()::contains).toList();
      if (reason.page().equals(page) && !concerned.isEmpty()) {
        unexplained.removeAll(concerned);
        text.append("- ").append(bold(concerned)).append(": ");
        text.append(reason.text().replace("\n", "\n  ")).append('\n');
      }
    }
    if (!unexplained.isEmpty()) {
      text.append("- Not explained yet: ").append(bold(unexplained)).append(".\n");
    }
    return text.toString();
  }

  private static String bold(List<String> rows) {
    return rows.stream().collect(Collectors.joining("**; **", "**", "**"));
  }
}
