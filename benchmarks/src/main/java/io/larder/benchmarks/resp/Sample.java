package io.larder.benchmarks.resp;

import io.larder.benchmarks.chart.Csv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A line of figures that a script wrote.
 *
 * @param words what was measured: the cells before the figures
 * @param figures in the order of the file's columns
 */
record Sample(List<String> words, List<Double> figures) {

  Sample {
    words = List.copyOf(words);
    figures = List.copyOf(figures);
  }

  /** All of a file, whose lines begin with so many words; none if there is no file. */
  static List<Sample> read(Path csv, int words) throws IOException {
    return Files.exists(csv)
        ? Csv.read(csv).stream().skip(1).map(cells -> of(cells, words)).toList()
        : List.of();
  }

  private static Sample of(List<String> cells, int words) {
    return new Sample(
        cells.subList(0, words),
        cells.subList(words, cells.size()).stream()
            .map(cell -> cell.isEmpty() ? Double.NaN : Double.parseDouble(cell))
            .toList());
  }

  String word(int at) {
    return words.get(at);
  }

  double figure(int at) {
    return figures.get(at);
  }
}
