package io.larder.samples.recipes;

import io.larder.commands.RedisCommands;
import io.larder.commands.ScoredMember;
import java.util.ArrayList;
import java.util.List;

/** Players by their points, the best one first; every question takes O(log N). */
final class Leaderboard {

  private final RedisCommands<String, String> redis;
  private final String key;

  /** A player's place, from 1. */
  record Place(long rank, String player, double points) {}

  Leaderboard(RedisCommands<String, String> redis, String game) {
    this.redis = redis;
    this.key = "leaderboard:" + game;
  }

  /** Gives a player points; returns how many he has. */
  double add(String player, double points) {
    return redis.zincrby(key, points, player);
  }

  /** A player's place, 1 for the best; 0 if he has none. */
  long rank(String player) {
    Long rank = redis.zrevrank(key, player);
    return rank == null ? 0 : rank + 1;
  }

  /** The best players. */
  List<Place> top(int count) {
    return places(0, count - 1);
  }

  /** A player and those just before and behind him; nobody if he has no place. */
  List<Place> around(String player, int neighbours) {
    long rank = rank(player);
    return rank == 0
        ? List.of()
        : places(Math.max(0, rank - 1 - neighbours), rank - 1 + neighbours);
  }

  private List<Place> places(long first, long last) {
    List<Place> places = new ArrayList<>();
    for (ScoredMember<String> each : redis.zrevrangeWithScores(key, first, last)) {
      places.add(new Place(first + places.size() + 1, each.member(), each.score()));
    }
    return places;
  }
}
