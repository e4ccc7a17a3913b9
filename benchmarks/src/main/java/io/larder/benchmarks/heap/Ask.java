package io.larder.benchmarks.heap;

import io.larder.benchmarks.jcache.ProviderName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One question to one contestant about entries of a kind.
 *
 * @param churn how long entries are changed, where they are
 */
record Ask(Question question, ProviderName provider, Kept kept, Terms terms, Duration churn) {

  /** A line of the JVM's log about a pause: the instant and how long it took. */
  private static final Pattern PAUSE = Pattern.compile("\\[(\\d+[.]\\d+)s\\].*Total: *(\\d+) ns.*");

  /** A question to all who can be asked, about all that it is asked about. */
  static List<Ask> all(Question question, List<ProviderName> providers, Duration churn) {
    List<Ask> asks = new ArrayList<>();
    for (ProviderName provider : providers) {
      for (Kept kept : question.kept()) {
        for (Terms terms : question.terms(provider)) {
          asks.add(new Ask(question, provider, kept, terms, churn));
        }
      }
    }
    return asks;
  }

  /** What is asked, for people. */
  String name() {
    return String.join(", ", question.label(), provider.label(), kept.label(), terms.label());
  }

  /** About how long it takes, beside others that are asked at once. */
  int expectedSeconds() {
    return (int) question.expected(churn).toSeconds();
  }

  static Ask read(String[] words) {
    return new Ask(
        Question.valueOf(words[0]),
        ProviderName.valueOf(words[1]),
        Kept.valueOf(words[2]),
        Terms.valueOf(words[3]),
        Duration.parse(words[4]));
  }

  private List<String> words() {
    return List.of(question.name(), provider.name(), kept.name(), terms.name(), churn.toString());
  }

  /** Starts a JVM, waits for its answer, and adds the longest pause that its log tells of. */
  Figures answer() throws IOException, InterruptedException {
    Path log = Files.createTempFile("larder-heap", ".log");
    Path printed = Files.createTempFile("larder-heap", ".out");
    try {
      Process process =
          new ProcessBuilder(command(log))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .redirectOutput(printed.toFile())
              .start();
      int status = process.waitFor();
      if (status != 0) {
        throw new IllegalStateException(this + " ended with " + status);
      }
      Figures figures = Figures.read(Files.readAllLines(printed, StandardCharsets.UTF_8));
      figures.add(
          "longest pause ms",
          longestPause(Files.readAllLines(log), figures.get("from s"), figures.get("to s")));
      return figures;
    } finally {
      Files.deleteIfExists(log);
      Files.deleteIfExists(printed);
    }
  }

  private List<String> command(Path log) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(question.jvmArguments());
    command.addAll(provider.jvmArguments());
    command.add("-Xlog:safepoint:file=" + log + ":uptime:filecount=0");
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Worker.class.getName()));
    command.addAll(words());
    return command;
  }

  private static double longestPause(List<String> log, double from, double to) {
    double longest = Double.NaN;
    for (String line : log) {
      Matcher pause = PAUSE.matcher(line);
      if (pause.matches()) {
        double at = Double.parseDouble(pause.group(1));
        if (at >= from && at <= to) {
          double nanos = Double.parseDouble(pause.group(2));
          longest = Double.isNaN(longest) ? nanos / 1e6 : Math.max(longest, nanos / 1e6);
        }
      }
    }
    return longest;
  }
}
