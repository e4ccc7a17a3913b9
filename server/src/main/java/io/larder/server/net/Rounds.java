package io.larder.server.net;

import io.netty.util.concurrent.EventExecutor;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/**
 * The connections of each event loop, which it looks after once a second: one task a loop, however
 * many there are. Thread-safe; the connections of a loop are added and removed by its own thread.
 */
@SuppressWarnings("FutureReturnValueIgnored") // the task goes with its loop
final class Rounds {

  private final ConcurrentMap<EventExecutor, Set<Connection>> connections =
      new ConcurrentHashMap<>();
  private final UnaryOperator<Runnable> measured;

  /**
   * Without connections yet.
   *
   * @param measured makes of a task one that tells how long it took
   */
  Rounds(UnaryOperator<Runnable> measured) {
    this.measured = measured;
  }

  /** A connection has begun, or goes on in this event loop. */
  void add(EventExecutor loop, Connection connection) {
    connections.computeIfAbsent(loop, this::begin).add(connection);
  }

  private Set<Connection> begin(EventExecutor loop) {
    Set<Connection> own = new LinkedHashSet<>();
    Runnable round = () -> List.copyOf(own).forEach(Connection::lookAfter);
    loop.scheduleWithFixedDelay(measured.apply(round), 1, 1, TimeUnit.SECONDS);
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
