package io.larder.benchmarks.chart;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Numbers in rows and columns, as a {@linkplain Csv comma-separated file} has them.
 *
 * @param heading what the rows are
 * @param columns the names of the columns, without the heading
 * @param rows the rows, each with a number a column
 */
public record Table(String heading, List<String> columns, List<Row> rows) {

  /**
   * A named row.
   *
   * @param numbers one a column; {@link Double#NaN} where there is none
   */
  public record Row(String name, List<Double> numbers) {

    /** Makes an immutable row. */
    public Row {
      numbers = List.copyOf(numbers);
    }
  }

  /** Makes an immutable table. */
  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    for (Row row : rows) {
      if (row.numbers().size() != columns.size()) {
        throw new IllegalArgumentException(
            "the row '%s' has %d numbers, and the table %d columns: give each column a number or leave it empty"
                .formatted(row.name(), row.numbers().size(), columns.size()));
      }
    }
  }

  /** Reads a file whose first line has the heading and the columns' names. */
  public static Table read(Path csv) throws IOException {
    List<List<String>> lines = Csv.read(csv);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException(csv + " is empty: a line with names was expected");
    }
    List<String> names = lines.get(0);
    return new Table(
        names.get(0),
        names.subList(1, names.size()),
        lines.stream().skip(1).map(line -> row(line, names.size())).toList());
  }

  /** Writes a file that {@link #read} understands. */
  public void write(Path csv) throws IOException {
    List<List<String>> lines = new ArrayList<>(List.of(line(heading, columns)));
    rows.forEach(
        row -> lines.add(line(row.name(), row.numbers().stream().map(Table::text).toList())));
    Csv.write(csv, lines);
  }

  private static Row row(List<String> cells, int width) {
    Double[] numbers = new Double[width - 1];
    Arrays.fill(numbers, Double.NaN);
    for (int i = 1; i < Math.min(width, cells.size()); i++) {
      String cell = cells.get(i).strip();
      numbers[i - 1] = cell.isEmpty() ? Double.NaN : Double.valueOf(cell);
    }
    return new Row(cells.get(0), Arrays.asList(numbers));
  }

  private static List<String> line(String name, List<String> cells) {
    return Stream.concat(Stream.of(name), cells.stream()).toList();
  }

  private static String text(double number) {
    return Double.isNaN(number)
        ? ""
        : new BigDecimal(number).round(new MathContext(5)).stripTrailingZeros().toPlainString();
  }
}
