package io.larder.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.engine.KeyspaceEngine;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Publish/subscribe through the Java interface. */
class PubSubCommandsTest {

  private final KeyspaceEngine engine = KeyspaceEngine.create();
  private final RedisCommands<String, String> redis = RedisCommands.strings(engine);
  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

  @AfterEach
  void close() {
    engine.close();
  }

  private void hear(String channel, String message) {
    heard.add(channel + ":" + message);
  }

  @Test
  void message_reachesSubscribers_byNameAndByPattern() throws InterruptedException {
    redis.subscribe(this::hear, "news");
    redis.psubscribe(this::hear, "n*");

    assertThat(redis.publish("news", "hello")).isEqualTo(2);
    assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo("news:hello");
    assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo("news:hello");
    assertThat(redis.publish("other", "x")).isZero();
  }

  @Test
  void messages_arrive_inTheirOrder() {
    redis.subscribe(this::hear, "c");
    IntStream.range(0, 1_000).forEach(i -> redis.publish("c", "" + i));

    Awaitility.await().until(() -> heard.size() == 1_000);
    assertThat(heard)
        .containsExactlyElementsOf(IntStream.range(0, 1_000).mapToObj(i -> "c:" + i).toList());
  }

  @Test
  void closedSubscription_hearsNothing() {
    Subscription subscription = redis.subscribe(this::hear, "a", "b");
    assertThat(subscription.names()).containsExactly("a", "b");
    assertThat(redis.pubsubNumsub("a", "none")).containsEntry("a", 1L).containsEntry("none", 0L);

    subscription.remove("a");
    assertThat(redis.publish("a", "x")).isZero();
    subscription.close();
    assertThat(redis.publish("b", "x")).isZero();
    assertThat(subscription.isClosed()).isTrue();
    assertThat(redis.pubsubChannels("*")).isEmpty();
  }

  @Test
  void listenerThatThrows_getsTheNextMessage() throws InterruptedException {
    redis.subscribe(
        (channel, message) -> {
          hear(channel, message);
          throw new IllegalStateException("expected by the test");
        },
        "c");
    redis.publish("c", "1");
    redis.publish("c", "2");
    assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo("c:1");
    assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo("c:2");
  }

  @Test
  void slowSubscriber_isCutOff_andPublishersNeverWait() throws InterruptedException {
    CountDownLatch busy = new CountDownLatch(1);
    CompletableFuture<SlowSubscriberException> reason = new CompletableFuture<>();
    Subscription slow =
        redis.subscribe(
            new MessageListener<String>() {
              @Override
              public void onMessage(String channel, String message) {
                try {
                  busy.await();
                } catch (InterruptedException ended) {
                  Thread.currentThread().interrupt();
                }
              }

              @Override
              public void onCutOff(SlowSubscriberException cutOff) {
                reason.complete(cutOff);
              }
            },
            "c");
    String megabyte = "x".repeat(1 << 20);
    for (int i = 0; i < 40; i++) {
      redis.publish("c", megabyte);
    }
    busy.countDown();

    assertThat(reason.orTimeout(10, TimeUnit.SECONDS).join())
        .hasMessageContaining("fell behind")
        .hasMessageContaining("at most 33554432 bytes");
    Awaitility.await().until(slow::isClosed);
    assertThat(redis.publish("c", "x")).isZero();
  }

  @Test
  void keyspaceEvents_arePublished_whenAskedFor() throws InterruptedException {
    engine.setNotificationFlags(io.larder.engine.NotificationFlags.parse("KEA"));
    redis.psubscribe(this::hear, "__key*@0__:*");

    redis.set("k", "v");
    assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo("__keyspace@0__:k:set");
    assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo("__keyevent@0__:set:k");
    engine.setNotificationFlags(io.larder.engine.NotificationFlags.NONE);
    redis.set("k", "w");
    redis.publish("__keyspace@0__:end", "");
    assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo("__keyspace@0__:end:");
  }

  @Test
  void transaction_executesAllOrNothing() {
    try (Transaction<String, String> transaction = redis.watch(List.of("stock"))) {
      var left = transaction.queue().incr("stock");
      var published = transaction.queue().publish("c", "sold");
      assertThat(left.toCompletableFuture()).isNotDone();
      assertThat(transaction.exec()).isTrue();
      assertThat(left.toCompletableFuture()).isCompletedWithValue(1L);
      assertThat(published.toCompletableFuture()).isCompletedWithValue(0L);
    }
    try (Transaction<String, String> transaction = redis.watch(List.of("stock"))) {
      redis.incr("stock");
      var lost = transaction.queue().incr("stock");
      assertThat(transaction.exec()).isFalse();
      assertThat(lost.toCompletableFuture()).isCancelled();
    }
    assertThat(redis.get("stock")).isEqualTo("2");
  }

  @Test
  void transaction_withAFailingCommand_completesTheOthers() {
    redis.set("text", "x");
    try (Transaction<String, String> transaction = redis.multi()) {
      var failed = transaction.queue().incr("text");
      var done = transaction.queue().incr("n");
      assertThat(transaction.exec()).isTrue();
      assertThat(failed.toCompletableFuture()).isCompletedExceptionally();
      assertThat(done.toCompletableFuture()).isCompletedWithValue(1L);
    }
  }
}
