package io.larder.server.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.larder.server.net.TestServer;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.Consumer;
import io.lettuce.core.KeyScanCursor;
import io.lettuce.core.KeyValue;
import io.lettuce.core.LettuceFutures;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.RedisURI;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScoredValue;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.SetArgs;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.TrackingArgs;
import io.lettuce.core.TransactionResult;
import io.lettuce.core.XGroupCreateArgs;
import io.lettuce.core.XReadArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.protocol.ProtocolVersion;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.support.caching.CacheAccessor;
import io.lettuce.core.support.caching.CacheFrontend;
import io.lettuce.core.support.caching.ClientSideCaching;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LettuceTest {

  private static TestServer server;
  private static RedisClient client;

  @BeforeAll
  static void start() throws IOException {
    server = TestServer.start();
    client = RedisClient.create(RedisURI.create("127.0.0.1", server.port()));
  }

  @AfterAll
  static void stop() {
    client.shutdown();
    server.close();
  }

  private static StatefulRedisConnection<String, String> connect(ProtocolVersion version) {
    speak(version);
    StatefulRedisConnection<String, String> connection = client.connect();
    connection.sync().flushall();
    return connection;
  }

  private static void speak(ProtocolVersion version) {
    client.setOptions(ClientOptions.builder().protocolVersion(version).build());
  }

  @ParameterizedTest
  @EnumSource(ProtocolVersion.class)
  void values_areKeptAsOnRedis(ProtocolVersion version) {
    try (StatefulRedisConnection<String, String> connection = connect(version)) {
      RedisCommands<String, String> redis = connection.sync();

      assertThat(redis.set("page", "<html>", SetArgs.Builder.ex(3600))).isEqualTo("OK");
      assertThat(redis.get("page")).isEqualTo("<html>");
      assertThat(redis.ttl("page")).isBetween(3590L, 3600L);
      assertThat(redis.incrby("hits", 42)).isEqualTo(42);
      redis.hset("user", Map.of("name", "Ada", "born", "1815"));
      assertThat(redis.hgetall("user")).isEqualTo(Map.of("name", "Ada", "born", "1815"));
      redis.sadd("tags", "a", "b");
      assertThat(redis.smembers("tags")).containsExactlyInAnyOrder("a", "b");
      redis.zadd("scores", 10.5, "ada", 3.0, "bob");
      assertThat(redis.zrangeWithScores("scores", 0, -1))
          .containsExactly(ScoredValue.just(3, "bob"), ScoredValue.just(10.5, "ada"));
      assertThat(redis.geoadd("places", 13.361389, 38.115556, "Palermo")).isEqualTo(1);
      assertThat(redis.geopos("places", "Palermo").get(0).getX().doubleValue())
          .isBetween(13.3613, 13.3615);
      assertThatThrownBy(() -> redis.incr("page"))
          .isInstanceOf(RedisCommandExecutionException.class)
          .hasMessage("ERR value is not an integer or out of range");
    }
  }

  @ParameterizedTest
  @EnumSource(ProtocolVersion.class)
  void blockingPop_isAnsweredByALaterPush(ProtocolVersion version) throws Exception {
    try (StatefulRedisConnection<String, String> worker = connect(version);
        StatefulRedisConnection<String, String> producer = connect(version)) {
      RedisFuture<KeyValue<String, String>> job = worker.async().blpop(30, "jobs");
      producer.sync().rpush("jobs", "first");

      assertThat(job.get(20, TimeUnit.SECONDS)).isEqualTo(KeyValue.just("jobs", "first"));
    }
  }

  @ParameterizedTest
  @EnumSource(ProtocolVersion.class)
  @SuppressWarnings("unchecked") // one offset as generic varargs
  void streamGroup_handsOutAndTakesAcknowledgements(ProtocolVersion version) {
    try (StatefulRedisConnection<String, String> connection = connect(version)) {
      RedisCommands<String, String> redis = connection.sync();
      redis.xgroupCreate(
          XReadArgs.StreamOffset.from("events", "0"), "group", XGroupCreateArgs.Builder.mkstream());
      String id = redis.xadd("events", Map.of("kind", "login"));

      List<StreamMessage<String, String>> read =
          redis.xreadgroup(
              Consumer.from("group", "ada"), XReadArgs.StreamOffset.lastConsumed("events"));

      assertThat(read).hasSize(1);
      assertThat(read.get(0).getBody()).isEqualTo(Map.of("kind", "login"));
      assertThat(redis.xpending("events", "group").getCount()).isEqualTo(1);
      assertThat(redis.xack("events", "group", id)).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource(ProtocolVersion.class)
  void pipelineAndTransaction_answerAllTheyWereGiven(ProtocolVersion version) {
    try (StatefulRedisConnection<String, String> connection = connect(version)) {
      RedisAsyncCommands<String, String> async = connection.async();
      connection.setAutoFlushCommands(false);
      List<RedisFuture<Long>> counts = new ArrayList<>();
      for (int i = 0; i < 500; i++) {
        counts.add(async.incr("count"));
      }
      connection.flushCommands();
      connection.setAutoFlushCommands(true);
      assertThat(LettuceFutures.awaitAll(20, TimeUnit.SECONDS, counts.toArray(RedisFuture[]::new)))
          .isTrue();
      assertThat(connection.sync().get("count")).isEqualTo("500");

      RedisCommands<String, String> redis = connection.sync();
      redis.multi();
      redis.set("a", "1");
      redis.hgetall("nothing");
      redis.incr("a");
      TransactionResult result = redis.exec();
      assertThat(result.stream()).containsExactly("OK", Map.of(), 2L);
    }
  }

  @ParameterizedTest
  @EnumSource(ProtocolVersion.class)
  void watchedKeyThatChanges_undoesTheTransaction(ProtocolVersion version) {
    try (StatefulRedisConnection<String, String> one = connect(version);
        StatefulRedisConnection<String, String> other = connect(version)) {
      one.sync().watch("balance");
      other.sync().set("balance", "7");
      one.sync().multi();
      one.sync().set("balance", "8");

      assertThat(one.sync().exec().wasDiscarded()).isTrue();
      assertThat(other.sync().get("balance")).isEqualTo("7");
    }
  }

  @ParameterizedTest
  @EnumSource(ProtocolVersion.class)
  void scan_findsEveryKey(ProtocolVersion version) {
    try (StatefulRedisConnection<String, String> connection = connect(version)) {
      RedisCommands<String, String> redis = connection.sync();
      for (int i = 0; i < 300; i++) {
        redis.set("key:" + i, "v");
      }
      ScanArgs args = ScanArgs.Builder.matches("key:*").limit(50);
      Set<String> found = new HashSet<>();
      KeyScanCursor<String> page = redis.scan(args);
      found.addAll(page.getKeys());
      while (!page.isFinished()) {
        page = redis.scan(page, args);
        found.addAll(page.getKeys());
      }
      assertThat(found).hasSize(300);
    }
  }

  @ParameterizedTest
  @EnumSource(ProtocolVersion.class)
  void script_runsByTextAndByDigest(ProtocolVersion version) {
    try (StatefulRedisConnection<String, String> connection = connect(version)) {
      RedisCommands<String, String> redis = connection.sync();
      String script = "redis.call('SET', KEYS[1], ARGV[1]) return redis.call('GET', KEYS[1])";
      String[] keys = {"k"};
      String byText = redis.eval(script, ScriptOutputType.VALUE, keys, "v");
      String byDigest =
          redis.evalsha(redis.scriptLoad(script), ScriptOutputType.VALUE, keys, "again");
      assertThat(byText).isEqualTo("v");
      assertThat(byDigest).isEqualTo("again");
    }
  }

  @ParameterizedTest
  @EnumSource(ProtocolVersion.class)
  void message_reachesTheSubscriber(ProtocolVersion version) throws Exception {
    BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    try (StatefulRedisConnection<String, String> publisher = connect(version);
        StatefulRedisPubSubConnection<String, String> subscriber = client.connectPubSub()) {
      subscriber.addListener(
          new RedisPubSubAdapter<>() {
            @Override
            public void message(String channel, String message) {
              heard.add(channel + "=" + message);
            }

            @Override
            public void message(String pattern, String channel, String message) {
              heard.add(pattern + ":" + channel + "=" + message);
            }
          });
      subscriber.sync().subscribe("news");
      subscriber.sync().psubscribe("w*");

      assertThat(publisher.sync().publish("news", "hello")).isEqualTo(1);
      assertThat(publisher.sync().publish("weather", "rain")).isEqualTo(1);

      assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo("news=hello");
      assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo("w*:weather=rain");
    }
  }

  @Test
  void cacheOfTheClient_forgetsWhatOthersChange() {
    Map<String, String> near = new ConcurrentHashMap<>();
    try (StatefulRedisConnection<String, String> caching = connect(ProtocolVersion.RESP3);
        StatefulRedisConnection<String, String> other = connect(ProtocolVersion.RESP3)) {
      CacheFrontend<String, String> cache =
          ClientSideCaching.enable(
              CacheAccessor.forMap(near), caching, TrackingArgs.Builder.enabled());
      other.sync().set("rate", "1");
      assertThat(cache.get("rate")).isEqualTo("1");
      assertThat(near).containsEntry("rate", "1");

      other.sync().set("rate", "2");

      await().atMost(20, TimeUnit.SECONDS).until(() -> !near.containsKey("rate"));
      assertThat(cache.get("rate")).isEqualTo("2");
    }
  }
}
