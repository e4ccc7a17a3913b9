package io.larder.benchmarks.turns;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the main classes of comparisons are told.
 *
 * @param scale how many times the rounds of the short form
 * @param contenders the names of those to compare; all if empty
 * @param rows what a row's name has to contain
 * @param folders where pages and pictures go; none if they are not wanted
 */
public record Options(double scale, List<String> contenders, Pattern rows, List<Path> folders) {

  /** Makes an immutable record. */
  public Options {
    contenders = List.copyOf(contenders);
    folders = List.copyOf(folders);
  }

  /** Reads {@code -x SCALE -c NAME,NAME -k PATTERN -o FOLDER}. */
  public static Options of(String[] arguments) {
    double scale = 1;
    List<String> contenders = List.of();
    Pattern rows = Pattern.compile("");
    List<Path> folders = new ArrayList<>();
    for (int at = 0; at < arguments.length; at += 2) {
      if (at + 1 == arguments.length) {
        throw new IllegalArgumentException("'" + arguments[at] + "' has no value after it");
      }
      String value = arguments[at + 1];
      switch (arguments[at]) {
        case "-x" -> scale = Double.parseDouble(value);
        case "-c" -> contenders = List.of(value.split(",", -1));
        case "-k" -> rows = Pattern.compile(value);
        case "-o" -> folders.add(Path.of(value));
        default ->
            throw new IllegalArgumentException(
                "'" + arguments[at] + "' is no option: -x, -c, -k or -o was expected");
      }
    }
    return new Options(scale, contenders, rows, folders);
  }

  /** Whether a contestant takes part. */
  public boolean takes(String contender) {
    return contenders.isEmpty() || contenders.contains(contender);
  }

  /** Whether a row is measured. */
  public boolean hasRow(String row) {
    return rows.matcher(row).find();
  }
}
