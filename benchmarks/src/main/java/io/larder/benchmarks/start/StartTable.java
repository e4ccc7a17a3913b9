package io.larder.benchmarks.start;

import io.larder.benchmarks.chart.Chart;
import io.larder.benchmarks.chart.Machine;
import io.larder.benchmarks.chart.Picture;
import io.larder.benchmarks.jcache.ProviderName;
import io.larder.benchmarks.page.Reasons;
import io.larder.benchmarks.page.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Lets each contestant make the first cache of a JVM, in turn and several times, and writes {@code
 * start.md}, {@code start.svg} and {@code start.csv}.
 */
public final class StartTable {

  private StartTable() {}

  /**
   * Measures and writes.
   *
   * @param arguments the folder for the files; how many JVMs each contestant has; the contestants,
   *     with commas between them
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Path.of(arguments[0]);
    int rounds = Integer.parseInt(arguments[1]);
    List<ProviderName> contestants = new ArrayList<>();
    for (String name : arguments[2].toUpperCase(Locale.ROOT).split(",", -1)) {
      contestants.add(ProviderName.valueOf(name));
    }
    Map<ProviderName, String> classPaths = new EnumMap<>(ProviderName.class);
    for (ProviderName contestant : contestants) {
      classPaths.put(contestant, ClassPath.text(needed(contestant)));
    }
    Starts starts = new Starts();
    for (int round = 0; round < rounds; round++) {
      for (Map.Entry<ProviderName, String> each : classPaths.entrySet()) {
        starts.add(each.getKey(), millis(each.getKey(), each.getValue()));
      }
    }
    Report report = starts.report(Machine.caption(), Reasons.in(folder));
    report.write(folder);
    Picture picture =
        new Picture(
            "The first cache of a JVM: from the provider to the first value",
            "milliseconds",
            Machine.caption(),
            Picture.Scale.LOGARITHMIC,
            List.of(new Picture.Mark(Starts.TARGET_MILLIS, "target")));
    Chart.bars(starts.table(), picture, folder.resolve("start.svg"));
    System.out.print(report.markdown());
  }

  private static List<Path> needed(ProviderName contestant)
      throws IOException, InterruptedException {
    List<Path> own = ClassPath.withoutRivals(contestant, System.getProperty("java.class.path"));
    Path log = Files.createTempFile("larder-start", ".log");
    try {
      millis(contestant, ClassPath.text(own), "-Xlog:class+load:file=" + log);
      return ClassPath.used(own, Files.readAllLines(log));
    } finally {
      Files.deleteIfExists(log);
    }
  }

  /** Starts a JVM and waits for its answer. */
  private static double millis(ProviderName contestant, String classPath, String... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(contestant.jvmArguments());
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", classPath, FirstCache.class.getName(), contestant.name()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the first cache of " + contestant.label() + " failed");
    }
    String[] lines = printed.strip().split("\n", -1); // some providers print a greeting
    return Double.parseDouble(lines[lines.length - 1]) / 1e6;
  }
}
