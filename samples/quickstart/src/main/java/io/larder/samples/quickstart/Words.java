package io.larder.samples.quickstart;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words of which names are made. */
final class Words {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^A-Z]+");
  private static final int SHORTEST = 3;

  private Words() {}

  /** The most frequent words of the letters' names, most frequent first. */
  static List<String> mostFrequent(Stream<Letter> letters, int count) {
    Map<String, Integer> frequencies = new HashMap<>();
    letters
        .flatMap(letter -> BETWEEN_WORDS.splitAsStream(letter.name()))
        .filter(word -> word.length() >= SHORTEST)
        .forEach(word -> frequencies.merge(word, 1, Integer::sum));
    return frequencies.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(count)
        .map(Map.Entry::getKey)
        .toList();
  }
}
