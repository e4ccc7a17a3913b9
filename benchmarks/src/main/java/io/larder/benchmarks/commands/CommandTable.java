package io.larder.benchmarks.commands;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs {@link CommandBenchmark} with JMH's arguments, and prints one row a command. */
public final class CommandTable {

  private CommandTable() {}

  /**
   * Runs and prints.
   *
   * @param arguments those of JMH
   */
  public static void main(String[] arguments) throws CommandLineOptionException, RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(CommandBenchmark.class.getName())
                    .parent(new CommandLineOptions(arguments))
                    .build())
            .run();
    Map<String, Map<String, Double>> rows = new TreeMap<>();
    for (RunResult result : results) {
      String row =
          result.getParams().getParam("command") + ", threads " + result.getParams().getThreads();
      rows.computeIfAbsent(row, key -> new TreeMap<>())
          .put(result.getParams().getParam("contestant"), result.getPrimaryResult().getScore());
    }
    System.out.println("\n| command | in process, ns | through a socket, ns | times |");
    System.out.println("|---|--:|--:|--:|");
    rows.forEach((row, times) -> print(row, times));
  }

  private static void print(String row, Map<String, Double> times) {
    double larder = times.getOrDefault("larder", Double.NaN);
    double redis = times.getOrDefault("redis-server", Double.NaN);
    System.out.printf(
        Locale.ROOT, "| %s | %.0f | %.0f | %.1f |%n", row, larder, redis, redis / larder);
  }
}
