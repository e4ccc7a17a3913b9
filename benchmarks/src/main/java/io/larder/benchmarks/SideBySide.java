package io.larder.benchmarks;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs benchmarks as JMH's own main class does, with the same arguments, and prints a table with
 * one column a contestant.
 *
 * <p>A cell is the {@linkplain CpuTime processor time} of a call in nanoseconds, how many times
 * that of the first column it is, and the bytes that a call allocates.
 */
public final class SideBySide {

  private static final List<String> CONTESTANTS = List.of("provider", "subject");
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  private SideBySide() {}

  /**
   * Runs and prints.
   *
   * @param arguments those of JMH
   */
  public static void main(String[] arguments) throws CommandLineOptionException, RunnerException {
    print(
        new Runner(
                new OptionsBuilder()
                    .parent(new CommandLineOptions(arguments))
                    .addProfiler(CpuTime.class)
                    .addProfiler(GCProfiler.class)
                    .build())
            .run());
  }

  private static void print(Collection<RunResult> results) {
    Map<String, Map<String, RunResult>> rows = new TreeMap<>();
    for (RunResult result : results) {
      rows.computeIfAbsent(row(result.getParams()), row -> new TreeMap<>())
          .put(contestant(result.getParams()), result);
    }
    List<String> columns =
        results.stream().map(each -> contestant(each.getParams())).distinct().toList();
    System.out.println("\n| | " + String.join(" | ", columns) + " |");
    System.out.println("|---|" + "--:|".repeat(columns.size()));
    rows.forEach(
        (row, cells) ->
            System.out.println(
                columns.stream()
                    .map(column -> cell(cells, column, columns.get(0)))
                    .collect(Collectors.joining(" | ", "| " + row + " | ", " |"))));
  }

  private static String cell(Map<String, RunResult> cells, String column, String first) {
    RunResult result = cells.get(column);
    if (result == null) {
      return "";
    }
    double time = time(result);
    RunResult unit = cells.get(first);
    return String.format(Locale.ROOT, "%.0f", time)
        + (unit == null || unit == result
            ? ""
            : String.format(Locale.ROOT, " = %.1fx", time / time(unit)))
        + String.format(Locale.ROOT, ", %.0f B", secondary(result, ALLOCATED).orElse(0));
  }

  private static double time(RunResult result) {
    return secondary(result, CpuTime.LABEL).orElse(Double.NaN);
  }

  @SuppressWarnings("rawtypes") // as JMH hands them out
  private static OptionalDouble secondary(RunResult result, String label) {
    return result.getSecondaryResults().entrySet().stream()
        .filter(each -> each.getKey().endsWith(label))
        .mapToDouble(each -> each.getValue().getScore())
        .findFirst();
  }

  private static String contestant(BenchmarkParams params) {
    return CONTESTANTS.stream()
        .filter(params.getParamsKeys()::contains)
        .map(params::getParam)
        .findFirst()
        .orElse("");
  }

  /** The benchmark's method with all parameters but the contestant. */
  private static String row(BenchmarkParams params) {
    String others =
        params.getParamsKeys().stream()
            .filter(key -> !CONTESTANTS.contains(key))
            .map(
                key ->
                    key.equals("statistics")
                        ? key + " " + params.getParam(key)
                        : params.getParam(key))
            .map(each -> each + ", ")
            .collect(Collectors.joining());
    return params.getBenchmark().replaceFirst(".*[.]", "")
        + ", "
        + others
        + "threads "
        + params.getThreads();
  }
}
