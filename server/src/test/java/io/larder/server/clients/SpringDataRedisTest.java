package io.larder.server.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.larder.server.net.TestServer;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.protocol.ProtocolVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.cache.Cache;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.Range;
import org.springframework.data.geo.Distance;
import org.springframework.data.geo.Point;
import org.springframework.data.redis.cache.RedisCacheConfiguration;
import org.springframework.data.redis.cache.RedisCacheManager;
import org.springframework.data.redis.connection.Message;
import org.springframework.data.redis.connection.RedisGeoCommands.DistanceUnit;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.connection.stream.Consumer;
import org.springframework.data.redis.connection.stream.MapRecord;
import org.springframework.data.redis.connection.stream.ReadOffset;
import org.springframework.data.redis.connection.stream.StreamOffset;
import org.springframework.data.redis.core.Cursor;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.RedisOperations;
import org.springframework.data.redis.core.RedisTemplate;
import org.springframework.data.redis.core.ScanOptions;
import org.springframework.data.redis.core.SessionCallback;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.data.redis.listener.ChannelTopic;
import org.springframework.data.redis.listener.KeyExpirationEventMessageListener;
import org.springframework.data.redis.listener.PatternTopic;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;
import org.springframework.data.redis.stream.StreamMessageListenerContainer;
import org.springframework.data.redis.support.atomic.RedisAtomicLong;

/** Spring Data Redis, on top of Lettuce, as applications of Spring use it. */
class SpringDataRedisTest {

  private static TestServer server;

  private final List<AutoCloseable> opened = new ArrayList<>();
  private LettuceConnectionFactory connections;
  private StringRedisTemplate redis;

  @BeforeAll
  static void start() throws IOException {
    server = TestServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @AfterEach
  void close() throws Exception {
    for (int i = opened.size() - 1; i >= 0; i--) {
      opened.get(i).close();
    }
  }

  private void connect(ProtocolVersion version) {
    LettuceClientConfiguration options =
        LettuceClientConfiguration.builder()
            .clientOptions(ClientOptions.builder().protocolVersion(version).build())
            .shutdownTimeout(Duration.ZERO)
            .build();
    connections =
        new LettuceConnectionFactory(
            new RedisStandaloneConfiguration("127.0.0.1", server.port()), options);
    connections.afterPropertiesSet();
    connections.start();
    opened.add(connections::destroy);
    redis = new StringRedisTemplate(connections);
    redis.execute(
        (RedisCallback<Object>)
            connection -> {
              connection.serverCommands().flushAll();
              return null;
            });
  }

  @ParameterizedTest
  @EnumSource(ProtocolVersion.class)
  void values_areKeptAsOnRedis(ProtocolVersion version) {
    connect(version);

    redis.opsForValue().set("page", "<html>", Duration.ofHours(1));
    assertThat(redis.opsForValue().get("page")).isEqualTo("<html>");
    assertThat(redis.getExpire("page", TimeUnit.SECONDS)).isBetween(3590L, 3600L);
    assertThat(redis.opsForValue().setIfAbsent("page", "other")).isFalse();
    assertThat(redis.opsForValue().getAndExpire("page", Duration.ofMinutes(1))).isEqualTo("<html>");
    assertThat(redis.opsForValue().increment("hits", 42)).isEqualTo(42);
    assertThat(redis.opsForValue().multiGet(List.of("page", "absent", "hits")))
        .containsExactly("<html>", null, "42");
    assertThat(redis.opsForValue().setBit("days", 7, true)).isFalse();
    assertThat(new RedisAtomicLong("sequence", connections, 10).incrementAndGet()).isEqualTo(11);
    assertThat(redis.delete(List.of("page", "hits"))).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(ProtocolVersion.class)
  void collections_areKeptAsOnRedis(ProtocolVersion version) {
    connect(version);

    redis.opsForList().rightPushAll("tasks", "a", "b", "c");
    assertThat(redis.opsForList().leftPop("tasks", Duration.ofSeconds(5))).isEqualTo("a");
    assertThat(redis.opsForList().range("tasks", 0, -1)).containsExactly("b", "c");
    redis.opsForHash().putAll("user", Map.of("name", "Ada", "born", "1815"));
    assertThat(redis.opsForHash().entries("user")).containsEntry("name", "Ada").hasSize(2);
    assertThat(redis.opsForHash().increment("user", "born", 1)).isEqualTo(1816);
    redis.opsForSet().add("tags", "x", "y");
    redis.opsForSet().add("others", "y", "z");
    assertThat(redis.opsForSet().intersect("tags", "others")).containsExactly("y");
    redis.opsForZSet().add("board", "ann", 3);
    redis.opsForZSet().incrementScore("board", "bob", 5);
    assertThat(redis.opsForZSet().reverseRangeWithScores("board", 0, 0))
        .singleElement()
        .satisfies(
            best -> {
              assertThat(best.getValue()).isEqualTo("bob");
              assertThat(best.getScore()).isEqualTo(5);
            });
    redis.opsForGeo().add("cities", new Point(13.361389, 38.115556), "Palermo");
    redis.opsForGeo().add("cities", new Point(15.087269, 37.502669), "Catania");
    Distance distance =
        redis.opsForGeo().distance("cities", "Palermo", "Catania", DistanceUnit.KILOMETERS);
    assertThat(distance.getValue()).isBetween(166.0, 167.0);
    assertThat(redis.opsForHyperLogLog().add("visitors", "a", "b", "a")).isEqualTo(1);
    assertThat(redis.opsForHyperLogLog().size("visitors")).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(ProtocolVersion.class)
  void scan_findsAllKeys(ProtocolVersion version) {
    connect(version);
    Set<String> expected = new HashSet<>();
    for (int i = 0; i < 300; i++) {
      redis.opsForValue().set("key:" + i, "v");
      expected.add("key:" + i);
    }
    redis.opsForValue().set("other", "v");
    Set<String> found = new HashSet<>();
    try (Cursor<String> cursor =
        redis.scan(ScanOptions.scanOptions().match("key:*").count(50).build())) {
      cursor.forEachRemaining(found::add);
    }
    assertThat(found).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(ProtocolVersion.class)
  void caches_keepTheirEntriesForTheirTime(ProtocolVersion version) {
    connect(version);
    RedisCacheManager caches =
        RedisCacheManager.builder(connections)
            .cacheDefaults(
                RedisCacheConfiguration.defaultCacheConfig().entryTtl(Duration.ofMinutes(10)))
            .withCacheConfiguration(
                "brief",
                RedisCacheConfiguration.defaultCacheConfig().entryTtl(Duration.ofSeconds(2)))
            .enableStatistics()
            .build();
    caches.afterPropertiesSet();
    Cache users = caches.getCache("users");
    AtomicInteger loads = new AtomicInteger();

    assertThat(users.get("ann", () -> "Ann " + loads.incrementAndGet())).isEqualTo("Ann 1");
    assertThat(users.get("ann", () -> "Ann " + loads.incrementAndGet())).isEqualTo("Ann 1");
    assertThat(redis.getExpire("users::ann")).isBetween(590L, 600L);
    assertThat(users.putIfAbsent("ann", "other").get()).isEqualTo("Ann 1");
    users.put("bob", null); // is on its way when put returns, as is what follows
    await().until(() -> users.get("bob") != null);
    assertThat(users.get("bob").get()).isNull();
    users.evict("bob");
    await().until(() -> users.get("bob") == null);
    users.clear();
    await().until(() -> redis.keys("users::*").isEmpty());
    Cache brief = caches.getCache("brief");
    brief.put("k", "v");
    await().until(() -> redis.hasKey("brief::k"));
    await().until(() -> brief.get("k") == null);
  }

  @ParameterizedTest
  @EnumSource(ProtocolVersion.class)
  void messages_reachTheListenersOfAContainer(ProtocolVersion version) throws Exception {
    connect(version);
    BlockingQueue<String> got = new LinkedBlockingQueue<>();
    RedisMessageListenerContainer container = new RedisMessageListenerContainer();
    container.setConnectionFactory(connections);
    container.addMessageListener(
        (message, pattern) -> got.add("channel " + text(message)), ChannelTopic.of("news"));
    container.addMessageListener(
        (message, pattern) ->
            got.add(new String(pattern, StandardCharsets.UTF_8) + " " + text(message)),
        PatternTopic.of("n*"));
    KeyExpirationEventMessageListener expired =
        new KeyExpirationEventMessageListener(container) {
          @Override
          protected void doHandleMessage(Message message) {
            got.add("expired " + text(message));
          }
        };
    expired.init();
    container.afterPropertiesSet();
    container.start();
    opened.add(container::destroy);

    redis.convertAndSend("news", "hello");
    redis.opsForValue().set("brief", "v", Duration.ofMillis(20));

    Set<String> all = new HashSet<>();
    await().until(() -> got.drainTo(all) >= 0 && all.size() == 3);
    assertThat(all).containsExactlyInAnyOrder("channel hello", "n* hello", "expired brief");
  }

  private static String text(Message message) {
    return new String(message.getBody(), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @EnumSource(ProtocolVersion.class)
  @SuppressWarnings("unchecked") // an array of Spring's for any number of streams
  void streams_areReadByGroups_andByAListener(ProtocolVersion version) throws Exception {
    connect(version);
    redis.opsForStream().add("orders", Map.of("item", "tea"));
    redis.opsForStream().createGroup("orders", ReadOffset.from("0"), "shop");

    List<MapRecord<String, Object, Object>> read =
        redis
            .opsForStream()
            .read(
                Consumer.from("shop", "one"),
                StreamOffset.create("orders", ReadOffset.lastConsumed()));
    assertThat(read).hasSize(1);
    assertThat(read.get(0).getValue()).containsEntry("item", "tea");
    assertThat(redis.opsForStream().pending("orders", "shop").getTotalPendingMessages())
        .isEqualTo(1);
    assertThat(redis.opsForStream().acknowledge("shop", read.get(0))).isEqualTo(1);
    assertThat(redis.opsForStream().groups("orders").get(0).pendingCount()).isZero();
    assertThat(redis.opsForStream().range("orders", Range.unbounded())).hasSize(1);

    BlockingQueue<String> got = new LinkedBlockingQueue<>();
    StreamMessageListenerContainer<String, MapRecord<String, String, String>> container =
        StreamMessageListenerContainer.create(
            connections,
            StreamMessageListenerContainer.StreamMessageListenerContainerOptions.builder()
                .pollTimeout(Duration.ofMillis(100))
                .build());
    container.receiveAutoAck(
        Consumer.from("shop", "two"),
        StreamOffset.create("orders", ReadOffset.lastConsumed()),
        message -> got.add(message.getValue().get("item")));
    container.start();
    opened.add(container::stop);
    redis.opsForStream().add("orders", Map.of("item", "milk"));
    assertThat(got.poll(10, TimeUnit.SECONDS)).isEqualTo("milk");
  }

  @ParameterizedTest
  @EnumSource(ProtocolVersion.class)
  void transaction_isExecutedWhole_orNotAtAllAfterAChange(ProtocolVersion version) {
    connect(version);
    assertThat(redis.execute(addingTo("balance", false))).isEqualTo(List.of(5L, true));
    assertThat(redis.execute(addingTo("balance", true))).isEmpty();
    assertThat(redis.opsForValue().get("balance")).isEqualTo("100");
  }

  private SessionCallback<List<Object>> addingTo(String key, boolean meanwhileChanged) {
    StringRedisTemplate others = redis;
    return new SessionCallback<>() {
      @Override
      @SuppressWarnings("unchecked") // the template's own types
      public <K, V> List<Object> execute(RedisOperations<K, V> session) throws DataAccessException {
        RedisOperations<String, String> mine = (RedisOperations<String, String>) session;
        mine.watch(key);
        if (meanwhileChanged) {
          others.opsForValue().set(key, "100");
        }
        mine.multi();
        mine.opsForValue().increment(key, 5);
        mine.expire(key, Duration.ofMinutes(1));
        return mine.exec();
      }
    };
  }

  @ParameterizedTest
  @EnumSource(ProtocolVersion.class)
  @SuppressWarnings("rawtypes") // a class literal has no type arguments
  void scripts_runByTheirDigest(ProtocolVersion version) {
    connect(version);
    RedisScript<Long> limit =
        RedisScript.of(
            """
            local n = redis.call('INCR', KEYS[1])
            if n == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
            return n
            """,
            Long.class);
    for (long i = 1; i <= 3; i++) {
      assertThat(redis.execute(limit, List.of("limit"), "60000")).isEqualTo(i);
    }
    assertThat(redis.getExpire("limit")).isBetween(50L, 60L);
    RedisScript<List> pair = RedisScript.of("return {KEYS[1], ARGV[1]}", List.class);
    Object answer = redis.execute(pair, List.of("k"), "v");
    assertThat(answer).isEqualTo(List.of("k", "v"));
  }

  @ParameterizedTest
  @EnumSource(ProtocolVersion.class)
  void pipeline_isAnsweredInItsOrder(ProtocolVersion version) {
    connect(version);
    List<Object> answers =
        redis.executePipelined(
            (RedisCallback<Object>)
                connection -> {
                  for (int i = 0; i < 1_000; i++) {
                    connection.stringCommands().incr("n".getBytes(StandardCharsets.UTF_8));
                  }
                  return null;
                });
    assertThat(answers).hasSize(1_000).startsWith(1L, 2L).endsWith(1_000L);
  }

  @ParameterizedTest
  @EnumSource(ProtocolVersion.class)
  void objects_goThroughTheSerializersOfATemplate(ProtocolVersion version) {
    connect(version);
    RedisTemplate<String, List<Integer>> lists = new RedisTemplate<>();
    lists.setConnectionFactory(connections);
    lists.afterPropertiesSet();
    lists.opsForValue().set("primes", new ArrayList<>(List.of(2, 3, 5)));
    assertThat(lists.opsForValue().get("primes")).containsExactly(2, 3, 5);
    assertThat(lists.hasKey("primes")).isTrue();
  }
}
