package io.larder.benchmarks.page;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What became of a target.
 *
 * @param row of whom it was expected, as the row of a table is called
 * @param reached the figure; {@link Double#NaN} if it was not measured
 */
public record Verdict(String row, Target target, double reached) {

  /** Whether the target is met. */
  public boolean isMet() {
    return target.isMet(reached);
  }

  boolean isMeasured() {
    return !Double.isNaN(reached);
  }

  /** The figure, its target, and whether that is met, for the cell of a table. */
  public String cell() {
    return isMeasured()
        ? "%s (%s %s: %s)"
            .formatted(
                Numbers.shown(reached),
                target.sense().sign(),
                Numbers.shown(target.bound()),
                isMet() ? "met" : "**missed**")
        : "";
  }

  /** Whether all are met, and if not, what was reached of those that are not. */
  public static String inShort(List<Verdict> verdicts) {
    String missed =
        verdicts.stream()
            .filter(verdict -> verdict.isMeasured() && !verdict.isMet())
            .map(verdict -> Numbers.shown(verdict.reached) + " " + verdict.target.of())
            .collect(Collectors.joining(", "));
    return missed.isEmpty() ? "yes" : "**no**: " + missed;
  }

  List<String> written() {
    return List.of(
        row,
        target.sense().sign(),
        Double.toString(target.bound()),
        target.of(),
        Double.toString(reached));
  }

  static Verdict read(List<String> cells) {
    return new Verdict(
        cells.get(0),
        new Target(Target.Sense.of(cells.get(1)), Double.parseDouble(cells.get(2)), cells.get(3)),
        Double.parseDouble(cells.get(4)));
  }
}
