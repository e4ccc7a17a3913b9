package io.larder.benchmarks.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Files of comma-separated cells, which may hold anything but line ends and quotes; those with
 * commas are quoted.
 */
public final class Csv {

  private Csv() {}

  /** The lines that are not empty, each with its cells. */
  public static List<List<String>> read(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> !line.isBlank())
        .map(Csv::cells)
        .toList();
  }

  /** Writes a line a list. */
  public static void write(Path file, List<List<String>> lines) throws IOException {
    Files.write(file, lines.stream().map(Csv::line).toList());
  }

  private static String line(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.contains(",") ? '"' + cell + '"' : cell)
        .collect(Collectors.joining(","));
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
        .map(cell -> cell.replace("\"", ""))
        .toList();
  }
}
