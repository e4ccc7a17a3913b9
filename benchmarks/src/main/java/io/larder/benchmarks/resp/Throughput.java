package io.larder.benchmarks.resp;

import io.larder.benchmarks.Median;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** What redis-benchmark told: setting, command and server, round by round. */
final class Throughput {

  static final String REDIS = "redis";
  static final String VALKEY = "valkey";
  static final String LARDER = "larder";

  /** What is told, with its place among the file's figures. */
  enum Figure {
    REQUESTS(0, "requests/s"),
    P50(1, "p50"),
    P99(2, "p99"),
    P999(3, "p99.9"),
    CPU(4, "processor time");

    private final int column;
    private final String label;

    Figure(int column, String label) {
      this.column = column;
      this.label = label;
    }

    String label() {
      return label;
    }

    private double of(Sample sample) {
      double figure = sample.figure(column);
      return figure > 0 ? figure : Double.NaN; // shorter than the tool can tell
    }
  }

  private final List<Sample> samples;

  Throughput(List<Sample> samples) {
    this.samples = samples;
  }

  boolean isEmpty() {
    return samples.isEmpty();
  }

  List<String> settings() {
    return words(0).toList();
  }

  List<String> commands() {
    return words(1).toList();
  }

  boolean has(String server) {
    return words(2).anyMatch(server::equals);
  }

  /** How many rounds the setting with the most has. */
  int rounds() {
    return samples.stream().mapToInt(sample -> Integer.parseInt(sample.word(3))).max().orElse(0);
  }

  /** Larder's figure beside another's in the same round: the median of the rounds. */
  double ratio(String setting, String command, String server, Figure figure) {
    return Median.of(
        of(setting, command, LARDER)
            .flatMap(
                larder ->
                    of(setting, command, server)
                        .filter(other -> other.word(3).equals(larder.word(3)))
                        .map(other -> figure.of(larder) / figure.of(other)))
            .mapToDouble(Double::doubleValue)
            .filter(ratio -> !Double.isNaN(ratio)));
  }

  /** The median of a server's figure. */
  double median(String setting, String command, String server, Figure figure) {
    return Median.of(
        of(setting, command, server)
            .mapToDouble(figure::of)
            .filter(number -> !Double.isNaN(number)));
  }

  /** The geometric mean of the ratios over the commands. */
  double mean(String setting, String server, Figure figure) {
    DoubleStream logarithms =
        commands().stream()
            .mapToDouble(command -> Math.log(ratio(setting, command, server, figure)))
            .filter(logarithm -> !Double.isNaN(logarithm));
    return Math.exp(logarithms.average().orElse(Double.NaN));
  }

  private Stream<String> words(int at) {
    return samples.stream().map(sample -> sample.word(at)).distinct();
  }

  private Stream<Sample> of(String setting, String command, String server) {
    return samples.stream()
        .filter(sample -> sample.words().subList(0, 3).equals(List.of(setting, command, server)));
  }
}
