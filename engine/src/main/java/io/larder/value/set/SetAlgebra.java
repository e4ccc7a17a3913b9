package io.larder.value.set;

import io.larder.value.EncodingLimits;
import io.larder.value.number.Integers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Intersection, union and difference of sets. A set may take part more than once; an absent key
 * takes part as an empty set. No set is changed, and results share members with them.
 */
public final class SetAlgebra {

  private static final Comparator<SetValue> BY_SIZE = Comparator.comparingInt(SetValue::size);

  private SetAlgebra() {}

  /**
   * Visits what all sets have in common.
   *
   * @param sets at least one
   * @param limit after how many members to stop
   * @return how many were visited. O(members of the smallest set * number of sets).
   */
  public static int intersect(
      List<? extends SetValue> sets, int limit, Consumer<? super byte[]> visitor) {
    List<SetValue> ascending = new ArrayList<>(sets);
    ascending.sort(BY_SIZE);
    SetValue smallest = ascending.get(0);
    List<SetValue> others = without(smallest, ascending);
    int visited = 0;
    for (byte[] member : smallest) {
      if (visited == limit) {
        break;
      }
      if (others.stream().allMatch(set -> set.contains(member))) {
        visitor.accept(member);
        visited++;
      }
    }
    return visited;
  }

  /** What all sets have in common, in the encoding in which Redis would store it. */
  public static SetValue intersection(List<? extends SetValue> sets, EncodingLimits limits) {
    Result result = new Result(sets.stream().min(BY_SIZE).orElseThrow().emptyForPart(), limits);
    intersect(sets, Integer.MAX_VALUE, result::add);
    return result.integersAsSuch();
  }

  /** What is in any of the sets. O(members of all sets). */
  public static SetValue union(List<? extends SetValue> sets, EncodingLimits limits) {
    Result result = new Result(SetValue.empty(), limits);
    for (SetValue set : sets) {
      set.forEach(result::add);
    }
    return result.set;
  }

  /**
   * What is in the first set and in none of the others.
   *
   * <p>Either looks each member of the first set up in the others, largest first, or removes the
   * members of all others from a copy of the first, whichever promises less work.
   */
  public static SetValue difference(
      SetValue first, List<? extends SetValue> others, EncodingLimits limits) {
    if (first.isEmpty() || others.contains(first)) {
      return SetValue.empty();
    }
    long lookups = first.size() * (1L + others.size()) / 2; // mostly, the first ones decide
    long removals = first.size();
    for (SetValue other : others) {
      removals += other.size();
    }
    return lookups <= removals
        ? differenceByLookup(first, others, limits)
        : differenceByRemoval(first, others, limits);
  }

  private static SetValue differenceByLookup(
      SetValue first, List<? extends SetValue> others, EncodingLimits limits) {
    List<SetValue> descending = new ArrayList<>(others);
    descending.sort(BY_SIZE.reversed());
    Result result = new Result(SetValue.empty(), limits);
    for (byte[] member : first) {
      if (descending.stream().noneMatch(set -> set.contains(member))) {
        result.add(member);
      }
    }
    return result.set;
  }

  private static SetValue differenceByRemoval(
      SetValue first, List<? extends SetValue> others, EncodingLimits limits) {
    Result result = new Result(SetValue.empty(), limits);
    first.forEach(result::add);
    for (SetValue other : others) {
      if (result.set.isEmpty()) {
        break;
      }
      other.forEach(result.set::remove);
    }
    return result.set;
  }

  private static List<SetValue> without(SetValue set, List<SetValue> sets) {
    List<SetValue> others = new ArrayList<>(sets);
    others.removeIf(other -> other == set);
    return others;
  }

  /** A set that grows through its encodings. */
  private static final class Result {

    private final EncodingLimits limits;
    private SetValue set;
    private boolean allIntegers = true;

    Result(SetValue empty, EncodingLimits limits) {
      this.set = empty;
      this.limits = limits;
    }

    void add(byte[] member) {
      set = set.add(member, limits);
      allIntegers = allIntegers && Integers.isInteger(member);
    }

    /** The set, as sorted integers if it has nothing else and not too many of them. */
    SetValue integersAsSuch() {
      if (!allIntegers || set.size() > limits.setMaxIntsetEntries()) {
        return set;
      }
      Result integers = new Result(SetValue.empty(), limits);
      set.forEach(integers::add);
      return integers.set;
    }
  }
}
