package io.larder.benchmarks.heap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Named numbers, as one JVM prints them for another: a line each. */
final class Figures {

  private static final String MARK = "figure ";

  private final Map<String, Double> numbers = new LinkedHashMap<>();

  /** Reads what was printed; other lines are left out. */
  static Figures read(List<String> lines) {
    Figures figures = new Figures();
    for (String line : lines) {
      if (line.startsWith(MARK)) {
        int equals = line.indexOf('=');
        figures.add(
            line.substring(MARK.length(), equals), Double.parseDouble(line.substring(equals + 1)));
      }
    }
    return figures;
  }

  void add(String name, double number) {
    numbers.put(name, number);
  }

  double get(String name) {
    return numbers.getOrDefault(name, Double.NaN);
  }

  void forEach(BiConsumer<String, Double> consumer) {
    numbers.forEach(consumer);
  }

  void print() {
    numbers.forEach((name, number) -> System.out.println(MARK + name + "=" + number));
  }
}
