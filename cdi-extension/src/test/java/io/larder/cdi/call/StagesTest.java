package io.larder.cdi.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.larder.cdi.CacheKeys;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import javax.cache.CacheException;
import javax.cache.annotation.CachePut;
import javax.cache.annotation.CacheRemove;
import javax.cache.annotation.CacheResult;
import javax.cache.annotation.CacheValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Methods that return stages. */
class StagesTest {

  /** A future of an application's own kind, as context propagation has them. */
  static final class OwnFuture<T> extends CompletableFuture<T> {
    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
      return new OwnFuture<>();
    }

    @Override
    public Executor defaultExecutor() {
      return Runnable::run;
    }
  }

  static final class Books {
    int runs;
    @Nullable CompletionStage<String> stage = new OwnFuture<>();

    @CacheResult(cacheName = "books", exceptionCacheName = "failures")
    @Nullable CompletionStage<String> find(String isbn) {
      runs++;
      return stage;
    }

    @CacheResult(cacheName = "books")
    CompletableFuture<String> findFuture(String isbn) {
      runs++;
      return stage.toCompletableFuture();
    }

    @CacheResult(cacheName = "books")
    CompletionStage<String> throwing(String isbn) throws IOException {
      throw new IOException("at once");
    }

    @CachePut(cacheName = "books", cacheFor = IOException.class)
    CompletionStage<String> put(String isbn, @CacheValue String title) {
      return stage;
    }

    @CacheRemove(cacheName = "books")
    CompletionStage<String> remove(String isbn) {
      return stage;
    }
  }

  private final Books books = new Books();
  private final Application application = new Application(books);

  @AfterEach
  void close() {
    application.close();
  }

  private CompletableFuture<?> called(String method, Object... parameters) throws Exception {
    return ((CompletionStage<?>) application.call(method, parameters)).toCompletableFuture();
  }

  private void start(String method, Object... parameters) throws Exception {
    application.call(method, parameters);
  }

  private @Nullable Object cached(String isbn) {
    return application.cache("books").get(CacheKeys.of(isbn));
  }

  private CompletableFuture<String> stage() {
    return books.stage.toCompletableFuture();
  }

  @Test
  void value_isKept_whenItIsThere() throws Exception {
    CompletableFuture<?> result = called("find", "1");
    assertThat(result).isNotDone();
    assertThat(cached("1")).isNull();

    stage().complete("value");

    assertThat(result.getNow(null)).isEqualTo("value");
    assertThat(cached("1")).isEqualTo("value");
  }

  @Test
  void hit_isAStageOfTheValue() throws Exception {
    stage().complete("value");
    start("find", "1");

    assertThat(called("find", "1").join()).isEqualTo("value");
    assertThat(called("findFuture", "1").join()).isEqualTo("value");
    assertThat(books.runs).isEqualTo(1);
  }

  @Test
  void callersStage_completesAfterTheValueIsKept() throws Exception {
    CompletableFuture<Object> seen = new CompletableFuture<>();
    CompletableFuture<Void> dependent =
        called("find", "1").thenRun(() -> seen.complete(String.valueOf(cached("1"))));

    stage().complete("value");

    dependent.join();
    assertThat(seen.join()).isEqualTo("value");
  }

  @Test
  void nullOfAStage_isNotKept() throws Exception {
    stage().complete(null);

    assertThat(called("find", "1").join()).isNull();
    start("find", "1");
    assertThat(books.runs).isEqualTo(2);
  }

  @Test
  void methodWithoutStage_returnsNull() throws Exception {
    books.stage = null;

    assertThat(application.call("find", "1")).isNull();
  }

  @Test
  void failure_isNotKept_noneOfItsExceptionsEither() throws Exception {
    IOException failure = new IOException();
    stage().completeExceptionally(failure);

    CompletableFuture<?> result = called("find", "1");
    start("find", "1");

    assertThat(catchThrowable(result::join)).cause().isSameAs(failure);
    assertThat(books.runs).isEqualTo(2);
    assertThat(application.names()).doesNotContain("failures");
  }

  @Test
  void failure_isTheSameForDependents() throws Exception {
    IOException failure = new IOException();
    CompletableFuture<Throwable> seen = new CompletableFuture<>();
    CompletableFuture<?> dependent =
        called("find", "1").whenComplete((value, thrown) -> seen.complete(thrown));

    stage().completeExceptionally(failure);

    assertThat(dependent).isCompletedExceptionally();
    assertThat(seen.join()).isSameAs(failure);
  }

  @Test
  void exceptionOfTheMethodItself_isThrown() {
    assertThat(catchThrowable(() -> application.call("throwing", "1")))
        .isInstanceOf(IOException.class)
        .hasMessage("at once");
  }

  @Test
  void cancelling_isPassedOn() throws Exception {
    assertThat(called("find", "1").cancel(true)).isTrue();

    assertThat(stage()).isCancelled();
  }

  @Test
  void kindOfFuture_isKept() throws Exception {
    assertThat(application.call("find", "1")).isInstanceOf(OwnFuture.class);
  }

  @Test
  void minimalStage_isGoodEnough() throws Exception {
    CompletableFuture<String> future = new CompletableFuture<>();
    books.stage = future.minimalCompletionStage();
    CompletableFuture<?> result = called("find", "1");

    future.complete("value");

    assertThat(result.join()).isEqualTo("value");
    assertThat(cached("1")).isEqualTo("value");
  }

  @Test
  void valueThatCannotBeKept_failsTheStage() throws Exception {
    application.caches().breakDown("put");
    CompletableFuture<?> result = called("find", "1");

    stage().complete("value");

    assertThat(catchThrowable(result::join))
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(CacheException.class);
  }

  @Test
  void put_isMade_whenTheStageCompletes() throws Exception {
    start("put", "1", "title");
    assertThat(application.names()).isEmpty();

    stage().complete("done");

    assertThat(cached("1")).isEqualTo("title");
  }

  @Test
  void put_ofAFailedStage_goesByItsLists() throws Exception {
    start("put", "1", "first");
    stage().completeExceptionally(new IOException());
    assertThat(cached("1")).isEqualTo("first");

    books.stage = new CompletableFuture<>();
    start("put", "1", "second");
    stage().completeExceptionally(new IllegalStateException());
    assertThat(cached("1")).isEqualTo("first");
  }

  @Test
  void put_ofAStageThatDependsOnAFailedOne_goesByTheCause() throws Exception {
    CompletableFuture<String> failing = new CompletableFuture<>();
    books.stage = failing.thenApply(text -> text);
    start("put", "1", "title");

    failing.completeExceptionally(new IOException());

    assertThat(cached("1")).isEqualTo("title");
  }

  @Test
  void remove_isMade_whenTheStageCompletes() throws Exception {
    stage().complete("value");
    start("find", "1");
    books.stage = new CompletableFuture<>();

    start("remove", "1");
    assertThat(cached("1")).isNotNull();
    stage().complete("done");

    assertThat(cached("1")).isNull();
  }

  @Test
  void timeOfARun_lastsUntilTheStageCompletes() throws Exception {
    start("find", "1");
    application.ticker().advance(Duration.ofMillis(5));
    stage().complete("value");
    start("find", "1");

    assertThat(application.statistics("find").getMeanRunMicros()).isEqualTo(5_000);
    assertThat(application.statistics("find").getTimeSavedMillis()).isEqualTo(5);
  }
}
