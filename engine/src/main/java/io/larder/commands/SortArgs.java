package io.larder.commands;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code SORT} may be told besides the key.
 *
 * <p>Immutable: begin with {@link #NONE} and go on with the methods that give changed copies.
 *
 * @param by the pattern of the keys that hold the weights; null if the elements are the weights
 * @param gets the patterns of the keys to answer with; none for the elements themselves
 * @param order by what to sort
 * @param direction from which end
 * @param limit which part to answer with; null for all
 */
public record SortArgs(
    @Nullable String by,
    List<String> gets,
    Order order,
    Direction direction,
    @Nullable Limit limit) {

  /** By what to sort. */
  public enum Order {
    NUMERIC,
    ALPHABETIC
  }

  /** From which end. */
  public enum Direction {
    ASCENDING,
    DESCENDING
  }

  /**
   * A part of the sorted elements.
   *
   * @param offset how many to leave out
   * @param count how many to answer with; all that follow if negative
   */
  public record Limit(long offset, long count) {}

  /** By the numbers that the elements are, the least first. */
  public static final SortArgs NONE =
      new SortArgs(null, List.of(), Order.NUMERIC, Direction.ASCENDING, null);

  /** Keeps its own copy of the patterns. */
  public SortArgs {
    gets = List.copyOf(gets);
  }

  /**
   * {@code BY}: by what keys hold whose names the pattern makes of the elements in the place of its
   * star; without a star the order is left as it is.
   */
  public SortArgs by(String pattern) {
    return new SortArgs(pattern, gets, order, direction, limit);
  }

  /**
   * {@code GET}: answers with what keys hold, once more for each pattern; {@code #} the element.
   */
  public SortArgs get(String pattern) {
    List<String> more = new ArrayList<>(gets);
    more.add(pattern);
    return new SortArgs(by, more, order, direction, limit);
  }

  /** {@code ALPHA}: by bytes. */
  public SortArgs alphabetic() {
    return new SortArgs(by, gets, Order.ALPHABETIC, direction, limit);
  }

  /** {@code DESC}: the greatest first. */
  public SortArgs descending() {
    return new SortArgs(by, gets, order, Direction.DESCENDING, limit);
  }

  /** {@code LIMIT}: a part of the elements. */
  public SortArgs limit(long offset, long count) {
    return new SortArgs(by, gets, order, direction, new Limit(offset, count));
  }
}
