package io.larder.server.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.larder.catalog.StringForm;
import io.larder.engine.BinaryKey;
import io.larder.engine.Deadline;
import io.larder.engine.Keyspace;
import io.larder.engine.Reservation;
import io.larder.server.ServerOptions;
import io.larder.server.net.TestServer;
import io.larder.testkit.reference.ErrorText;
import io.larder.testkit.reference.RespClient;
import io.larder.testkit.reference.SimpleText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What scripts lock: the keys that they declare, and no more than they need. */
class ScriptLocksTest {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final int ACCOUNTS = 16;
  private static final String INCREMENT_OR_CREATE = "return redis.call('incr', KEYS[1])";
  private static final String INCREMENT =
      "redis.call('set', KEYS[1], redis.call('get', KEYS[1]) + 1)";
  private static final String MOVE =
      "redis.call('set', ARGV[1], redis.call('get', ARGV[1]) - 1)"
          + " redis.call('set', ARGV[2], redis.call('get', ARGV[2]) + 1)";
  private static final String SUM =
      "local s = 0 for i = 0, 15 do s = s + redis.call('get', 'account' .. i) end return s";

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private TestServer server;
  private Keyspace<BinaryKey> database;

  @BeforeEach
  void start() throws IOException {
    server =
        TestServer.start(
            ServerOptions.defaults().with("io-threads", "4").with("busy-reply-threshold", "60000"));
    database = server.engine().database(0);
  }

  @AfterEach
  void stop() throws InterruptedException {
    threads.shutdown();
    assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    server.close();
  }

  @Test
  void scriptsOfDifferentKeys_runAtTheSameTime() throws IOException {
    try (RespClient endless = server.connect();
        RespClient other = server.connect()) {
      send(endless, "EVAL", "while true do redis.call('get', KEYS[1]) end", "1", "held");
      String free = keyThatIsFree();
      assertThat(other.call("EVAL", INCREMENT_OR_CREATE, "1", free)).isEqualTo(1L);
      assertThat(other.call("EVAL", "return redis.call('get', ARGV[1])", "0", free))
          .as("a reader whose text does not tell its keys")
          .isEqualTo(bytes("1"));
      assertThat(other.call("SCRIPT", "KILL")).isEqualTo(new SimpleText("OK"));
      assertThat(endless.receive()).isInstanceOf(ErrorText.class);
    }
  }

  /** A key that somebody can change while a script holds another one. */
  private String keyThatIsFree() {
    List<Future<String>> changes = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      String name = "free" + i;
      changes.add(
          threads.submit(
              () -> {
                database.remove(key(name));
                return name;
              }));
    }
    await().atMost(SOON).until(() -> changes.stream().anyMatch(Future::isDone));
    return changes.stream()
        .filter(Future::isDone)
        .findFirst()
        .map(ScriptLocksTest::resultOf)
        .orElseThrow();
  }

  private static String resultOf(Future<String> done) {
    try {
      return done.get();
    } catch (InterruptedException | ExecutionException broken) {
      throw new AssertionError(broken);
    }
  }

  @Test
  void keyThatIsReserved_isWaitedFor() throws IOException {
    set("a", 1);
    set("b", 1);
    for (String[] script :
        List.of(
            new String[] {INCREMENT, "1", "a"},
            new String[] {"redis.call('incr', ARGV[1])", "0", "a"},
            new String[] {"redis.call('get', KEYS[1]) redis.call('incr', 'a')", "1", "b"})) {
      long before = number("a");
      try (RespClient client = server.connect();
          Reservation<BinaryKey> reserved = database.reserve(key("a"))) {
        send(client, "EVAL", script[0], script[1], script[2]);
        pause();
        set("a", before + 10);
        reserved.close();
        client.receive();
        assertThat(number("a")).as(script[0]).isEqualTo(before + 11);
      }
    }
  }

  @Test
  void keyThatIsReserved_afterAWrite_isAnError() throws IOException {
    set("a", 1);
    try (RespClient client = server.connect();
        Reservation<BinaryKey> reserved = database.reserve(key("a"))) {
      Object answer = client.call("EVAL", "redis.call('set', 'b', 1) redis.call('incr', 'a')", "0");
      assertThat(answer).isInstanceOf(ErrorText.class);
      assertThat(((ErrorText) answer).text()).contains("in use elsewhere: name it in KEYS");
      assertThat(reserved.isOvertaken()).isFalse();
    }
    assertThat(number("a")).isEqualTo(1);
  }

  @Test
  void messageBeforeAnUndeclaredKey_isSentOnce() throws IOException {
    try (RespClient listener = server.connect();
        RespClient client = server.connect();
        Reservation<BinaryKey> reserved = database.reserve(key("a"))) {
      listener.call("SUBSCRIBE", "news");
      send(
          client,
          "EVAL",
          "redis.call('publish', 'news', 'one') return redis.pcall('get', 'a').err",
          "0");
      assertThat(client.receive()).asString().isNotNull();
      reserved.close();
      client.call("PUBLISH", "news", "two");
      assertThat(listener.receive().toString()).isNotEqualTo(listener.receive().toString());
    }
  }

  /**
   * Scripts of undeclared keys, each text a new one, move money between accounts, while others add
   * it up, transactions and the keyspace's own door change the same keys, and scripts of declared
   * keys count. There is no deadlock, no sum is wrong, and no count is lost.
   */
  @Test
  void manyThreads_seeConsistentKeys_andComeToAnEnd() throws Exception {
    long seed = new Random().nextLong();
    System.out.println("ScriptLocksTest seed " + seed);
    for (int i = 0; i < ACCOUNTS; i++) {
      set("account" + i, 100);
      set("count" + i, 0);
    }
    AtomicBoolean over = new AtomicBoolean();
    List<Future<Integer>> workers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Random random = new Random(seed + i);
      workers.add(threads.submit(() -> work(random, over)));
    }
    workers.add(threads.submit(() -> workAtKeyspace(new Random(seed - 1), over)));
    threads.submit(
        () -> {
          pause();
          pause();
          over.set(true);
          return 0;
        });
    int counted = 0;
    for (Future<Integer> worker : workers) {
      counted += worker.get(60, TimeUnit.SECONDS);
    }
    long counts = 0;
    for (int i = 0; i < ACCOUNTS; i++) {
      counts += number("count" + i);
    }
    assertThat(counts).isEqualTo(counted).isPositive();
  }

  /** What a client does; returns how often it has counted. */
  private int work(Random random, AtomicBoolean over) throws IOException {
    int counted = 0;
    try (RespClient client = server.connect()) {
      while (!over.get()) {
        String anew = " -- " + random.nextInt();
        String account = "account" + random.nextInt(ACCOUNTS);
        String other = "account" + random.nextInt(ACCOUNTS);
        String count = "count" + random.nextInt(ACCOUNTS);
        switch (random.nextInt(6)) {
          case 0 -> assertThat(client.call("EVAL", SUM + anew, "0")).isEqualTo(100L * ACCOUNTS);
          case 1 ->
              assertThat(client.call("EVAL", MOVE + anew, "1", account, account, other)).isNull();
          case 2 -> assertThat(client.call("EVAL", MOVE, "0", account, other)).isNull();
          case 3 -> {
            client.call("MULTI");
            client.call("EVAL", MOVE + anew, "0", account, other);
            client.call("EVAL", INCREMENT, "1", count);
            assertThat((List<?>) client.call("EXEC")).containsExactly(null, null);
            counted++;
          }
          case 4 -> {
            assertThat(
                    client.call(
                        "EVAL",
                        "return redis.call('dbsize') + #redis.call('keys', '*')" + anew,
                        "0"))
                .isEqualTo(4L * ACCOUNTS);
          }
          default -> {
            assertThat(client.call("EVAL", INCREMENT, "1", count)).isNull();
            counted++;
          }
        }
      }
    }
    return counted;
  }

  /** What a program does at the keyspace itself, as JCache does. */
  private int workAtKeyspace(Random random, AtomicBoolean over) {
    int counted = 0;
    while (!over.get()) {
      BinaryKey key = key("count" + random.nextInt(ACCOUNTS));
      if (random.nextBoolean()) {
        database.update(
            key,
            slot -> {
              slot.set(stored(number(slot.value()) + 1), Deadline.KEEP);
              return null;
            });
      } else {
        try (Reservation<BinaryKey> reserved = database.reserve(key)) {
          long number = number(database.get(reserved.key()));
          Thread.onSpinWait();
          database.put(reserved.key(), stored(number + 1), Deadline.NEVER, Deadline.KEEP);
        }
      }
      counted++;
    }
    return counted;
  }

  /** Gives others the time to get wrong what they can. */
  private static void pause() {
    await().pollDelay(Duration.ofMillis(1500)).until(() -> true);
  }

  private void set(String name, long number) {
    database.put(key(name), stored(number), Deadline.NEVER, Deadline.NEVER);
  }

  private long number(String name) {
    return number(database.get(key(name)));
  }

  private Object stored(long number) {
    return StringForm.compact(bytes(Long.toString(number)), database.codec());
  }

  private long number(@Nullable Object stored) {
    return Long.parseLong(
        new String(
            StringForm.bytes(Objects.requireNonNull(stored), database.codec()),
            StandardCharsets.US_ASCII));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static BinaryKey key(String name) {
    return new BinaryKey(bytes(name));
  }

  private static void send(RespClient client, String... words) {
    client.send(words);
    client.sendRaw(new byte[0]); // what was collected leaves now
  }
}
