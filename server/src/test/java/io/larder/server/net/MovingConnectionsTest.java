package io.larder.server.net;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.catalog.Catalog;
import io.larder.engine.KeyspaceEngine;
import io.larder.server.config.Configuration;
import io.larder.server.state.ServerState;
import io.larder.testkit.reference.RespClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Connections are moved between event loops all the time, while they count with and without
 * pipelines, hear what is published, and wait for elements of a list: nothing is lost, nothing
 * happens twice, and all happens in its order.
 */
class MovingConnectionsTest {

  private static final long MOVES_MILLIS = 3;
  private static final int PIPELINE = 16;
  private static final int COUNTERS = 2; // of either kind
  private static final int ROUNDS = 1_500;
  private static final int STRESS_ROUNDS = 60_000;
  private static final String ALL = "all";

  private final KeyspaceEngine engine = KeyspaceEngine.create();
  private final ServerState state =
      new ServerState(engine, Catalog.REDIS, System::nanoTime, Configuration.defaults());
  private final Map<String, Set<Thread>> loopsOfKeys = new ConcurrentHashMap<>();
  private final ExecutorService clients = Executors.newCachedThreadPool();
  private final ScheduledExecutorService mover = Executors.newSingleThreadScheduledExecutor();
  private Listener listener;
  private InetSocketAddress address;

  @AfterEach
  void end() {
    mover.shutdownNow();
    clients.shutdownNow();
    listener.close();
    engine.close();
  }

  private void listen(Transport transport) throws IOException {
    listener = new Listener(state, transport, 2, Spread.ALWAYS);
    InetAddress here = InetAddress.getLoopbackAddress();
    int port = listener.listen(new InetSocketAddress(here, 0), 128, (client, bounds) -> null, null);
    address = new InetSocketAddress(here, port);
    engine
        .database(0)
        .addChangeListener(
            change -> {
              if (change.key() != null) { // else it is the end, when all keys go at once
                loopsOfKeys
                    .computeIfAbsent(
                        text(change.key().bytes()), first -> ConcurrentHashMap.newKeySet())
                    .add(Thread.currentThread());
              }
            });
    mover.scheduleWithFixedDelay(
        () -> {
          if (listener.loops().areGathered()) {
            listener.loops().spread();
          } else {
            listener.loops().gather();
          }
        },
        MOVES_MILLIS,
        MOVES_MILLIS,
        TimeUnit.MILLISECONDS);
  }

  static Stream<Transport> movers() {
    return Stream.of(Transport.values())
        .filter(each -> each.isAvailable() && each.movesConnections());
  }

  private RespClient connect() throws IOException {
    return RespClient.connect(address, Duration.ofSeconds(30));
  }

  @ParameterizedTest
  @MethodSource("movers")
  void movedConnections_loseNothing_repeatNothing_andKeepOrder(Transport transport)
      throws Exception {
    run(transport, ROUNDS);
  }

  @Tag("stress")
  @ParameterizedTest
  @MethodSource("movers")
  void movedConnections_loseNothing_repeatNothing_andKeepOrder_forLong(Transport transport)
      throws Exception {
    run(transport, STRESS_ROUNDS);
  }

  private void run(Transport transport, int rounds) throws Exception {
    listen(transport);
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < COUNTERS; i++) {
      String one = "one" + i;
      String many = "many" + i;
      running.add(start(() -> count(one, 1, rounds)));
      running.add(start(() -> count(many, PIPELINE, rounds)));
    }
    running.add(start(() -> hear(rounds)));
    running.add(start(() -> pop(rounds)));
    running.add(start(() -> push(rounds)));
    for (Future<?> each : running) {
      each.get(2, TimeUnit.MINUTES);
    }
    try (RespClient client = connect()) {
      assertThat(client.call("INCR", ALL)).isEqualTo(COUNTERS * (1L + PIPELINE) * rounds + 1);
    }
    for (int i = 0; i < COUNTERS; i++) { // else nothing was tried
      assertThat(loopsOfKeys.get("one" + i)).hasSizeGreaterThan(1);
      assertThat(loopsOfKeys.get("many" + i)).hasSizeGreaterThan(1);
    }
  }

  private Future<?> start(Callable<?> client) {
    return clients.submit(client);
  }

  /** Counts in a key of its own, and in one of all. */
  private Object count(String own, int pipeline, int rounds) throws IOException {
    try (RespClient client = connect()) {
      long counted = 0;
      for (int round = 0; round < rounds; round++) {
        for (int i = 0; i < pipeline; i++) {
          client.send("INCR", own);
          client.send("INCR", ALL);
        }
        for (int i = 0; i < pipeline; i++) {
          assertThat(client.receive()).as("the next number of " + own).isEqualTo(++counted);
          assertThat(client.receive()).isInstanceOf(Long.class);
        }
      }
      return counted;
    }
  }

  /** Hears what another connection publishes. */
  private Object hear(int rounds) throws Exception {
    try (RespClient subscriber = connect();
        RespClient publisher = connect()) {
      subscriber.call("SUBSCRIBE", "channel");
      Future<?> publishing =
          start(
              () -> {
                for (int i = 0; i < rounds; i++) {
                  assertThat(publisher.call("PUBLISH", "channel", "" + i)).isEqualTo(1L);
                }
                return rounds;
              });
      for (int i = 0; i < rounds; i++) {
        assertThat(texts(subscriber.receive())).containsExactly("message", "channel", "" + i);
      }
      return publishing.get(1, TimeUnit.MINUTES);
    }
  }

  private Object pop(int rounds) throws IOException {
    try (RespClient client = connect()) {
      for (int i = 0; i < rounds; i++) {
        assertThat(texts(client.call("BLPOP", "queue", "0"))).containsExactly("queue", "" + i);
      }
      return rounds;
    }
  }

  private Object push(int rounds) throws IOException {
    try (RespClient client = connect()) {
      for (int i = 0; i < rounds; i++) {
        client.call("RPUSH", "queue", "" + i);
      }
      return rounds;
    }
  }

  private static List<String> texts(Object reply) {
    return ((List<?>) reply).stream().map(each -> text((byte[]) each)).toList();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
