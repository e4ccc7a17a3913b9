package io.larder.benchmarks.heap;

import io.larder.benchmarks.jcache.ProviderName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All figures of all contestants, kept in a file with a line each. */
final class Answers {

  private static final String HEADING = "question,kept,terms,contestant,figure,number";

  private final Path csv;
  private final TreeMap<String, Double> numbers = new TreeMap<>();

  private Answers(Path csv) {
    this.csv = csv;
  }

  /** Those of a file; none if there is no file. */
  static Answers read(Path csv) throws IOException {
    Answers answers = new Answers(csv);
    if (Files.exists(csv)) {
      Files.readAllLines(csv).stream()
          .skip(1)
          .forEach(
              line -> {
                int comma = line.lastIndexOf(',');
                answers.numbers.put(
                    line.substring(0, comma), Double.valueOf(line.substring(comma + 1)));
              });
    }
    return answers;
  }

  void write() throws IOException {
    Stream<String> lines =
        numbers.entrySet().stream()
            .map(each -> String.format(Locale.ROOT, "%s,%.4f", each.getKey(), each.getValue()));
    Files.write(csv, Stream.concat(Stream.of(HEADING), lines).toList());
  }

  void put(Ask ask, Figures figures) {
    String start = start(ask.question(), ask.kept(), ask.terms(), ask.provider());
    figures.forEach((name, number) -> numbers.put(start + name, number));
  }

  /** A number, {@link Double#NaN} if it was never asked for. */
  double get(Question question, Kept kept, Terms terms, ProviderName provider, String figure) {
    return numbers.getOrDefault(start(question, kept, terms, provider) + figure, Double.NaN);
  }

  /** The contestants that have a number. */
  List<ProviderName> contestants(Question question, Kept kept, Terms terms, String figure) {
    return Stream.of(ProviderName.values())
        .filter(each -> !Double.isNaN(get(question, kept, terms, each, figure)))
        .toList();
  }

  private static String start(Question question, Kept kept, Terms terms, ProviderName provider) {
    return String.join(",", question.label(), lower(kept), lower(terms), lower(provider), "");
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
