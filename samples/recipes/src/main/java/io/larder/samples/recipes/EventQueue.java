package io.larder.samples.recipes;

import io.larder.commands.GroupStart;
import io.larder.commands.PendingArgs;
import io.larder.commands.PendingMessage;
import io.larder.commands.RedisCommandException;
import io.larder.commands.RedisCommands;
import io.larder.commands.StreamEntry;
import io.larder.commands.XReadArgs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A work queue on a stream: events stay readable, each is given to one worker of the group, and
 * what a worker does not acknowledge is given to another one after a while.
 */
final class EventQueue {

  private static final String UNREAD = ">";
  private static final int AT_ONCE = 10;

  private final RedisCommands<String, String> redis;
  private final String stream;
  private final String group;
  private final long mostDeliveries;

  EventQueue(
      RedisCommands<String, String> redis, String stream, String group, long mostDeliveries) {
    this.redis = redis;
    this.stream = stream;
    this.group = group;
    this.mostDeliveries = mostDeliveries;
    createGroup();
  }

  private void createGroup() {
    try {
      redis.xgroupCreate(stream, group, GroupStart.after("0").creatingStream());
    } catch (RedisCommandException exists) {
      if (!exists.code().equals("BUSYGROUP")) {
        throw exists;
      }
    }
  }

  /** Adds an event; returns its id. */
  String add(Map<String, String> event) {
    return redis.xadd(stream, event);
  }

  /** Takes events that nobody has had yet, waiting for some; none if none came in time. */
  List<StreamEntry<String, String>> take(String worker, Duration timeout) {
    return redis
        .xreadgroup(
            group, worker, XReadArgs.NONE.count(AT_ONCE).block(timeout), Map.of(stream, UNREAD))
        .getOrDefault(stream, List.of());
  }

  /** The event is done. */
  void done(String id) {
    redis.xack(stream, group, id);
  }

  /**
   * Takes over events that other workers have had in hand for too long. Those that were given out
   * too often are taken out of the queue, and their ids are added to {@code givenUp}.
   */
  List<StreamEntry<String, String>> takeOver(String worker, Duration idle, List<String> givenUp) {
    for (PendingMessage pending :
        redis.xpending(stream, group, PendingArgs.first(AT_ONCE).minIdle(idle))) {
      if (pending.deliveries() >= mostDeliveries) {
        redis.xack(stream, group, pending.id());
        givenUp.add(pending.id());
      }
    }
    return new ArrayList<>(redis.xautoclaim(stream, group, worker, idle, "0-0", AT_ONCE).claimed());
  }
}
