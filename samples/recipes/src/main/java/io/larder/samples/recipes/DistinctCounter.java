package io.larder.samples.recipes;

import io.larder.commands.RedisCommands;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * Counts how many different visitors came, a HyperLogLog a day: 12 KB each at most, however many
 * they are, and right within about one percent.
 */
final class DistinctCounter {

  private final RedisCommands<String, String> redis;

  DistinctCounter(RedisCommands<String, String> redis) {
    this.redis = redis;
  }

  /** Somebody came. */
  void visit(LocalDate day, String visitor) {
    redis.pfadd(key(day), visitor);
  }

  /** About how many different visitors came from one day to another, both included. */
  long visitors(LocalDate from, LocalDate to) {
    Stream<LocalDate> days = from.datesUntil(to.plusDays(1));
    return redis.pfcount(days.map(DistinctCounter::key).toArray(String[]::new));
  }

  private static String key(LocalDate day) {
    return "visitors:" + day;
  }
}
