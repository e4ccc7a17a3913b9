package io.larder.server.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.larder.server.net.TestServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.AbstractTransaction;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.JedisPubSub;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.RedisProtocol;
import redis.clients.jedis.Response;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.Transaction;
import redis.clients.jedis.csc.CacheConfig;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.params.ScanParams;
import redis.clients.jedis.params.SetParams;
import redis.clients.jedis.params.XAddParams;
import redis.clients.jedis.params.XReadGroupParams;
import redis.clients.jedis.resps.ScanResult;
import redis.clients.jedis.resps.StreamEntry;
import redis.clients.jedis.resps.Tuple;

class JedisTest {

  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    server = TestServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void flush() throws IOException {
    try (Jedis jedis = new Jedis("127.0.0.1", server.port())) {
      jedis.flushAll();
    }
  }

  private static JedisClientConfig config(RedisProtocol protocol) {
    return DefaultJedisClientConfig.builder().protocol(protocol).clientName("jedis-test").build();
  }

  private static RedisClient client(RedisProtocol protocol) {
    return RedisClient.builder()
        .hostAndPort(new HostAndPort("127.0.0.1", server.port()))
        .clientConfig(config(protocol))
        .build();
  }

  @ParameterizedTest
  @EnumSource(RedisProtocol.class)
  void values_areKeptAsOnRedis(RedisProtocol protocol) {
    try (RedisClient jedis = client(protocol)) {
      assertThat(jedis.set("page", "<html>", SetParams.setParams().ex(3600))).isEqualTo("OK");
      assertThat(jedis.get("page")).isEqualTo("<html>");
      assertThat(jedis.ttl("page")).isBetween(3590L, 3600L);
      assertThat(jedis.incr("hits")).isEqualTo(1);
      assertThat(jedis.incrBy("hits", 41)).isEqualTo(42);

      jedis.hset("user", Map.of("name", "Ada", "born", "1815"));
      assertThat(jedis.hgetAll("user")).isEqualTo(Map.of("name", "Ada", "born", "1815"));

      jedis.sadd("tags", "a", "b");
      assertThat(jedis.smembers("tags")).containsExactlyInAnyOrder("a", "b");

      jedis.zadd("scores", Map.of("ada", 10.5, "bob", 3.0));
      assertThat(jedis.zrangeWithScores("scores", 0, -1))
          .containsExactly(new Tuple("bob", 3.0), new Tuple("ada", 10.5));

      assertThatThrownBy(() -> jedis.incr("page"))
          .isInstanceOf(JedisDataException.class)
          .hasMessage("ERR value is not an integer or out of range");
    }
  }

  @ParameterizedTest
  @EnumSource(RedisProtocol.class)
  void blockingPop_isAnsweredByALaterPush(RedisProtocol protocol) throws Exception {
    try (RedisClient worker = client(protocol);
        RedisClient producer = client(protocol)) {
      CompletableFuture<List<String>> job =
          CompletableFuture.supplyAsync(() -> worker.blpop(30, "jobs"));
      producer.rpush("jobs", "first");

      assertThat(job.get(20, TimeUnit.SECONDS)).containsExactly("jobs", "first");
    }
  }

  @ParameterizedTest
  @EnumSource(RedisProtocol.class)
  void streamGroup_handsOutAndTakesAcknowledgements(RedisProtocol protocol) {
    try (RedisClient jedis = client(protocol)) {
      jedis.xgroupCreate("events", "group", new StreamEntryID(), true);
      StreamEntryID id = jedis.xadd("events", XAddParams.xAddParams(), Map.of("kind", "login"));

      List<Map.Entry<String, List<StreamEntry>>> read =
          jedis.xreadGroup(
              "group",
              "consumer",
              XReadGroupParams.xReadGroupParams().count(10).block(1000),
              Map.of("events", StreamEntryID.XREADGROUP_UNDELIVERED_ENTRY));

      assertThat(read).hasSize(1);
      assertThat(read.get(0).getValue().get(0).getID()).isEqualTo(id);
      assertThat(jedis.xpending("events", "group").getTotal()).isEqualTo(1);
      assertThat(jedis.xack("events", "group", id)).isEqualTo(1);
      assertThat(jedis.xinfoGroups("events").get(0).getPending()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(RedisProtocol.class)
  void pipelineAndTransaction_answerAllTheyWereGiven(RedisProtocol protocol) {
    try (RedisClient jedis = client(protocol)) {
      List<Response<Long>> counts = new ArrayList<>();
      try (AbstractPipeline pipeline = jedis.pipelined()) {
        for (int i = 0; i < 500; i++) {
          counts.add(pipeline.incr("count"));
        }
        pipeline.sync();
      }
      assertThat(counts.get(499).get()).isEqualTo(500);

      try (AbstractTransaction transaction = jedis.multi()) {
        transaction.set("a", "1");
        Response<Map<String, String>> hash = transaction.hgetAll("nothing");
        transaction.incr("a");
        assertThat(transaction.exec()).hasSize(3).endsWith(2L);
        assertThat(hash.get()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(RedisProtocol.class)
  void watchedKeyThatChanges_undoesTheTransaction(RedisProtocol protocol) {
    try (Jedis one = new Jedis(new HostAndPort("127.0.0.1", server.port()), config(protocol));
        RedisClient other = client(protocol)) {
      one.watch("balance");
      other.set("balance", "7");
      Transaction transaction = one.multi();
      transaction.set("balance", "8");

      assertThat(transaction.exec()).isNull();
      assertThat(other.get("balance")).isEqualTo("7");
    }
  }

  @ParameterizedTest
  @EnumSource(RedisProtocol.class)
  void scan_findsEveryKey(RedisProtocol protocol) {
    try (RedisClient jedis = client(protocol)) {
      for (int i = 0; i < 300; i++) {
        jedis.set("key:" + i, "v");
      }
      Set<String> found = new HashSet<>();
      String cursor = ScanParams.SCAN_POINTER_START;
      do {
        ScanResult<String> page =
            jedis.scan(cursor, new ScanParams().match("key:*").count(50), "string");
        found.addAll(page.getResult());
        cursor = page.getCursor();
      } while (!cursor.equals(ScanParams.SCAN_POINTER_START));
      assertThat(found).hasSize(300);
    }
  }

  @ParameterizedTest
  @EnumSource(RedisProtocol.class)
  void script_runsByTextAndByDigest(RedisProtocol protocol) {
    try (RedisClient jedis = client(protocol)) {
      String script = "redis.call('SET', KEYS[1], ARGV[1]) return {1, 'two', {3}}";
      assertThat(jedis.eval(script, List.of("k"), List.of("v")))
          .isEqualTo(List.of(1L, "two", List.of(3L)));
      String digest = jedis.scriptLoad("return redis.call('GET', KEYS[1])");
      assertThat(jedis.evalsha(digest, 1, "k")).isEqualTo("v");
      assertThatThrownBy(() -> jedis.evalsha("f".repeat(40)))
          .hasMessageStartingWith("NOSCRIPT No matching script.");
    }
  }

  @ParameterizedTest
  @EnumSource(RedisProtocol.class)
  void message_reachesTheSubscriber(RedisProtocol protocol) throws Exception {
    BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    JedisPubSub listener =
        new JedisPubSub() {
          @Override
          public void onMessage(String channel, String message) {
            heard.add(channel + "=" + message);
          }
        };
    try (RedisClient subscriber = client(protocol);
        RedisClient publisher = client(protocol)) {
      CompletableFuture<Void> listening =
          CompletableFuture.runAsync(() -> subscriber.subscribe(listener, "news"));
      await().atMost(20, TimeUnit.SECONDS).until(() -> publisher.publish("news", "hello") == 1);
      assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo("news=hello");
      listener.unsubscribe();
      listening.get(20, TimeUnit.SECONDS);
    }
  }

  @Test
  void cacheOfTheClient_isRefusedByJedisItself() {
    assertThatThrownBy(
            () ->
                RedisClient.builder()
                    .hostAndPort(new HostAndPort("127.0.0.1", server.port()))
                    .clientConfig(config(RedisProtocol.RESP3))
                    .cacheConfig(CacheConfig.builder().maxSize(100).build())
                    .build()
                    .get("rate"))
        .as("Jedis asks the server's version; see docs/compatibility.md")
        .hasMessageContaining("only supported with 'Redis 7.4' or later");
  }
}
