package io.larder.commands;

import org.jspecify.annotations.Nullable;

/**
 * A range of members by their bytes; its ends belong to it or not.
 *
 * @param min the lower end; null for none
 * @param includesMin whether the lower end belongs to it
 * @param max the upper end; null for none
 * @param includesMax whether the upper end belongs to it
 */
public record LexRange<V>(
    @Nullable V min, boolean includesMin, @Nullable V max, boolean includesMax) {

  /** All members. */
  public static <V> LexRange<V> all() {
    return new LexRange<>(null, true, null, true);
  }

  /** From one member to another, both included. */
  public static <V> LexRange<V> between(V min, V max) {
    return new LexRange<>(min, true, max, true);
  }

  /** From a member on. */
  public static <V> LexRange<V> atLeast(V min) {
    return new LexRange<>(min, true, null, true);
  }

  /** Up to a member. */
  public static <V> LexRange<V> atMost(V max) {
    return new LexRange<>(null, true, max, true);
  }

  /** Without its lower end. */
  public LexRange<V> aboveMin() {
    return new LexRange<>(min, false, max, includesMax);
  }

  /** Without its upper end. */
  public LexRange<V> belowMax() {
    return new LexRange<>(min, includesMin, max, false);
  }
}
