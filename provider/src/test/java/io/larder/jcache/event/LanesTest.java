package io.larder.jcache.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.larder.jcache.work.Workers;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who waits for slow deliveries, and how long. */
@Timeout(30)
class LanesTest {

  private static final Duration FOR_EVER = Duration.ofDays(1);

  private final Workers workers = new Workers("larder-test", LanesTest.class.getClassLoader(), 4);
  private final CountDownLatch goOn = new CountDownLatch(1);
  private final AtomicInteger delivered = new AtomicInteger();

  @AfterEach
  void close() {
    goOn.countDown();
    workers.close();
  }

  private void slow() {
    try {
      goOn.await();
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
    delivered.incrementAndGet();
  }

  private Lanes full(Duration patience) {
    Lanes lanes = new Lanes(workers, 10, patience);
    for (int i = 0; i < 11; i++) {
      lanes.add("key", this::slow);
    }
    return lanes;
  }

  private static Thread waitingFor(Lanes lanes) {
    Thread writer = new Thread(lanes::awaitRoom, "writer");
    writer.setDaemon(true);
    writer.start();
    await().until(() -> writer.getState() == Thread.State.TIMED_WAITING);
    return writer;
  }

  @Test
  void awaitRoom_whileFewWait_returnsAtOnce() {
    Lanes lanes = new Lanes(workers, 10, FOR_EVER);
    for (int i = 0; i < 10; i++) {
      lanes.add("key", this::slow);
    }

    lanes.awaitRoom();

    assertThat(delivered).hasValue(0);
  }

  @Test
  void awaitRoom_whileTooManyWait_waitsUntilThereIsRoom() throws InterruptedException {
    Thread writer = waitingFor(full(FOR_EVER));

    goOn.countDown();

    writer.join();
    assertThat(delivered.get()).isPositive();
  }

  @Test
  void awaitRoom_withoutProgress_losesPatience() {
    Lanes lanes = full(Duration.ofMillis(1));

    lanes.awaitRoom();

    assertThat(delivered).hasValue(0);
  }

  @Test
  void awaitRoom_whenTheLanesClose_returns() throws InterruptedException {
    Lanes lanes = full(FOR_EVER);
    Thread writer = waitingFor(lanes);

    lanes.close();

    writer.join();
    assertThat(delivered).hasValue(0);
  }

  @Test
  void awaitRoom_ofAnInterruptedThread_returnsInterrupted() {
    Lanes lanes = full(FOR_EVER);
    Thread.currentThread().interrupt();

    lanes.awaitRoom();

    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void awaitRoom_withinADelivery_neverWaits() throws InterruptedException {
    Lanes lanes = full(FOR_EVER);
    CountDownLatch through = new CountDownLatch(1);
    AtomicBoolean early = new AtomicBoolean();
    Lanes others = new Lanes(workers, 10, FOR_EVER);
    others.add(
        "key",
        () -> {
          lanes.awaitRoom();
          early.set(delivered.get() == 0);
          through.countDown();
        });

    assertThat(through.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(early).isTrue();
  }
}
