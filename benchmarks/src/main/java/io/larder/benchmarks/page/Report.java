package io.larder.benchmarks.page;

import io.larder.benchmarks.chart.Csv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A page that is ready.
 *
 * @param name its file's, without the ending
 * @param verdicts what became of the targets
 */
public record Report(String name, String markdown, List<Verdict> verdicts) {

  private static final List<String> HEADING = List.of("row", "sense", "bound", "of", "reached");

  /** Makes an immutable record. */
  public Report {
    verdicts = List.copyOf(verdicts);
  }

  /** Writes the page, the verdicts beside it, and the front page anew. */
  public void write(Path folder) throws IOException {
    Files.writeString(folder.resolve(name + ".md"), markdown);
    List<List<String>> lines = new ArrayList<>(List.of(HEADING));
    verdicts.forEach(verdict -> lines.add(verdict.written()));
    Csv.write(file(folder, name), lines);
    FrontPage.write(folder);
  }

  /** The verdicts that a page left in a folder; none if it was never written. */
  static List<Verdict> verdicts(Path folder, String name) throws IOException {
    Path file = file(folder, name);
    return Files.exists(file)
        ? Csv.read(file).stream().skip(1).map(Verdict::read).toList()
        : List.of();
  }

  private static Path file(Path folder, String name) {
    return folder.resolve(name + "-targets.csv");
  }
}
