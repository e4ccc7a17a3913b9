package io.larder.benchmarks.turns;

import io.larder.benchmarks.chart.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the main classes of comparisons are told.
 *
 * @param scale how many times the rounds of the short form
 * @param contenders the names of those to compare; all if empty
 * @param rows what a row's name has to contain
 * @param folder where pages and pictures go; null if they are not wanted
 */
public record Options(double scale, List<String> contenders, Pattern rows, @Nullable Path folder) {

  private static final Pattern NO_ROW = Pattern.compile("(?!)");

  /** Makes an immutable record. */
  public Options {
    contenders = List.copyOf(contenders);
  }

  /**
   * Reads {@code -x SCALE -c NAME,NAME -k PATTERN -o FOLDER}; or {@code -p} for the page alone,
   * made of what was measured before.
   */
  public static Options of(String[] arguments) {
    double scale = 1;
    List<String> contenders = List.of();
    Pattern rows = Pattern.compile("");
    Path folder = null;
    for (int at = 0; at < arguments.length; at++) {
      String option = arguments[at];
      if (option.equals("-p")) {
        rows = NO_ROW;
        continue;
      }
      if (++at == arguments.length) {
        throw new IllegalArgumentException("'" + option + "' has no value after it");
      }
      String value = arguments[at];
      switch (option) {
        case "-x" -> scale = Double.parseDouble(value);
        case "-c" -> contenders = List.of(value.split(",", -1));
        case "-k" -> rows = Pattern.compile(value);
        case "-o" -> folder = Path.of(value);
        default ->
            throw new IllegalArgumentException(
                "'" + option + "' is no option: -x, -c, -k, -o or -p was expected");
      }
    }
    return new Options(scale, contenders, rows, folder);
  }

  /** Whether a contestant takes part. */
  public boolean takes(String contender) {
    return contenders.isEmpty() || contenders.contains(contender);
  }

  /** Whether a row is measured. */
  public boolean hasRow(String row) {
    return rows.matcher(row).find();
  }

  /**
   * What a run begins with: what the folder keeps of earlier ones, where rows that are not measured
   * stay as they were. A folder that does not exist is made, before anything is measured.
   *
   * @param file the name of the figures' file
   */
  public Measured measuredBefore(String file) throws IOException {
    if (folder == null) {
      return Measured.nothing(Machine.caption());
    }
    Path csv = Files.createDirectories(folder).resolve(file);
    return rows == NO_ROW ? Measured.read(csv) : Measured.read(csv, Machine.caption());
  }
}
