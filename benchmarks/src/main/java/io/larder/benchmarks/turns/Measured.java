package io.larder.benchmarks.turns;

import io.larder.benchmarks.chart.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What was measured: the figures of the contestants, row by row, also from one run to the next. */
public final class Measured {

  private static final String NANOS = " ns";
  private static final String BYTES = " bytes";

  private final Map<String, Map<String, Figure>> rows = new LinkedHashMap<>();
  private final String caption;

  private Measured(String caption) {
    this.caption = caption;
  }

  /**
   * Nothing yet.
   *
   * @param caption on which machine and when
   */
  public static Measured nothing(String caption) {
    return new Measured(caption);
  }

  /** What is kept in a file, under a new caption; nothing if there is no file. */
  public static Measured read(Path csv, String caption) throws IOException {
    return Files.exists(csv) ? of(Table.read(csv), caption) : nothing(caption);
  }

  /** What is kept in a file, as it is. */
  public static Measured read(Path csv) throws IOException {
    Table table = Table.read(csv);
    return of(table, table.heading());
  }

  private static Measured of(Table table, String caption) {
    Measured measured = new Measured(caption);
    for (Table.Row row : table.rows()) {
      Map<String, Figure> figures = new LinkedHashMap<>();
      for (int column = 0; column < table.columns().size(); column += 2) {
        double nanos = row.numbers().get(column);
        if (!Double.isNaN(nanos)) {
          figures.put(
              table.columns().get(column).replace(NANOS, ""),
              new Figure(nanos, row.numbers().get(column + 1)));
        }
      }
      measured.add(row.name(), figures);
    }
    return measured;
  }

  /** Writes all, the caption in place of the rows' heading. */
  public void write(Path csv) throws IOException {
    TreeSet<String> contestants = new TreeSet<>();
    rows.values().forEach(row -> contestants.addAll(row.keySet()));
    List<Table.Row> lines = new ArrayList<>();
    rows.forEach(
        (name, row) ->
            lines.add(
                new Table.Row(
                    name,
                    contestants.stream()
                        .flatMap(each -> numbers(row.getOrDefault(each, Figure.NONE)))
                        .toList())));
    new Table(
            caption,
            contestants.stream().flatMap(each -> Stream.of(each + NANOS, each + BYTES)).toList(),
            lines)
        .write(csv);
  }

  /** Keeps a row in place of what it was before. */
  public void add(String row, Map<String, Figure> figures) {
    rows.put(row, Map.copyOf(figures));
  }

  /** Whether a row was ever measured. */
  public boolean has(String row) {
    return rows.containsKey(row);
  }

  /** The processor time of a call in nanoseconds; not a number where it was not measured. */
  public double nanos(String row, String contestant) {
    return rows.getOrDefault(row, Map.of()).getOrDefault(contestant, Figure.NONE).nanos();
  }

  /** The bytes that a call allocates; not a number where it was not measured. */
  public double bytes(String row, String contestant) {
    return rows.getOrDefault(row, Map.of()).getOrDefault(contestant, Figure.NONE).bytes();
  }

  /** On which machine and when. */
  public String caption() {
    return caption;
  }

  private static Stream<Double> numbers(Figure figure) {
    return Stream.of(figure.nanos(), figure.bytes());
  }
}
