package io.larder.engine;

/**
 * What a keyspace holds, and what has gone from it by itself.
 *
 * @param size how many entries there are
 * @param withDeadline how many of them have a deadline
 * @param deadlineSum the sum of these deadlines, in epoch milliseconds; an estimate where reads put
 *     deadlines off, which is not followed
 * @param expired how many entries were ever deleted because their deadline had passed
 * @param evicted how many entries were ever deleted to make room
 */
public record KeyspaceFigures(
    long size, long withDeadline, long deadlineSum, long expired, long evicted) {

  static final KeyspaceFigures NONE = new KeyspaceFigures(0, 0, 0, 0, 0);

  KeyspaceFigures plus(KeyspaceFigures more) {
    return new KeyspaceFigures(
        size + more.size,
        withDeadline + more.withDeadline,
        deadlineSum + more.deadlineSum,
        expired + more.expired,
        evicted + more.evicted);
  }

  /** The mean of the milliseconds until deadlines, from a time on; 0 if there are none. */
  public long meanTtlMillis(long nowMillis) {
    return withDeadline == 0 ? 0 : Math.max(0, deadlineSum / withDeadline - nowMillis);
  }
}
