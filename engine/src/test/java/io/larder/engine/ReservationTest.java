package io.larder.engine;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who waits for a reserved key, who does not, and who would wait for ever. */
@Timeout(30)
class ReservationTest {

  private static final Duration SOON = Duration.ofSeconds(10);

  private final KeyspaceEngine engine = KeyspaceEngine.create();
  private final Keyspace<String> keyspace = engine.createKeyspace("test", KeyspaceOptions.DEFAULTS);
  private final ExecutorService others = Executors.newCachedThreadPool();

  @AfterEach
  void close() {
    others.shutdownNow();
    engine.close();
  }

  @Test
  void writers_ofAReservedKey_waitForItsEnd() throws Exception {
    List<Consumer<Keyspace<String>>> writes =
        List.of(
            k -> put("a", 2),
            k -> k.remove("a"),
            k -> k.<Boolean>update("a", slot -> true),
            k -> k.getAndTouch("a", 1_000),
            k -> k.<Boolean>transact(List.of("z", "a"), t -> true),
            k -> k.reserve("a").close());
    for (Consumer<Keyspace<String>> write : writes) {
      put("a", 1);
      Reservation<String> reservation = keyspace.reserve("a");
      Future<?> waiting = startWaiting(() -> write.accept(keyspace));
      assertThat(keyspace.get("a")).isEqualTo(1);
      put("b", 1);
      put("a", 3); // the owner itself does not wait
      assertThat(waiting.isDone()).isFalse();
      reservation.close();
      waiting.get();
    }
  }

  @Test
  void putIfAbsent_ofAReservedKeyThatIsThere_answersAtOnce() throws Exception {
    put("a", 1);
    try (Reservation<String> reservation = keyspace.reserve("a")) {
      assertThat(others.submit(() -> keyspace.putIfAbsent("a", 2, Deadline.NEVER)).get()).isFalse();
      assertThat(reservation.entry()).isNotNull();
    }
    assertThat(keyspace.get("a")).isEqualTo(1);
  }

  @Test
  void putIfAbsent_ofAReservedKeyThatIsNotThere_waitsForTheEndOfTheReservation() throws Exception {
    Reservation<String> reservation = keyspace.reserve("a");
    Future<?> waiting = startWaiting(() -> keyspace.putIfAbsent("a", 2, Deadline.NEVER));
    put("a", 1);
    reservation.close();
    waiting.get();
    assertThat(keyspace.get("a")).isEqualTo(1);
  }

  @Test
  void reserve_ofManyKeysAtOnce_keepsEveryOneOfThem() throws Exception {
    List<String> keys = IntStream.range(0, 200).mapToObj(i -> "key" + i).toList();
    List<Reservation<String>> held = keys.stream().map(keyspace::reserve).toList();
    keyspace.reserve("key7").close(); // a second one of a thread that has it
    List<Future<?>> waiting = new ArrayList<>();
    for (String key : List.of("key0", "key100", "key199")) {
      waiting.add(startWaiting(() -> put(key, 1)));
    }
    held.forEach(Reservation::close);
    for (Future<?> write : waiting) {
      write.get();
    }
    assertThat(keyspace.size()).isEqualTo(3);
  }

  @Test
  void reserve_ofAKeyThatIsBeingChanged_waitsForTheChange() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Future<Boolean> change =
        others.submit(
            () ->
                keyspace.<Boolean>update(
                    "a",
                    slot -> {
                      inside.countDown();
                      hold(goOn);
                      slot.set(1, Deadline.NEVER);
                      return true;
                    }));
    inside.await();
    AtomicReference<@Nullable Object> found = new AtomicReference<>();
    Future<?> waiting =
        startWaiting(
            () -> {
              try (Reservation<String> reservation = keyspace.reserve("a")) {
                found.set(requireNonNull(reservation.entry()).value());
              }
            });
    goOn.countDown();
    change.get();
    waiting.get();
    assertThat(found.get()).isEqualTo(1);
  }

  private static void hold(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void reservationsAndWritersOfFewKeys_loseNoChange() throws Exception {
    int rounds = 1_000_000;
    List<String> keys = List.of("a", "b", "c");
    keys.forEach(key -> put(key, 0));
    List<Future<?>> parts = new ArrayList<>();
    for (int thread = 0; thread < 2; thread++) {
      parts.add(others.submit(() -> repeat(rounds, i -> increment(keys.get(i % 3)))));
      parts.add(
          others.submit(
              () ->
                  repeat(
                      rounds,
                      i ->
                          keyspace.<Boolean>update(
                              keys.get(i % 3),
                              slot -> {
                                slot.set((int) slot.value() + 1, Deadline.KEEP);
                                return true;
                              }))));
    }
    for (Future<?> part : parts) {
      part.get();
    }
    assertThat(keys.stream().mapToInt(key -> (int) keyspace.get(key)).sum()).isEqualTo(4 * rounds);
  }

  /** Reads under a reservation, and stores one more with its end. */
  private void increment(String key) {
    try (Reservation<String> reservation = keyspace.reserve(key)) {
      int before = (int) requireNonNull(reservation.entry()).value();
      reservation.<Boolean>finish(
          slot -> {
            slot.set(before + 1, Deadline.KEEP);
            return true;
          });
    }
  }

  private static void repeat(int times, IntConsumer body) {
    IntStream.range(0, times).forEach(body);
  }

  @Test
  void finish_changesTheKeyAndLetsOthersGoOn() throws Exception {
    put("a", 1);
    Reservation<String> reservation = keyspace.reserve("a");
    Future<?> waiting = startWaiting(() -> put("a", 3));

    Object before =
        reservation.<Object>finish(
            slot -> {
              Object value = slot.value();
              slot.set(2, Deadline.KEEP);
              return value;
            });

    waiting.get();
    assertThat(before).isEqualTo(1);
    assertThat(keyspace.get("a")).isEqualTo(3);
    reservation.close();
    assertThatThrownBy(() -> reservation.<Boolean>finish(slot -> true))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void finish_whoseStepThrows_keepsTheReservation() throws Exception {
    Reservation<String> reservation = keyspace.reserve("a");

    assertThatThrownBy(
            () ->
                reservation.<Boolean>finish(
                    slot -> {
                      throw new IllegalArgumentException("no");
                    }))
        .isInstanceOf(IllegalArgumentException.class);

    Future<?> waiting = startWaiting(() -> put("a", 2));
    assertThat(waiting.isDone()).isFalse();
    reservation.close();
    waiting.get();
  }

  @Test
  void entry_isWhatWasThereWhenTheKeyWasReserved() {
    put("a", 1);
    try (Reservation<String> reservation = keyspace.reserve("a")) {
      put("a", 2);
      assertThat(reservation.entry()).isEqualTo(new EntryView<>("a", 1, Deadline.NEVER));
    }
    try (Reservation<String> reservation = keyspace.reserve("absent")) {
      assertThat(reservation.entry()).isNull();
    }
  }

  @Test
  void overtaken_reservation_whoseClaimServesAnotherKey_isClosedWithoutHarm() {
    Reservation<String> tentative = keyspace.reserveTentatively("a");
    put("a", 1);
    try (Reservation<String> next = keyspace.reserve("a")) {
      tentative.close();
      assertThat(next.key()).isEqualTo("a");
    }
    for (int i = 0; i < 1_000; i++) { // some of them in the same segment
      keyspace.reserve("b" + i).close();
      tentative.close();
    }
    assertThat(tentative.isOvertaken()).isTrue();
    assertThat(tentative.key()).isEqualTo("a");
  }

  @Test
  void owner_ofAReservation_mayReserveAgainAndEndsWithTheLastClose() throws Exception {
    Reservation<String> outer = keyspace.reserve("a");
    Reservation<String> inner = keyspace.reserve("a");
    Future<?> waiting = startWaiting(() -> put("a", 2));
    inner.close();
    inner.close();
    assertThat(waiting.isDone()).isFalse();
    assertThat(keyspace.get("a")).isNull();
    outer.close();
    waiting.get();
    assertThat(keyspace.get("a")).isEqualTo(2);
  }

  @Test
  void commit_ofAnExclusiveReservation_changesTheKeyAndEndsIt() throws Exception {
    Reservation<String> reservation = keyspace.reserve("a");
    Future<?> waiting = startWaiting(() -> keyspace.putIfAbsent("a", 2, Deadline.NEVER));
    Boolean committed =
        reservation.commit(
            slot -> {
              slot.set(1, Deadline.NEVER);
              return true;
            });
    waiting.get();
    assertThat(committed).isTrue();
    assertThat(keyspace.get("a")).isEqualTo(1);
    assertThat(reservation.<Boolean>commit(slot -> true)).isNull();
  }

  @Test
  void close_byAnotherThread_isRefused() throws Exception {
    Reservation<String> reservation = keyspace.reserve("a");
    Future<?> closing =
        others.submit(
            () ->
                assertThatThrownBy(reservation::close)
                    .isInstanceOf(IllegalMonitorStateException.class));
    closing.get();
    reservation.close();
  }

  @Test
  void tentativeReservation_isOvertakenByEveryChangeOfItsKeyAndByNoOther() {
    List<Consumer<Keyspace<String>>> changes =
        List.of(
            k -> put("a", 2),
            k -> k.remove("a"),
            k -> k.remove("a"), // of an absent key as well
            k -> k.putIfAbsent("a", 2, Deadline.NEVER),
            Keyspace::clear);
    for (Consumer<Keyspace<String>> change : changes) {
      Reservation<String> load = keyspace.reserveTentatively("a");
      put("b", 1);
      keyspace.get("a");
      assertThat(load.isOvertaken()).isFalse();
      change.accept(keyspace);
      assertThat(load.isOvertaken()).isTrue();
      assertThat(load.<Boolean>commit(slot -> true)).isNull();
    }
  }

  @Test
  void tentativeReservations_ofTwo_theFirstCommitOvertakesTheOther() {
    Reservation<String> first = keyspace.reserveTentatively("a");
    Reservation<String> second = keyspace.reserveTentatively("a");
    Step<String, Boolean> store =
        slot -> {
          slot.set(1, Deadline.NEVER);
          return true;
        };
    assertThat(first.commit(store)).isTrue();
    assertThat(second.isOvertaken()).isTrue();
    assertThat(second.commit(store)).isNull();
  }

  @Test
  void clear_ofAKeyspaceWithAReservedKey_doesNotWait() {
    put("a", 1);
    AtomicReference<@Nullable Reservation<String>> held = new AtomicReference<>();
    CountDownLatch end = new CountDownLatch(1);
    Future<?> owner =
        others.submit(
            () -> {
              try (Reservation<String> reservation = keyspace.reserve("a")) {
                held.set(reservation);
                end.await();
                put("a", 2);
              }
              return null;
            });
    await().atMost(SOON).until(() -> held.get() != null);
    assertThat(keyspace.clear()).isEqualTo(1);
    assertThat(keyspace.get("a")).isNull();
    end.countDown();
    await().atMost(SOON).until(owner::isDone);
    assertThat(keyspace.get("a")).isEqualTo(2);
  }

  @Test
  void reserve_inACircleOfTwo_isRefusedToOne() throws Exception {
    circle(2, key -> keyspace.reserve(key).close());
  }

  @Test
  void reserve_inACircleOfFive_isRefusedToOne() throws Exception {
    circle(5, key -> keyspace.reserve(key).close());
  }

  @Test
  void put_inACircleOfThree_isRefusedToOne() throws Exception {
    circle(3, key -> put(key, 1));
  }

  @Test
  void transact_inACircleOfThree_isRefusedToOne() throws Exception {
    circle(3, key -> keyspace.<Boolean>transact(List.of(key, "free"), t -> true));
  }

  @Test
  void commitForAnotherThread_thatWouldWaitForEver_isRefusedAndLeavesNoLockBehind()
      throws Exception {
    Reservation<String> mine = keyspace.reserve("a");
    CountDownLatch reserved = new CountDownLatch(1);
    CountDownLatch minesOwnerWaits = new CountDownLatch(1);
    Future<?> other =
        others.submit(
            () -> {
              try (Reservation<String> own = keyspace.reserve("b")) {
                reserved.countDown();
                minesOwnerWaits.await();
                assertThatThrownBy(() -> mine.<Boolean>commit(slot -> true))
                    .isInstanceOf(RuntimeException.class);
                assertThat(own.isOvertaken()).isFalse();
              }
              return null;
            });
    reserved.await();
    Thread me = Thread.currentThread();
    others.execute(
        () -> {
          await().atMost(SOON).until(() -> isWaiting(me));
          minesOwnerWaits.countDown();
        });
    put("b", 1); // waits for the other thread
    other.get();
    mine.close();
    others.submit(() -> put("a", 1)).get();
    assertThat(keyspace.get("a")).isEqualTo(1);
  }

  /** Each thread holds its key and then wants its neighbour's. */
  private void circle(int threads, Consumer<String> want) throws Exception {
    CyclicBarrier allHold = new CyclicBarrier(threads);
    List<Future<Boolean>> refused = new java.util.ArrayList<>();
    for (int i = 0; i < threads; i++) {
      String own = "k" + i;
      String next = "k" + (i + 1) % threads;
      refused.add(
          others.submit(
              () -> {
                try (Reservation<String> first = keyspace.reserve(own)) {
                  allHold.await();
                  want.accept(next);
                  return first.isOvertaken();
                } catch (ReservationDeadlockException deadlock) {
                  return true;
                }
              }));
    }
    int refusals = 0;
    for (Future<Boolean> each : refused) {
      refusals += each.get() ? 1 : 0;
    }
    assertThat(refusals).isBetween(1, threads - 1);
    put("k0", 1); // nobody holds or waits any more
  }

  @Test
  void waiter_thatIsInterrupted_goesOnWaitingAndStaysInterrupted() throws Exception {
    Reservation<String> reservation = keyspace.reserve("a");
    AtomicReference<@Nullable Thread> waiter = new AtomicReference<>();
    Future<Boolean> waiting =
        others.submit(
            () -> {
              waiter.set(Thread.currentThread());
              put("a", 1);
              return Thread.interrupted();
            });
    await().atMost(SOON).until(() -> waiter.get() != null && isWaiting(waiter.get()));
    java.util.Objects.requireNonNull(waiter.get()).interrupt();
    assertThat(keyspace.get("a")).isNull();
    reservation.close();
    assertThat(waiting.get()).isTrue();
    assertThat(keyspace.get("a")).isEqualTo(1);
  }

  private Future<?> startWaiting(Runnable task) {
    AtomicReference<@Nullable Thread> waiter = new AtomicReference<>();
    Future<?> waiting =
        others.submit(
            () -> {
              waiter.set(Thread.currentThread());
              task.run();
            });
    await()
        .pollInterval(Duration.ofMillis(2))
        .atMost(SOON)
        .until(() -> waiting.isDone() || (waiter.get() != null && isWaiting(waiter.get())));
    assertThat(waiting.isDone()).as("it waits").isFalse();
    return waiting;
  }

  private static boolean isWaiting(@Nullable Thread thread) {
    return thread != null && thread.getState() == Thread.State.WAITING;
  }

  private void put(String key, int value) {
    keyspace.put(key, value, Deadline.NEVER, Deadline.KEEP);
  }
}
