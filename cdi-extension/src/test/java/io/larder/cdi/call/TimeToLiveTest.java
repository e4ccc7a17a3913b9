package io.larder.cdi.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.cdi.CacheKeys;
import io.larder.jcache.LarderCache;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import javax.cache.annotation.CachePut;
import javax.cache.annotation.CacheResult;
import javax.cache.annotation.CacheValue;
import javax.cache.configuration.MutableConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How long results are kept. */
class TimeToLiveTest {

  static final class Books {
    @CacheResult(cacheName = "books")
    String find(String isbn) {
      return "found";
    }

    @CachePut(cacheName = "books")
    void put(String isbn, @CacheValue String title) {}
  }

  private static final String FIND = "method.\"" + Books.class.getName() + ".find\".ttl";

  private static final Duration LIVES_ON = ChronoUnit.FOREVER.getDuration();

  private @Nullable Application application;

  private Application application(String... settings) {
    application = new Application(new Books(), settings);
    return application;
  }

  @AfterEach
  void close() {
    application.close();
  }

  @SuppressWarnings("unchecked") // it is the same cache
  private @Nullable Duration remaining(String isbn) {
    LarderCache<Object, Object> cache = application.cache("books").unwrap(LarderCache.class);
    return cache.remainingTime(CacheKeys.of(isbn));
  }

  private void assertRemains(String isbn, Duration time) {
    assertThat(remaining(isbn)).isBetween(time.minusSeconds(30), time);
  }

  @Test
  void entry_withoutSetting_livesOn() throws Exception {
    application().call("find", "1");

    assertThat(remaining("1")).isEqualTo(LIVES_ON);
  }

  @Test
  void entry_livesAsTheApplicationSays() throws Exception {
    application("ttl=PT1H").call("find", "1");

    assertRemains("1", Duration.ofHours(1));
  }

  @Test
  void entry_livesAsItsCacheSays_ratherThanTheApplication() throws Exception {
    application("ttl=PT1H", "cache.\"books\".ttl=PT2H").call("find", "1");

    assertRemains("1", Duration.ofHours(2));
  }

  @Test
  void entry_livesAsItsMethodSays_ratherThanItsCache() throws Exception {
    Application application = application("cache.\"books\".ttl=PT2H", FIND + "=PT5M");
    application.call("put", "2", "put");
    application.call("find", "1");

    assertRemains("1", Duration.ofMinutes(5));
    assertRemains("2", Duration.ofHours(2));
  }

  @Test
  void entry_livesAsItsMethodSays_inACacheThatWasThere() throws Exception {
    Application application = application(FIND + "=PT5M");
    application.manager().createCache("books", new MutableConfiguration<>());

    application.call("find", "1");

    assertRemains("1", Duration.ofMinutes(5));
  }

  @Test
  void timeOfAMethod_isNotThatOfOthers_whicheverIsCalledFirst() throws Exception {
    Application application = application(FIND + "=PT5M");
    application.call("find", "1");

    application.call("put", "2", "put");

    assertThat(remaining("2")).isEqualTo(LIVES_ON);
  }

  @Test
  void cacheThatWasThere_keepsItsOwnExpiry_whateverTheCachesSettingSays() throws Exception {
    Application application = application("ttl=PT1H");
    application.manager().createCache("books", new MutableConfiguration<>());

    application.call("find", "1");

    assertThat(remaining("1")).isEqualTo(LIVES_ON);
  }

  @Test
  void cacheThatCannotTimeEntries_keepsThemAsItDoes() throws Exception {
    Application application = application(FIND + "=PT5M");
    application.manager().createCache("books", new MutableConfiguration<>());
    application.caches().refuseToUnwrap();

    application.call("find", "1");
    application.call("find", "2");

    assertThat(application.cache("books")).hasSize(2);
    assertThat(remaining("1")).isEqualTo(LIVES_ON);
  }
}
