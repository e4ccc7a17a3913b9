package io.larder.cdi.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.larder.cdi.CachedMethodMXBean;
import java.time.Duration;
import javax.cache.annotation.CachePut;
import javax.cache.annotation.CacheRemove;
import javax.cache.annotation.CacheRemoveAll;
import javax.cache.annotation.CacheResult;
import javax.cache.annotation.CacheValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is counted of a method. */
class StatisticsTest {

  /** A bean whose methods take the time that the test says. */
  static final class Books {
    @Nullable Application application;
    Duration time = Duration.ZERO;

    @CacheResult(cacheName = "books", exceptionCacheName = "failures")
    String find(String isbn) {
      application.ticker().advance(time);
      if (isbn.isEmpty()) {
        throw new IllegalStateException();
      }
      return "found";
    }

    @CachePut(cacheName = "books")
    void put(String isbn, @CacheValue @Nullable String title) {}

    @CacheRemove(cacheName = "books")
    void remove(String isbn) {}

    @CacheRemoveAll(cacheName = "books")
    void removeAll() {}
  }

  private final Books books = new Books();
  private final Application application = new Application(books);

  StatisticsTest() {
    books.application = application;
  }

  @AfterEach
  void close() {
    application.close();
  }

  @Test
  void method_isShown_fromItsFirstCallOn() throws Exception {
    assertThat(application.shownMethods()).isZero();

    application.call("find", "1");
    application.call("find", "2");

    assertThat(application.shownMethods()).isEqualTo(1);
  }

  @Test
  void method_isNamed_withItsCache() throws Exception {
    application.call("find", "1");

    CachedMethodMXBean statistics = application.statistics("find");
    assertThat(statistics.getMethod()).isEqualTo(Books.class.getName() + ".find(java.lang.String)");
    assertThat(statistics.getCacheName()).isEqualTo("books");
  }

  @Test
  void hitsMissesAndPuts_areCounted() throws Exception {
    application.call("find", "1");
    application.call("find", "1");
    application.call("find", "1");
    application.call("find", "2");

    CachedMethodMXBean statistics = application.statistics("find");
    assertThat(statistics.getHits()).isEqualTo(2);
    assertThat(statistics.getMisses()).isEqualTo(2);
    assertThat(statistics.getPuts()).isEqualTo(2);
    assertThat(statistics.getHitPercentage()).isEqualTo(50.0);
    assertThat(statistics.getFailures()).isZero();
  }

  @Test
  void exceptionThatIsThrownAgain_isAHit() {
    for (int call = 0; call < 2; call++) {
      assertThatIllegalStateException().isThrownBy(() -> application.call("find", ""));
    }

    CachedMethodMXBean statistics = application.statistics("find");
    assertThat(statistics.getHits()).isEqualTo(1);
    assertThat(statistics.getMisses()).isEqualTo(1);
    assertThat(statistics.getPuts()).as("of results").isZero();
  }

  @Test
  void changes_areCounted() throws Exception {
    application.call("put", "1", "title");
    application.call("put", "1", null);
    application.call("remove", "1");
    application.call("removeAll");

    assertThat(application.statistics("put").getPuts()).isEqualTo(1);
    assertThat(application.statistics("put").getRemovals()).isEqualTo(1);
    assertThat(application.statistics("remove").getRemovals()).isEqualTo(1);
    assertThat(application.statistics("removeAll").getRemovals()).isEqualTo(1);
  }

  @Test
  void timeSaved_isHitsTimesTheMeanRun() throws Exception {
    books.time = Duration.ofMillis(10);
    application.call("find", "1");
    books.time = Duration.ofMillis(30);
    application.call("find", "2");
    for (int hit = 0; hit < 5; hit++) {
      application.call("find", "1");
    }

    CachedMethodMXBean statistics = application.statistics("find");
    assertThat(statistics.getMeanRunMicros()).isEqualTo(20_000);
    assertThat(statistics.getTimeSavedMillis()).isEqualTo(5 * 20);
  }

  @Test
  void counts_ofAMethodWithoutHits_areZero() throws Exception {
    application.call("remove", "1");

    CachedMethodMXBean statistics = application.statistics("remove");
    assertThat(statistics.getHitPercentage()).isZero();
    assertThat(statistics.getMeanRunMicros()).isZero();
    assertThat(statistics.getTimeSavedMillis()).isZero();
  }
}
