package io.larder.server.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.catalog.Catalog;
import io.larder.catalog.CommandInterceptor;
import io.larder.catalog.CommandObserver;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.catalog.ReplyTree;
import io.larder.catalog.Session;
import io.larder.catalog.SessionOptions;
import io.larder.catalog.Words;
import io.larder.engine.Bound;
import io.larder.engine.EvictionEffort;
import io.larder.engine.EvictionPolicy;
import io.larder.engine.KeyspaceEngine;
import io.larder.engine.KeyspaceOptions;
import io.larder.testkit.reference.ErrorText;
import io.larder.testkit.reference.ReferenceServer;
import io.larder.testkit.reference.RespClient;
import io.larder.testkit.reference.SimpleText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigCommandsTest {

  /** Commands that the real server answers in the same words, one after another. */
  private static final List<String> DIALOG =
      List.of(
          "GET port-of-call",
          "GET timeout",
          "GET TimeOut",
          "GET TimeOut timeout TIMEOU?",
          "GET nothing*",
          "GET",
          "SET",
          "SET timeout",
          "SET timeout 1 hz",
          "SET foo 1",
          "SET timeout 9 foo 2",
          "GET timeout",
          "SET maxmemory 1 maxmemory 2",
          "SET lua-time-limit 1 busy-reply-threshold 2",
          "SET databases 4",
          "SET dir /",
          "SET dbfilename a/b",
          "SET activerehashing maybe",
          "SET activerehashing YES",
          "SET timeout abc",
          "SET timeout -1",
          "SET timeout 1.5",
          "SET timeout +1",
          "SET timeout 99999999999999999999",
          "SET hz 20 timeout -1",
          "GET hz",
          "SET maxmemory 1x",
          "SET maxmemory -1",
          "SET maxmemory 100mb",
          "GET maxmemory",
          "SET maxmemory 0",
          "SET maxmemory-samples 0",
          "SET maxmemory-samples x",
          "SET maxmemory-samples 7",
          "SET maxmemory-eviction-tenacity 101",
          "SET maxmemory-eviction-tenacity -1",
          "SET maxmemory-eviction-tenacity 100",
          "SET maxmemory-policy LRU",
          "SET maxmemory-policy ALLKEYS-LRU",
          "GET maxmemory-policy",
          "SET maxmemory-policy s4-fifo",
          "SET maxmemory-policy noeviction",
          "SET maxmemory-clients 200%",
          "SET maxmemory-clients abc",
          "SET maxmemory-clients -1",
          "SET maxmemory-clients 5%",
          "GET maxmemory-clients",
          "SET maxmemory-clients 1Mb",
          "GET maxmemory-clients",
          "SET proto-max-bulk-len 1",
          "SET loglevel zz",
          "SET loglevel VERBOSE",
          "GET loglevel",
          "SET maxmemory-policy zz",
          "SET tls-auth-clients zz",
          "SET appendfsync zz",
          "SET repl-diskless-load zz",
          "SET oom-score-adj zz",
          "SET acl-pubsub-default zz",
          "SET sanitize-dump-payload zz",
          "SET cluster-preferred-endpoint-type zz",
          "SET propagation-error-behavior zz",
          "SET shutdown-on-sigint zz",
          "SET save 1",
          "SET save a_b",
          "SET save 0_1",
          "SET save 60_-1",
          "SET save _",
          "SET client-output-buffer-limit normal_0_0",
          "SET client-output-buffer-limit foo_0_0_0",
          "SET client-output-buffer-limit normal_1x_0_0",
          "SET client-output-buffer-limit normal_1mb_0_-1",
          "SET client-output-buffer-limit master_1_1_1",
          "SET client-output-buffer-limit replica_1mb_2mb_3_normal_1k_1k_1",
          "GET client-output-buffer-limit",
          "SET notify-keyspace-events KEQ",
          "SET notify-keyspace-events KEA",
          "GET notify-keyspace-events",
          "SET notify-keyspace-events Kg$lshzxetd",
          "GET notify-keyspace-events",
          "SET notify-keyspace-events mnKxE",
          "GET notify-keyspace-events",
          "SET notify-keyspace-events KEAmn",
          "GET notify-keyspace-events",
          "SET notify-keyspace-events _",
          "GET notify-keyspace-events",
          "SET oom-score-adj-values 1_2",
          "SET oom-score-adj-values 1_a_3",
          "SET oom-score-adj-values 1_2_300000",
          "SET latency-tracking-info-percentiles 50_101",
          "SET latency-tracking-info-percentiles 50_x",
          "SET latency-tracking-info-percentiles 50_99.95_0",
          "GET latency-tracking-info-percentiles",
          "SET latency-tracking-info-percentiles 050_99.90_1e1",
          "GET latency-tracking-info-percentiles",
          "SET latency-tracking-info-percentiles _",
          "GET latency-tracking-info-percentiles",
          "SET maxclients 0",
          "SET port 70000",
          "SET unixsocketperm 9",
          "SET list-max-listpack-size -99999999999",
          "SET enable-debug-command no",
          "SET slaveof x",
          "SET hash-max-ziplist-entries 99",
          "GET hash-max-listpack-entries",
          "GET hash-max-ziplist-entries",
          "SET slowlog-log-slower-than -2",
          "SET requirepass secret",
          "GET requirepass",
          "SET requirepass _",
          "REWRITE",
          "RESETSTAT",
          "RESETSTAT a",
          "FOO");

  private final KeyspaceEngine engine = KeyspaceEngine.builder().backgroundExpiry(false).build();
  private Configuration configuration = Configuration.defaults();
  private boolean isLocal;

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void dialog_isThatOfTheRealServer() {
    List<String> theirs = new ArrayList<>();
    List<String> ours = new ArrayList<>();
    try (ReferenceServer server = ReferenceServer.start();
        RespClient client = server.connect()) {
      for (String line : DIALOG) {
        theirs.add(line + " -> " + shown(client.call(words(line))));
        ours.add(line + " -> " + call(words(line)));
      }
    }

    List<String> different = new ArrayList<>(ours);
    different.removeAll(theirs);
    assertThat(different).as("of %s", theirs).isEmpty();
  }

  @Test
  void get_inResp3_isAMap() {
    assertThat(answer(Reply.Protocol.RESP3, "CONFIG", "GET", "timeout"))
        .isInstanceOf(ReplyTree.Pairs.class);
  }

  @Test
  void set_thatAHookRefuses_changesNothing() {
    AtomicInteger applied = new AtomicInteger();
    Parameters parameters = configuration.parameters();
    parameters.whenChanged(
        () -> applied.set(parameters.get(NetworkParameters.TIMEOUT).intValue()),
        NetworkParameters.TIMEOUT);
    parameters.whenChanged(
        () -> {
          throw new ConfigException("no such port");
        },
        NetworkParameters.PORT);

    assertThat(call("CONFIG", "SET", "timeout", "5", "port", "1"))
        .isEqualTo("ERR CONFIG SET failed (possibly related to argument 'port') - no such port");
    assertThat(parameters.get(NetworkParameters.TIMEOUT)).isZero();
    assertThat(applied).hasValue(0);
  }

  @Test
  void protectedParameter_isSetByWhoIsLet() {
    assertThat(call("CONFIG", "SET", "dir", "/")).endsWith("can't set protected config");

    enableProtected("local");
    assertThat(call("CONFIG", "SET", "dir", "/")).endsWith("can't set protected config");
    isLocal = true;
    assertThat(call("CONFIG", "SET", "dir", "/")).isEqualTo("OK");
    isLocal = false;
    enableProtected("yes");
    assertThat(call("CONFIG", "SET", "dir", "/nowhere"))
        .endsWith("'dir') - No such file or directory");
  }

  private void enableProtected(String who) {
    configuration.parameters().put(SecurityParameters.ENABLE_PROTECTED_CONFIGS, who);
  }

  @Test
  void falsePromises_areRefused() {
    assertThat(call("CONFIG", "SET", "save", "60 1")).contains("snapshots are not there yet");
    assertThat(call("CONFIG", "SET", "appendonly", "yes")).contains("append log is not there yet");
    assertThat(call("CONFIG", "SET", "save", "")).isEqualTo("OK");
    assertThat(call("CONFIG", "SET", "appendonly", "no")).isEqualTo("OK");
  }

  @Test
  void engine_followsItsParameters() {
    EngineSettings.follow(configuration.parameters(), engine);

    call("CONFIG", "SET", "zset-max-ziplist-entries", "7", "notify-keyspace-events", "Kg");

    assertThat(engine.limits().zsetMaxListpackEntries()).isEqualTo(7);
    assertThat(engine.notificationFlags().toString()).isEqualTo("gK");
  }

  @Test
  void boundOfTheDatabases_followsItsParameters() {
    EngineSettings.follow(configuration.parameters(), engine);
    assertThat(engine.databaseOptions()).isEqualTo(KeyspaceOptions.DEFAULTS);

    call("CONFIG", "SET", "maxmemory", "1gb", "maxmemory-policy", "allkeys-lfu");
    call("CONFIG", "SET", "maxmemory-samples", "7", "maxmemory-eviction-tenacity", "100");

    assertThat(engine.databaseOptions())
        .isEqualTo(
            KeyspaceOptions.DEFAULTS
                .withBound(Bound.bytes(1L << 30))
                .withPolicy(EvictionPolicy.ALLKEYS_LFU)
                .withEffort(new EvictionEffort(7, 100)));
    assertThat(call("CONFIG", "SET", "maxmemory-policy", "s3-fifo")).isEqualTo("OK");
    assertThat(call("CONFIG", "GET", "maxmemory-policy")).isEqualTo("[maxmemory-policy, s3-fifo]");
    assertThat(call("CONFIG", "SET", "maxmemory", "0")).isEqualTo("OK");
    assertThat(engine.databaseOptions().bound()).isEqualTo(Bound.UNBOUNDED);
  }

  @Test
  void boundInEntries_isNotOneOfBytes() {
    KeyspaceOptions entries = KeyspaceOptions.DEFAULTS.withBound(Bound.entries(10));
    engine.setDatabaseOptions(entries);
    EngineSettings.follow(configuration.parameters(), engine);

    assertThat(call("CONFIG", "SET", "maxmemory", "1gb")).contains("counted in entries");
    assertThat(call("CONFIG", "GET", "maxmemory")).isEqualTo("[maxmemory, 0]");
    assertThat(call("CONFIG", "SET", "maxmemory-policy", "noeviction")).isEqualTo("OK");

    assertThat(engine.databaseOptions()).isEqualTo(entries.withPolicy(EvictionPolicy.NOEVICTION));
  }

  @Test
  void engineThatWasThereBefore_isAsItWas_butForWhatWasSet() {
    engine.setNotificationFlags(io.larder.engine.NotificationFlags.parse("Ex"));
    engine.setLimits(new io.larder.value.EncodingLimits(4, 4, 8, 4, 4, 8, 4, 8, 128, 4, 64));
    Parameters parameters = configuration.parameters();
    parameters.put(KeyspaceParameters.HASH_MAX_LISTPACK_ENTRIES, 9L);

    EngineSettings.follow(parameters, engine);

    assertThat(engine.limits().setMaxIntsetEntries()).isEqualTo(4);
    assertThat(engine.limits().hashMaxListpackEntries()).isEqualTo(9);
    assertThat(call("CONFIG", "GET", "notify-keyspace-events"))
        .isEqualTo("[notify-keyspace-events, xE]");
    assertThat(call("CONFIG", "GET", "set-max-intset-entries"))
        .isEqualTo("[set-max-intset-entries, 4]");
  }

  @Test
  void resetstat_runsWhatWasRegistered() {
    AtomicInteger resets = new AtomicInteger();
    configuration.whenStatisticsReset(resets::incrementAndGet);

    assertThat(call("CONFIG", "RESETSTAT")).isEqualTo("OK");

    assertThat(resets).hasValue(1);
  }

  @Test
  void rewrite_writesTheFile(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("redis.conf"), "# mine\ntimeout 1\n");
    configuration = ConfigurationSource.file(file).configuration();
    call("CONFIG", "SET", "timeout", "2");

    assertThat(call("CONFIG", "REWRITE")).isEqualTo("OK");

    assertThat(file).hasContent("# mine\ntimeout 2\n");
    Files.delete(file);
    assertThat(call("CONFIG", "REWRITE")).startsWith("ERR Rewriting config file: ");
  }

  // ---- calling ----

  /** The words of a line of the dialog: a low line is a space, or nothing if it is all. */
  private static String[] words(String line) {
    List<String> words = new ArrayList<>(List.of("CONFIG"));
    for (String word : line.split(" ")) {
      words.add(word.equals("_") ? "" : word.replace('_', ' '));
    }
    return words.toArray(String[]::new);
  }

  private String call(String... words) {
    return shown(answer(Reply.Protocol.RESP2, words));
  }

  private @Nullable Object answer(Reply.Protocol protocol, String... words) {
    ConfigCaller caller =
        new ConfigCaller() {
          @Override
          public Configuration configuration() {
            return configuration;
          }

          @Override
          public boolean isLocal() {
            return isLocal;
          }
        };
    SessionOptions options =
        new SessionOptions(
            Catalog.REDIS.with(ConfigCommands.commands()),
            CommandInterceptor.NONE,
            CommandObserver.NONE,
            caller);
    ReplyTree reply = new ReplyTree(protocol);
    try (Session session = new Session(engine.database(0), options)) {
      session.execute(Words.of(words), reply, () -> {});
    }
    return reply.root();
  }

  private static String shown(@Nullable Object answer) {
    if (answer instanceof byte[] bytes) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    if (answer instanceof List<?> list) {
      return list.stream().map(ConfigCommandsTest::shown).toList().toString();
    }
    if (answer instanceof Failure failure) {
      return failure.text();
    }
    if (answer instanceof ErrorText error) {
      return error.text();
    }
    return answer instanceof SimpleText simple ? simple.text() : String.valueOf(answer);
  }
}
