package io.larder.cdi.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.cdi.CacheKeys;
import io.larder.cdi.CacheRemoveByPrefix;
import io.larder.jcache.LarderCache;
import java.time.Duration;
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

/** That a method returned {@code null}, kept where {@code absent-ttl} says so. */
class AbsenceTest {

  static final class Books {
    int runs;

    @CacheResult(cacheName = "books")
    @Nullable String find(String isbn) {
      runs++;
      return null;
    }

    @CachePut(cacheName = "books")
    void put(String isbn, @CacheValue String title) {}

    @CacheRemove(cacheName = "books")
    void remove(String isbn) {}

    @CacheRemoveAll(cacheName = "books")
    void removeAll() {}

    @CacheRemoveByPrefix(cacheName = "books")
    void removeByPrefix(String isbn) {}
  }

  private final Books books = new Books();
  private final Application application = new Application(books, "absent-ttl=PT10M");

  @AfterEach
  void close() {
    application.close();
  }

  @Test
  void nullResult_isKept_besideTheCache() throws Exception {
    assertThat(application.call("find", "1")).isNull();
    assertThat(application.call("find", "1")).isNull();

    assertThat(books.runs).isEqualTo(1);
    assertThat(application.cache("books")).isEmpty();
    assertThat(application.cache("books.absent")).hasSize(1);
    assertThat(application.statistics("find").getHits()).isEqualTo(1);
  }

  @Test
  void absence_lastsAsLongAsTheSettingSays() throws Exception {
    application.call("find", "1");

    @SuppressWarnings("unchecked") // it is the same cache
    LarderCache<Object, Object> absent =
        application.cache("books.absent").unwrap(LarderCache.class);
    assertThat(absent.remainingTime(CacheKeys.of("1")))
        .isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
  }

  @ParameterizedTest
  @ValueSource(strings = {"remove", "removeByPrefix"})
  void removal_forgetsAbsence(String method) throws Exception {
    application.call("find", "1");

    application.call(method, "1");
    application.call("find", "1");

    assertThat(books.runs).isEqualTo(2);
  }

  @Test
  void removalOfAll_forgetsAllAbsence() throws Exception {
    application.call("find", "1");
    application.call("find", "2");

    application.call("removeAll");

    assertThat(application.cache("books.absent")).isEmpty();
  }

  @Test
  void put_forgetsAbsence() throws Exception {
    application.call("find", "1");

    application.call("put", "1", "now there");

    assertThat(application.call("find", "1")).isEqualTo("now there");
    application.cache("books").remove(CacheKeys.of("1"));
    application.call("find", "1");
    assertThat(books.runs).isEqualTo(2);
  }

  @Test
  void change_forgetsAbsence_thatAnEarlierApplicationKept() throws Exception {
    application
        .manager()
        .createCache("books.absent", new javax.cache.configuration.MutableConfiguration<>());
    application.cache("books.absent").put(CacheKeys.of("1"), true);

    application.call("put", "1", "now there");

    assertThat(application.cache("books.absent")).isEmpty();
  }
}
