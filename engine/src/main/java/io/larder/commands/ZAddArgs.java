package io.larder.commands;

/**
 * What {@code ZADD} may be told besides members and scores.
 *
 * <p>Immutable: begin with {@link #NONE} and go on with the methods that give changed copies.
 *
 * @param condition which members are touched
 * @param comparison which new scores are taken
 * @param countsChanged whether changed members are counted as well as added ones
 */
public record ZAddArgs(Condition condition, Comparison comparison, boolean countsChanged) {

  /** Which members are touched. */
  public enum Condition {
    ALWAYS,
    IF_ABSENT,
    IF_PRESENT
  }

  /** Which new scores of present members are taken. */
  public enum Comparison {
    ALWAYS,
    IF_GREATER,
    IF_LESS
  }

  /** All members, all scores; counts what was added. */
  public static final ZAddArgs NONE = new ZAddArgs(Condition.ALWAYS, Comparison.ALWAYS, false);

  /** {@code NX}: adds, and changes no member that is there. */
  public ZAddArgs ifAbsent() {
    return new ZAddArgs(Condition.IF_ABSENT, comparison, countsChanged);
  }

  /** {@code XX}: changes, and adds none. */
  public ZAddArgs ifPresent() {
    return new ZAddArgs(Condition.IF_PRESENT, comparison, countsChanged);
  }

  /** {@code GT}: changes a score only to a greater one. */
  public ZAddArgs ifGreater() {
    return new ZAddArgs(condition, Comparison.IF_GREATER, countsChanged);
  }

  /** {@code LT}: changes a score only to a lesser one. */
  public ZAddArgs ifLess() {
    return new ZAddArgs(condition, Comparison.IF_LESS, countsChanged);
  }

  /** {@code CH}: counts what was changed as well as what was added. */
  public ZAddArgs countingChanged() {
    return new ZAddArgs(condition, comparison, true);
  }
}
