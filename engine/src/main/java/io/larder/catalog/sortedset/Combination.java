package io.larder.catalog.sortedset;

import io.larder.value.EncodingLimits;
import io.larder.value.sortedset.SortedSetValue;
import java.util.Comparator;
import java.util.List;

/**
 * Several weighted inputs that are about to be made one.
 *
 * @param inputs in the order of the command's words
 * @param aggregate how scores of several inputs become one
 */
record Combination(List<Input> inputs, Aggregate aggregate) {

  /** An input, and what its scores are multiplied with. */
  record Input(Source source, double weight) {

    double weighted(double score) {
      return weight * score;
    }

    boolean holds(byte[] member) {
      return !Double.isNaN(source.score(member));
    }
  }

  /** Makes one sorted set of the inputs. */
  @FunctionalInterface
  interface Operation {

    /** The result, in the large encoding. */
    SortedSetValue of(Combination combination);
  }

  /** A sorted set that grows to the result. */
  private static final class Result {

    private SortedSetValue set = SortedSetValue.large();

    void put(double score, byte[] member) {
      if (score == 0) {
        set.remove(member); // else a zero of the other sign would stay
      }
      set = set.put(score, member, EncodingLimits.DEFAULTS); // it is large already
    }
  }

  /** The order in which Redis adds scores up, which their rounding shows. */
  private List<Input> smallestFirst() {
    return inputs.stream().sorted(Comparator.comparingInt(each -> each.source.size())).toList();
  }

  /** The members of any input. */
  SortedSetValue union() {
    Result result = new Result();
    for (Input input : smallestFirst()) {
      input.source.forEach(
          (member, score) -> {
            double added = Aggregate.orZero(input.weighted(score));
            double present = result.set.score(member);
            result.put(Double.isNaN(present) ? added : aggregate.of(present, added), member);
            return true;
          });
    }
    return result.set;
  }

  /** The members of all inputs. */
  SortedSetValue intersection() {
    List<Input> sorted = smallestFirst();
    Result result = new Result();
    Input smallest = sorted.get(0);
    smallest.source.forEach(
        (member, score) -> {
          double common = Aggregate.orZero(smallest.weighted(score));
          for (int i = 1; i < sorted.size(); i++) {
            double other = sorted.get(i).source.score(member);
            if (Double.isNaN(other)) {
              return true;
            }
            common = aggregate.of(common, sorted.get(i).weighted(other));
          }
          result.put(common, member);
          return true;
        });
    return result.set;
  }

  /**
   * The number of members of all inputs.
   *
   * @param limit how many are enough; 0 for no limit
   */
  long intersectionSize(long limit) {
    List<Input> sorted = smallestFirst();
    long[] count = {0};
    sorted
        .get(0)
        .source
        .forEach(
            (member, score) -> {
              if (sorted.stream().allMatch(each -> each.holds(member))) {
                count[0]++;
              }
              return limit == 0 || count[0] < limit;
            });
    return count[0];
  }

  /** The members of the first input that are in no other. */
  SortedSetValue difference() {
    List<Input> others = inputs.subList(1, inputs.size());
    Result result = new Result();
    inputs
        .get(0)
        .source
        .forEach(
            (member, score) -> {
              if (others.stream().noneMatch(each -> each.holds(member))) {
                result.put(score, member);
              }
              return true;
            });
    return result.set;
  }
}
