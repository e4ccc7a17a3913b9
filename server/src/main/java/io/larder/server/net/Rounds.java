package io.larder.server.net;

import io.netty.util.concurrent.EventExecutor;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;

/**
 * The connections of each event loop, which it looks after once a second: one task a loop, however
 * many there are. Thread-safe; the connections of a loop are added and removed by its own thread.
 */
@SuppressWarnings("FutureReturnValueIgnored") // the task goes with its loop
final class Rounds {

  private final ConcurrentMap<EventExecutor, Set<Connection>> connections =
      new ConcurrentHashMap<>();

  /** A connection has begun, or goes on in this event loop. */
  void add(EventExecutor loop, Connection connection) {
    connections.computeIfAbsent(loop, Rounds::begin).add(connection);
  }

  private static Set<Connection> begin(EventExecutor loop) {
    Set<Connection> own = new LinkedHashSet<>();
    loop.scheduleWithFixedDelay(
        () -> List.copyOf(own).forEach(Connection::lookAfter), 1, 1, TimeUnit.SECONDS);
    return own;
  }

  /** The connections of an event loop, whose thread asks. */
  List<Connection> of(EventExecutor loop) {
    return List.copyOf(connections.getOrDefault(loop, Set.of()));
  }

  /** A connection is gone, or goes on in another event loop. */
  void remove(EventExecutor loop, Connection connection) {
    Set<Connection> own = connections.get(loop);
    if (own != null) {
      own.remove(connection);
    }
  }
}
