package io.larder.server.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.server.net.TestServer;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redisson.Redisson;
import org.redisson.api.RBatch;
import org.redisson.api.RBlockingQueue;
import org.redisson.api.RFuture;
import org.redisson.api.RLock;
import org.redisson.api.RMapCache;
import org.redisson.api.RRateLimiter;
import org.redisson.api.RScoredSortedSet;
import org.redisson.api.RTopic;
import org.redisson.api.RateType;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.redisson.config.Config;
import org.redisson.config.Protocol;

class RedissonTest {

  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    server = TestServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static RedissonClient client(Protocol protocol) {
    Config config = new Config().setProtocol(protocol).setThreads(2).setNettyThreads(2);
    config.setCodec(StringCodec.INSTANCE);
    config
        .useSingleServer()
        .setAddress("redis://127.0.0.1:" + server.port())
        .setConnectionMinimumIdleSize(1)
        .setConnectionPoolSize(8);
    RedissonClient client = Redisson.create(config);
    client.getKeys().flushall();
    return client;
  }

  @ParameterizedTest
  @EnumSource(Protocol.class)
  @SuppressWarnings("LockNotBeforeTry") // it is let go in the middle, which is what is tested
  void lock_isHeldByOneThreadAtATime(Protocol protocol) throws Exception {
    RedissonClient client = client(protocol);
    try {
      RLock lock = client.getLock("lock");
      lock.lock(30, TimeUnit.SECONDS);
      CompletableFuture<Boolean> refused = CompletableFuture.supplyAsync(lock::tryLock);
      assertThat(refused.get(20, TimeUnit.SECONDS)).isFalse();

      RFuture<Boolean> waiting = lock.tryLockAsync(20, 30, TimeUnit.SECONDS, 77);
      lock.unlock(); // wakes the other by a message

      assertThat(waiting.get(20, TimeUnit.SECONDS)).isTrue();
      assertThat(client.getLock("lock").isLocked()).isTrue();
    } finally {
      client.shutdown();
    }
  }

  @ParameterizedTest
  @EnumSource(Protocol.class)
  void mapsAndSortedSets_areKept(Protocol protocol) {
    RedissonClient client = client(protocol);
    try {
      client.getMap("map").put("a", "1");
      assertThat(client.getMap("map").readAllMap()).containsEntry("a", "1").hasSize(1);

      RMapCache<String, String> sessions = client.getMapCache("sessions");
      sessions.put("id", "ada", 60, TimeUnit.SECONDS);
      assertThat(sessions.get("id")).isEqualTo("ada");
      assertThat(sessions.remainTimeToLive("id")).isBetween(50_000L, 60_000L);

      RScoredSortedSet<String> scores = client.getScoredSortedSet("scores");
      scores.add(2.5, "ada");
      scores.add(1, "bob");
      assertThat(scores.readAll()).containsExactly("bob", "ada");
      assertThat(scores.getScore("ada")).isEqualTo(2.5);

      client.getBucket("bucket").set("v", Duration.ofHours(1));
      assertThat(client.getBucket("bucket").get()).isEqualTo("v");
      assertThat(client.getAtomicLong("n").addAndGet(5)).isEqualTo(5);
      assertThat(client.getKeys().getKeys()).contains("map", "scores", "bucket", "n");
    } finally {
      client.shutdown();
    }
  }

  @ParameterizedTest
  @EnumSource(Protocol.class)
  void batchesAndLimits_runScripts(Protocol protocol) {
    RedissonClient client = client(protocol);
    try {
      RBatch batch = client.createBatch();
      RFuture<Long> last = null;
      for (int i = 0; i < 100; i++) {
        last = batch.getAtomicLong("count").incrementAndGetAsync();
      }
      batch.execute();
      assertThat(last.toCompletableFuture().join()).isEqualTo(100);

      RRateLimiter limiter = client.getRateLimiter("limit");
      limiter.trySetRate(RateType.OVERALL, 2, Duration.ofMinutes(10));
      assertThat(limiter.tryAcquire()).isTrue();
      assertThat(limiter.tryAcquire()).isTrue();
      assertThat(limiter.tryAcquire()).isFalse();
    } finally {
      client.shutdown();
    }
  }

  @ParameterizedTest
  @EnumSource(Protocol.class)
  void topicAndQueue_wakeThoseThatWait(Protocol protocol) throws Exception {
    RedissonClient client = client(protocol);
    try {
      BlockingQueue<String> heard = new LinkedBlockingQueue<>();
      RTopic topic = client.getTopic("news");
      topic.addListener(String.class, (channel, message) -> heard.add(message));
      topic.publish("hello");
      assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo("hello");

      RBlockingQueue<String> queue = client.getBlockingQueue("queue");
      RFuture<String> taken = queue.takeAsync();
      queue.put("job");
      assertThat(taken.get(20, TimeUnit.SECONDS)).isEqualTo("job");
    } finally {
      client.shutdown();
    }
  }
}
