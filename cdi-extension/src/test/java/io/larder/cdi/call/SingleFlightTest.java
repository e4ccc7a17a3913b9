package io.larder.cdi.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.larder.cdi.CacheKeys;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.cache.annotation.CachePut;
import javax.cache.annotation.CacheRemove;
import javax.cache.annotation.CacheRemoveAll;
import javax.cache.annotation.CacheResult;
import javax.cache.annotation.CacheValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Concurrent misses of one key that run the method once. */
class SingleFlightTest {

  /** A bean whose methods wait until the test lets them go on. */
  static final class Books {
    @Nullable Application application;
    final AtomicInteger runs = new AtomicInteger();
    final CountDownLatch mayReturn = new CountDownLatch(1);
    final List<CompletableFuture<String>> stages = new ArrayList<>();

    @CacheResult(cacheName = "books")
    @Nullable String find(String isbn) throws Exception {
      int run = runs.incrementAndGet();
      mayReturn.await(30, TimeUnit.SECONDS);
      if (isbn.equals("broken")) {
        throw new IOException("run " + run);
      }
      return isbn.equals("absent") ? null : "run " + run;
    }

    @CacheResult(cacheName = "books")
    Object recursive(int depth) throws Exception {
      runs.incrementAndGet();
      return runs.get() < depth ? application.call("recursive", depth) : "at depth " + depth;
    }

    @CacheResult(cacheName = "books")
    CompletionStage<String> stage(String isbn) {
      CompletableFuture<String> stage = new CompletableFuture<>();
      stages.add(stage);
      return stage;
    }

    @CachePut(cacheName = "books")
    void put(String isbn, @CacheValue String title) {}

    @CacheRemove(cacheName = "books")
    void remove(String isbn) {}

    @CacheRemoveAll(cacheName = "books")
    void removeAll() {}
  }

  private final Books books = new Books();
  private final List<Application> applications = new ArrayList<>();
  private final ExecutorService executor = Executors.newCachedThreadPool();

  private Application application(String... settings) {
    Application application = new Application(books, settings);
    applications.add(application);
    books.application = application;
    return application;
  }

  @AfterEach
  void close() {
    books.mayReturn.countDown();
    executor.shutdownNow();
    applications.forEach(Application::close);
  }

  /** Lets a number of threads make the same call, and waits until all have missed. */
  private List<Future<Object>> missed(Application application, int threads, String isbn) {
    List<Future<Object>> calls = new ArrayList<>();
    Callable<Object> call = () -> application.call("find", isbn);
    for (int thread = 0; thread < threads; thread++) {
      calls.add(executor.submit(call));
    }
    await().until(() -> application.statistics("find").getMisses() == threads);
    return calls;
  }

  @Test
  void concurrentMisses_ofOneKey_runTheMethodOnce() throws Exception {
    List<Future<Object>> calls = missed(application("single-flight=true"), 8, "1");

    books.mayReturn.countDown();

    for (Future<Object> call : calls) {
      assertThat(call.get(30, TimeUnit.SECONDS)).isEqualTo("run 1");
    }
    assertThat(books.runs).hasValue(1);
  }

  @Test
  void concurrentMisses_withoutTheSetting_runTheMethodEach() throws Exception {
    List<Future<Object>> calls = missed(application(), 4, "1");
    await().untilAtomic(books.runs, is(4));

    books.mayReturn.countDown();

    for (Future<Object> call : calls) {
      call.get(30, TimeUnit.SECONDS);
    }
  }

  @Test
  void concurrentMisses_ofOtherKeys_doNotWaitForEachOther() {
    Application application = application("single-flight=true");
    missed(application, 1, "1");
    Future<Object> other = executor.submit(() -> application.call("find", "2"));

    await().untilAtomic(books.runs, is(2));
    assertThat(other).isNotDone();
  }

  @Test
  void setting_countsForOneCache() {
    Application application =
        application("single-flight=true", "cache.\"books\".single-flight=false");
    missed(application, 3, "1");

    await().untilAtomic(books.runs, is(3));
  }

  @Test
  void nullResult_isSharedToo() throws Exception {
    List<Future<Object>> calls = missed(application("single-flight=true"), 4, "absent");

    books.mayReturn.countDown();

    for (Future<Object> call : calls) {
      assertThat(call.get(30, TimeUnit.SECONDS)).isNull();
    }
  }

  @Test
  void exception_isSharedToo_asItIs() throws Exception {
    List<Future<Object>> calls = missed(application("single-flight=true"), 4, "broken");
    List<Throwable> thrown = new ArrayList<>();

    books.mayReturn.countDown();

    for (Future<Object> call : calls) {
      assertThatExceptionOfType(ExecutionException.class)
          .isThrownBy(() -> call.get(30, TimeUnit.SECONDS))
          .satisfies(failed -> thrown.add(failed.getCause()));
    }
    assertThat(thrown).hasSize(4).allMatch(IOException.class::isInstance);
  }

  @Test
  void callAfterAFailedRun_runsTheMethodAgain() throws Exception {
    Application application = application("single-flight=true");
    books.mayReturn.countDown();

    for (int run = 1; run <= 2; run++) {
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> application.call("find", "broken"))
          .withMessage("run " + run);
    }
  }

  @Test
  void waitingCall_runsTheMethodItself_afterTheLimit() {
    Application application = application("single-flight=true", "single-flight-limit=PT0.05S");
    missed(application, 2, "1");

    await().untilAtomic(books.runs, is(2));
  }

  @Test
  void waitingCall_thatIsInterrupted_runsTheMethodItself() throws Exception {
    Application application = application("single-flight=true");
    missed(application, 1, "1");
    CompletableFuture<Boolean> wasInterrupted = new CompletableFuture<>();
    Thread waiting =
        new Thread(
            () -> {
              try {
                application.call("find", "1");
              } catch (Exception sawInterrupt) {
                wasInterrupted.complete(sawInterrupt instanceof InterruptedException);
              }
            });
    waiting.start();
    await().until(() -> application.statistics("find").getMisses() == 2);

    waiting.interrupt();

    assertThat(wasInterrupted.get(30, TimeUnit.SECONDS)).isTrue();
    assertThat(books.runs).hasValue(2);
  }

  @Test
  void recursion_withTheSameKey_doesNotWaitForItself() throws Exception {
    Application application = application("single-flight=true");

    assertThat(application.call("recursive", 3)).isEqualTo("at depth 3");
    assertThat(books.runs).hasValue(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"put", "remove", "removeAll"})
  void run_duringWhichTheEntryIsChanged_isNotJoined_andNotKept(String change) throws Exception {
    Application application = application("single-flight=true");
    Future<Object> early = missed(application, 1, "1").get(0);
    await().untilAtomic(books.runs, is(1));
    change(application, change, "1");
    application.cache("books").clear(); // what was put, so that the next call misses too
    Future<Object> late = executor.submit(() -> application.call("find", "1"));
    await().untilAtomic(books.runs, is(2));

    books.mayReturn.countDown();

    assertThat(List.of(early.get(30, TimeUnit.SECONDS), late.get(30, TimeUnit.SECONDS)))
        .containsExactlyInAnyOrder("run 1", "run 2");
    Object kept = application.cache("books").get(CacheKeys.of("1"));
    assertThat(kept).isNotEqualTo("run 1");
  }

  private static void change(Application application, String change, String isbn) throws Exception {
    switch (change) {
      case "put" -> application.call("put", isbn, "changed");
      case "remove" -> application.call("remove", isbn);
      default -> application.call("removeAll");
    }
  }

  @Test
  void stages_areShared_untilTheyComplete() throws Exception {
    Application application = application("single-flight=true");
    CompletionStage<?> first = executor.submit(() -> stage(application)).get();
    CompletionStage<?> second = executor.submit(() -> stage(application)).get();

    assertThat(books.stages).hasSize(1);
    books.stages.get(0).complete("value");
    assertThat(first.toCompletableFuture().join()).isEqualTo("value");
    assertThat(second.toCompletableFuture().join()).isEqualTo("value");
  }

  @Test
  void stages_areShared_byCallsOfOneThreadToo() throws Exception {
    Application application = application("single-flight=true");
    CompletionStage<?> first = stage(application);
    CompletionStage<?> second = stage(application);

    assertThat(books.stages).hasSize(1);
    books.stages.get(0).complete("value");
    assertThat(first.toCompletableFuture().join()).isEqualTo("value");
    assertThat(second.toCompletableFuture().join()).isEqualTo("value");
  }

  @Test
  void stageOfASecondCaller_canBeCancelled_withoutTheFirst() throws Exception {
    Application application = application("single-flight=true");
    CompletionStage<?> first = executor.submit(() -> stage(application)).get();
    CompletionStage<?> second = executor.submit(() -> stage(application)).get();

    second.toCompletableFuture().cancel(true);

    books.stages.get(0).complete("value");
    assertThat(first.toCompletableFuture().join()).isEqualTo("value");
  }

  @Test
  void stage_duringWhichTheEntryIsRemoved_isNotKept() throws Exception {
    Application application = application("single-flight=true");
    CompletionStage<?> first = stage(application);
    application.call("remove", "1");

    books.stages.get(0).complete("old");

    assertThat(first.toCompletableFuture().join()).isEqualTo("old");
    assertThat(application.cache("books").get(CacheKeys.of("1"))).isNull();
  }

  @Test
  void stageThatFails_isSharedAndForgotten() throws Exception {
    Application application = application("single-flight=true");
    CompletionStage<?> first = stage(application);
    books.stages.get(0).completeExceptionally(new IOException());
    CompletionStage<?> second = stage(application);

    assertThat(first.toCompletableFuture()).isCompletedExceptionally();
    assertThat(second.toCompletableFuture()).isNotDone();
    assertThat(books.stages).hasSize(2);
  }

  @Test
  void absenceOfARun_duringWhichTheEntryWasPut_isNotKept() throws Exception {
    Application application = application("single-flight=true", "absent-ttl=PT1H");
    Future<Object> run = missed(application, 1, "absent").get(0);
    await().untilAtomic(books.runs, is(1));
    application.call("put", "absent", "put meanwhile");

    books.mayReturn.countDown();
    assertThat(run.get(30, TimeUnit.SECONDS)).isNull();
    application.call("find", "absent");

    assertThat(books.runs).as("nothing stale is recalled").hasValue(2);
  }

  private static CompletionStage<?> stage(Application application) throws Exception {
    return (CompletionStage<?>) application.call("stage", "1");
  }
}
