package io.larder.benchmarks.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A page that is being written, in Markdown. */
public final class Page {

  private final String name;
  private final Reasons reasons;
  private final List<Verdict> verdicts = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  /**
   * An empty page.
   *
   * @param name its file's, without the ending
   */
  public Page(String name, Reasons reasons) {
    this.name = name;
    this.reasons = reasons;
  }

  /** Adds lines, and an empty one. */
  public void paragraph(String lines) {
    text.append(lines.strip()).append("\n\n");
  }

  /** Adds a table of numbers: the names of the rows, and a cell a column. */
  public void table(List<String> heads, List<List<String>> rows) {
    line(heads);
    text.append("|---|").append("--:|".repeat(heads.size() - 1)).append('\n');
    rows.forEach(this::line);
    text.append('\n');
  }

  /** Adds the reasons for the targets that are missed, and keeps all verdicts. */
  public void judge(List<Verdict> some) {
    List<Verdict> measured = some.stream().filter(Verdict::isMeasured).toList();
    verdicts.addAll(measured);
    String why = reasons.under(name, measured);
    if (!why.isEmpty()) {
      paragraph(why);
    }
  }

  /** The page as it is now. */
  public Report report() {
    return new Report(name, text.toString().stripTrailing() + "\n", verdicts);
  }

  /** A row's cells, its name first. */
  public static List<String> cells(String name, Stream<String> others) {
    return Stream.concat(Stream.of(name), others).toList();
  }

  private void line(List<String> cells) {
    text.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
  }
}
