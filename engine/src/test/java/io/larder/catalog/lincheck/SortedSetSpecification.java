package io.larder.catalog.lincheck;

import static java.util.Map.Entry.comparingByKey;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the operations of {@link SortedSetOperations} mean when they come one after another. */
public final class SortedSetSpecification {

  private final Map<Integer, Map<Integer, Double>> scores =
      Map.of(1, new HashMap<>(Map.of(1, 1.0, 4, 2.0, 5, 3.0, 6, 4.0)), 2, new HashMap<>());

  public String zadd(int key, int score, int member) {
    return scores.get(key).put(member, (double) score) == null ? "1" : "0";
  }

  public String zincrby(int key, int increment, int member) {
    return text(scores.get(key).merge(member, (double) increment, Double::sum));
  }

  public String zrem(int key, int member) {
    return scores.get(key).remove(member) == null ? "0" : "1";
  }

  public String zscore(int key, int member) {
    return text(scores.get(key).get(member));
  }

  public String zcard(int key) {
    return String.valueOf(scores.get(key).size());
  }

  public String zpopmin(int key) {
    return scores.get(key).entrySet().stream()
        .min(Map.Entry.<Integer, Double>comparingByValue().thenComparing(comparingByKey()))
        .map(least -> pop(key, least.getKey()))
        .orElse("[]");
  }

  private String pop(int key, int member) {
    return "[\"" + member + "\" " + text(scores.get(key).remove(member)) + "]";
  }

  private static String text(@Nullable Double score) {
    return score == null ? "(nil)" : score.toString();
  }
}
