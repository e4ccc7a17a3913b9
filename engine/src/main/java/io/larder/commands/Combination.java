package io.larder.commands;

import java.util.Collection;
import java.util.List;

/**
 * Sorted sets to be united or intersected, and how the scores of a member become one.
 *
 * <p>Immutable: begin with {@link #of} and go on with the methods that give changed copies.
 *
 * @param keys the keys, at least one; sets count as sorted sets whose scores are all 1
 * @param weights a factor for the scores of each; empty for 1 each
 * @param aggregate how the scores become one
 */
public record Combination<K>(List<K> keys, List<Double> weights, Aggregate aggregate) {

  /** How the scores of a member become one. */
  public enum Aggregate {
    SUM,
    MIN,
    MAX
  }

  /** The sum of the scores of these. */
  @SafeVarargs
  @SuppressWarnings("varargs") // List.of copies the array
  public static <K> Combination<K> of(K... keys) {
    return new Combination<>(List.of(keys), List.of(), Aggregate.SUM);
  }

  /** The sum of the scores of these. */
  public static <K> Combination<K> of(Collection<? extends K> keys) {
    return new Combination<>(List.copyOf(keys), List.of(), Aggregate.SUM);
  }

  /** {@code WEIGHTS}: the scores times factors, one for each key. */
  public Combination<K> weighted(Double... factors) {
    return new Combination<>(keys, List.of(factors), aggregate);
  }

  /** {@code AGGREGATE}: the scores become one in this way. */
  public Combination<K> aggregated(Aggregate how) {
    return new Combination<>(keys, weights, how);
  }
}
