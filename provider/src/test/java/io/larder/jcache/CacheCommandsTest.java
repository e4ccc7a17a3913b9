package io.larder.jcache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.larder.catalog.CommandObserver;
import io.larder.catalog.Failure;
import io.larder.catalog.Reply;
import io.larder.catalog.ReplyTree;
import io.larder.catalog.Session;
import io.larder.catalog.Words;
import io.larder.commands.RedisCommands;
import io.larder.commands.SetArgs;
import io.larder.engine.Keyspace;
import io.larder.engine.KeyspaceEngine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.cache.Cache;
import javax.cache.CacheException;
import javax.cache.expiry.TouchedExpiryPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One keyspace, two views: what commands and JCache see of each other. */
class CacheCommandsTest {

  @RegisterExtension final Caches caches = Caches.inManualTime();

  private LarderCache<String, Long> counters() {
    return caches.create(
        LarderConfiguration.builder(String.class, Long.class).statisticsEnabled(true).build());
  }

  private LarderCache<String, String> words() {
    return caches.create(
        LarderConfiguration.builder(String.class, String.class).statisticsEnabled(true).build());
  }

  @SuppressWarnings("unchecked") // the commands have the types of their cache
  private static <K, V> RedisCommands<K, V> commands(Cache<K, V> cache) {
    return cache.unwrap(RedisCommands.class);
  }

  /** Runs a command as a Redis client does. */
  private static Object wire(Cache<?, ?> cache, String... words) {
    Session session = new Session(cache.unwrap(Keyspace.class), CommandObserver.NONE);
    ReplyTree reply = new ReplyTree(Reply.Protocol.RESP2);
    session.execute(Words.of(words), reply, () -> {});
    Object root = reply.root();
    if (root instanceof ReplyTree.Stored stored) {
      return new String(stored.bytes(), StandardCharsets.UTF_8);
    }
    return root instanceof Failure failure ? failure.text() : root;
  }

  private static void makeList(Cache<?, ?> cache, String key) {
    assertThat(wire(cache, "RPUSH", key, "1", "2")).isEqualTo(2L);
  }

  @Test
  void incr_ofAnEntry_isSeenByGet_withEventsStatisticsAndTtl() {
    LarderCache<String, Long> cache = counters();
    RecordingListener<String, Long> events = new RecordingListener<>();
    cache.registerCacheEntryListener(events.synchronous());
    cache.put("n", 41L, Duration.ofSeconds(10));

    assertThat(commands(cache).incr("n")).isEqualTo(42);

    assertThat(cache.get("n")).isEqualTo(42L);
    assertThat(cache.remainingTime("n")).isEqualTo(Duration.ofSeconds(10));
    assertThat(cache.statistics().puts()).isEqualTo(2);
    org.awaitility.Awaitility.await()
        .untilAsserted(
            () -> assertThat(events.heard()).containsExactly("CREATED n 41", "UPDATED n 41->42"));
  }

  @Test
  void set_thenGet_bothWays() {
    LarderCache<String, String> cache = words();
    commands(cache).set("a", "1", SetArgs.NONE.ttl(Duration.ofSeconds(5)));
    assertThat(cache.get("a")).isEqualTo("1");
    assertThat(cache.remainingTime("a")).isEqualTo(Duration.ofSeconds(5));
    cache.put("b", "2");
    assertThat(commands(cache).get("b")).isEqualTo("2");
    assertThat(wire(cache, "GET", "b")).isEqualTo("2");
    assertThat(cache.statistics().hits()).isEqualTo(2);
  }

  @Test
  void clientsBytes_areValuesOfTheCachesType() {
    LarderCache<String, Long> cache = counters();
    assertThat(wire(cache, "SET", "n", "7")).isEqualTo("OK");
    assertThat(cache.get("n")).isEqualTo(7L);
    assertThat(wire(cache, "SET", "n", "seven"))
        .isEqualTo("ERR value is not of the cache's type Long");
    assertThat(cache.get("n")).isEqualTo(7L);
  }

  @Test
  void numbersThatAreText_areCountedAsText() {
    LarderCache<String, String> cache = words();
    cache.put("n", "9");
    assertThat(commands(cache).incr("n")).isEqualTo(10);
    assertThat(cache.get("n")).isEqualTo("10");
  }

  @Test
  void numbersOfInt_stayInt_orFail() {
    LarderCache<String, Integer> cache =
        caches.create(LarderConfiguration.builder(String.class, Integer.class).build());
    cache.put("n", Integer.MAX_VALUE - 1);
    assertThat(commands(cache).incr("n")).isEqualTo(Integer.MAX_VALUE);
    assertThatThrownBy(() -> commands(cache).incr("n"))
        .hasMessageContaining("not of the cache's type Integer");
    assertThat(cache.get("n")).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void valuesByValue_goThroughTheCodec() {
    LarderCache<String, ArrayList<String>> cache = caches.create(lists());
    ArrayList<String> value = new ArrayList<>(List.of("a"));
    commands(cache).set("k", value);
    value.add("b");
    assertThat(cache.get("k")).containsExactly("a");
    assertThat(commands(cache).get("k")).containsExactly("a");
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // a class literal has no type arguments
  private static LarderConfiguration<String, ArrayList<String>> lists() {
    return (LarderConfiguration) LarderConfiguration.builder(String.class, ArrayList.class).build();
  }

  @Test
  void list_isNoEntry() {
    LarderCache<String, String> cache = words();
    makeList(cache, "l");
    cache.put("e", "entry");

    assertThat(cache.containsKey("l")).isFalse();
    assertThat(cache).extracting(Cache.Entry::getKey).containsExactly("e");
    assertThatThrownBy(() -> cache.get("l"))
        .isInstanceOf(CacheException.class)
        .hasMessageContaining("WRONGTYPE")
        .hasMessageContaining("list");
    assertThatThrownBy(() -> cache.getAll(Set.of("l", "e"))).isInstanceOf(CacheException.class);
    assertThatThrownBy(() -> cache.invoke("l", (entry, arguments) -> null))
        .isInstanceOf(CacheException.class)
        .hasMessageContaining("WRONGTYPE");
    assertThat(wire(cache, "LLEN", "l")).isEqualTo(2L);
  }

  @Test
  void list_isLeftAlone_byConditionalWrites() {
    LarderCache<String, String> cache = words();
    makeList(cache, "l");
    assertThat(cache.putIfAbsent("l", "x")).isFalse();
    assertThat(cache.replace("l", "x")).isFalse();
    assertThat(cache.replace("l", "x", "y")).isFalse();
    assertThat(cache.remove("l", "x")).isFalse();
    assertThat(cache.getAndReplace("l", "x")).isNull();
    assertThat(wire(cache, "LLEN", "l")).isEqualTo(2L);
  }

  @Test
  void list_isReplaced_byPut_asSetDoes() {
    LarderCache<String, String> cache = words();
    RecordingListener<String, String> events = new RecordingListener<>();
    cache.registerCacheEntryListener(events.synchronous());
    makeList(cache, "l");
    makeList(cache, "m");
    cache.put("l", "x");
    assertThat(cache.getAndPut("m", "y")).isNull();
    assertThat(cache.get("l")).isEqualTo("x");
    assertThat(events.heard()).containsExactly("CREATED l x", "CREATED m y");
  }

  @Test
  void list_isDeleted_byRemove_andByClear() {
    LarderCache<String, String> cache = words();
    makeList(cache, "l");
    makeList(cache, "m");
    makeList(cache, "n");
    assertThat(cache.remove("l")).isFalse();
    assertThat(cache.getAndRemove("m")).isNull();
    assertThat(wire(cache, "EXISTS", "l", "m", "n")).isEqualTo(1L);
    cache.clear();
    assertThat(wire(cache, "EXISTS", "n")).isEqualTo(0L);
  }

  @Test
  void expire_isTheTtl_andAnAccessPolicyActsOnIt() {
    LarderCache<String, String> cache =
        caches.create(
            LarderConfiguration.builder(String.class, String.class)
                .expiryPolicyFactory(
                    TouchedExpiryPolicy.factoryOf(
                        new javax.cache.expiry.Duration(java.util.concurrent.TimeUnit.SECONDS, 60)))
                .build());
    cache.put("k", "v");
    assertThat(wire(cache, "PEXPIRE", "k", "5000")).isEqualTo(1L);
    assertThat(cache.remainingTime("k")).isEqualTo(Duration.ofSeconds(5));
    assertThat(wire(cache, "GET", "k")).isEqualTo("v");
    assertThat(cache.remainingTime("k")).isEqualTo(Duration.ofSeconds(5));
    assertThat(cache.get("k")).isEqualTo("v");
    assertThat(cache.remainingTime("k")).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void keyCreatedByACommand_hasNoDeadline_unlessGivenOne() {
    LarderCache<String, String> cache =
        caches.create(
            LarderConfiguration.builder(String.class, String.class)
                .expiryPolicyFactory(
                    TouchedExpiryPolicy.factoryOf(
                        new javax.cache.expiry.Duration(java.util.concurrent.TimeUnit.SECONDS, 60)))
                .build());
    commands(cache).set("k", "v");
    assertThat(wire(cache, "TTL", "k")).isEqualTo(-1L);
  }

  @Test
  void transaction_ofCommands_isAtomicAgainstJCache() {
    LarderCache<String, Long> cache = counters();
    RedisCommands<String, Long> redis = commands(cache);
    try (var transaction = redis.watch(List.of("a"))) {
      cache.put("a", 1L);
      transaction.queue().incr("a");
      assertThat(transaction.exec()).isFalse();
    }
    assertThat(cache.get("a")).isEqualTo(1L);
  }

  @Test
  void manager_givesDatabaseZero_withStrings() {
    RedisCommands<?, ?> redis = caches.manager().unwrap(RedisCommands.class);
    RedisCommands<String, String> again =
        RedisCommands.strings(caches.manager().unwrap(KeyspaceEngine.class));
    again.set("k", "v");
    assertThat(redis).isNotNull();
    assertThat(again.get("k")).isEqualTo("v");
  }
}
