package io.larder.samples.quickstart;

import java.util.ArrayList;
import java.util.List;

/**
 * Words and numbers lined up in columns, a little indented: the first column begins at the left,
 * the others end at the right. Plain ASCII, so that it looks the same in every terminal. Not
 * thread-safe.
 */
final class TextTable {

  private static final String MARGIN = "   ";
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();
  private final int columns;

  /** A table with a heading over each column. */
  TextTable(String... headings) {
    columns = headings.length;
    rows.add(List.of(headings));
  }

  /**
   * Adds a row.
   *
   * @throws IllegalArgumentException if it has more or fewer cells than the table has columns
   */
  TextTable row(String... cells) {
    if (cells.length != columns) {
      throw new IllegalArgumentException("expected " + columns + " cells, got " + cells.length);
    }
    rows.add(List.of(cells));
    return this;
  }

  /** The heading, a rule, and the rows, each ended by a line feed. */
  @Override
  public String toString() {
    int[] widths = widths();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      append(text, rows.get(i), widths);
      if (i == 0) {
        appendRule(text, widths);
      }
    }
    return text.toString();
  }

  private int[] widths() {
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    return widths;
  }

  private static void append(StringBuilder text, List<String> row, int[] widths) {
    for (int i = 0; i < widths.length; i++) {
      String cell = row.get(i);
      String padding = " ".repeat(widths[i] - cell.length());
      text.append(i == 0 ? MARGIN : GAP).append(i == 0 ? cell + padding : padding + cell);
    }
    text.append('\n');
  }

  private static void appendRule(StringBuilder text, int[] widths) {
    for (int i = 0; i < widths.length; i++) {
      text.append(i == 0 ? MARGIN : GAP).append("-".repeat(widths[i]));
    }
    text.append('\n');
  }
}
