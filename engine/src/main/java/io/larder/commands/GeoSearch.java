package io.larder.commands;

import org.jspecify.annotations.Nullable;

/**
 * What a geo search looks for: an area around a place or a member, an order, and how many at most.
 *
 * <p>Immutable: begin with {@link #around} or {@link #aroundMember} and go on with the methods that
 * give changed copies.
 *
 * @param place the centre; null if a member is
 * @param member the member in the centre; null if a place is
 * @param area what is covered
 * @param order the order of the answer
 * @param limit how many members are answered at most; null for all
 */
public record GeoSearch<V>(
    @Nullable GeoPosition place,
    @Nullable V member,
    GeoArea area,
    Order order,
    @Nullable Limit limit) {

  /** The order of the answer, by distance from the centre. */
  public enum Order {
    ANY,
    NEAREST_FIRST,
    FARTHEST_FIRST
  }

  /**
   * How many members are answered at most.
   *
   * @param count at least 1
   * @param any whether any will do; else they are the nearest, or the farthest if those come first
   */
  public record Limit(long count, boolean any) {}

  /** A search around a place. */
  public static <V> GeoSearch<V> around(GeoPosition place, GeoArea area) {
    return new GeoSearch<>(place, null, area, Order.ANY, null);
  }

  /** A search around a member, which has to be present if the key is. */
  public static <V> GeoSearch<V> aroundMember(V member, GeoArea area) {
    return new GeoSearch<>(null, member, area, Order.ANY, null);
  }

  /** {@code ASC} or {@code DESC}: in this order. */
  public GeoSearch<V> order(Order order) {
    return new GeoSearch<>(place, member, area, order, limit);
  }

  /** {@code COUNT}: at most so many members, the first in the order. */
  public GeoSearch<V> count(long count) {
    return new GeoSearch<>(place, member, area, order, new Limit(count, false));
  }

  /** {@code COUNT … ANY}: at most so many members, those that are found first. */
  public GeoSearch<V> anyOf(long count) {
    return new GeoSearch<>(place, member, area, order, new Limit(count, true));
  }
}
