package io.larder.benchmarks.chart;

import io.larder.benchmarks.chart.Picture.Mark;
import io.larder.benchmarks.chart.Picture.Scale;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Draws tables, for programs and, as a main class, for scripts. */
public final class Chart {

  private static final String USAGE =
      """
      Chart bars|lines TITLE IN.csv OUT.svg [OPTION...]
        IN.csv           a line of names, then lines of a name (for lines a number) and numbers; empty: none
        -axis TEXT       what the numbers are
        -caption TEXT    instead of the machine, the JDK and the day
        -log             a logarithmic axis for the numbers
        -mark N=TEXT     a line at a number; may be repeated\
      """;

  private Chart() {}

  /**
   * Draws a file.
   *
   * @param arguments see the usage that comes without any
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 4) {
      System.err.println(USAGE);
      System.exit(2);
    }
    Table table = Table.read(Path.of(arguments[2]));
    Picture picture = picture(arguments);
    Path svg = Path.of(arguments[3]);
    switch (arguments[0]) {
      case "bars" -> bars(table, picture, svg);
      case "lines" -> lines(table, picture, svg);
      default ->
          throw new IllegalArgumentException(
              "'" + arguments[0] + "' is no form: bars or lines was expected");
    }
  }

  /** Draws groups of bars, and writes the table as CSV beside the picture. */
  public static void bars(Table table, Picture picture, Path svg) throws IOException {
    Svg.write(Bars.of(table, picture), Bars.height(table), svg);
    table.write(beside(svg));
  }

  /**
   * Draws lines over rows that are named by numbers, and writes the table as CSV beside the
   * picture.
   */
  public static void lines(Table table, Picture picture, Path svg) throws IOException {
    Svg.write(Lines.of(table, picture), Lines.HEIGHT, svg);
    table.write(beside(svg));
  }

  private static Path beside(Path svg) {
    return svg.resolveSibling(svg.getFileName().toString().replaceFirst("[.]svg$", "") + ".csv");
  }

  private static Picture picture(String[] arguments) {
    String axis = "";
    String caption = Machine.caption();
    Scale scale = Scale.LINEAR;
    List<Mark> marks = new ArrayList<>();
    for (int at = 4; at < arguments.length; at++) {
      switch (arguments[at]) {
        case "-axis" -> axis = arguments[++at];
        case "-caption" -> caption = arguments[++at];
        case "-log" -> scale = Scale.LOGARITHMIC;
        case "-mark" -> marks.add(mark(arguments[++at]));
        default ->
            throw new IllegalArgumentException("'" + arguments[at] + "' is no option\n" + USAGE);
      }
    }
    return new Picture(arguments[1], axis, caption, scale, marks);
  }

  private static Mark mark(String text) {
    int equals = text.indexOf('=');
    if (equals < 0) {
      throw new IllegalArgumentException("-mark '" + text + "': NUMBER=TEXT was expected");
    }
    return new Mark(Double.parseDouble(text.substring(0, equals)), text.substring(equals + 1));
  }
}
