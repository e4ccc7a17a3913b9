package io.larder.cdi.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.cdi.CacheKeys;
import java.util.stream.StreamSupport;
import javax.cache.annotation.CachePut;
import javax.cache.annotation.CacheRemove;
import javax.cache.annotation.CacheRemoveAll;
import javax.cache.annotation.CacheValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Changes of caches that wait for a transaction. */
class TransactionalChangeTest {

  static final class Books {
    @CachePut(cacheName = "books")
    void put(int[] isbn, @CacheValue String title) {
      isbn[0] = 99;
    }

    @CacheRemove(cacheName = "books")
    void remove(int[] isbn) {}

    @CacheRemoveAll(cacheName = "books")
    void removeAll() {}
  }

  private @Nullable Application application;

  private Application application(String... settings) {
    application = new Application(new Books(), settings);
    return application;
  }

  @AfterEach
  void close() {
    application.close();
  }

  private long size() {
    return application.names().contains("books")
        ? StreamSupport.stream(application.cache("books").spliterator(), false).count()
        : 0;
  }

  @Test
  void change_asItComes_isMadeWithinTheTransaction() throws Exception {
    Application immediate = application();
    immediate.transactions().begin();

    immediate.call("put", new int[] {1}, "title");

    assertThat(size()).isEqualTo(1);
  }

  @Test
  void change_afterCommit_isMadeThen() throws Exception {
    Application late = application("changes=after-commit");
    late.transactions().begin();
    late.call("put", new int[] {1}, "title");
    assertThat(size()).isZero();

    late.transactions().commit(() -> assertThat(size()).isZero());

    assertThat(late.cache("books").get(CacheKeys.of((Object) new int[] {1}))).isEqualTo("title");
  }

  @Test
  void change_afterCommit_isNotMade_afterARollback() throws Exception {
    Application late = application("changes=after-commit");
    late.transactions().begin();
    late.call("put", new int[] {1}, "title");

    late.transactions().rollback();

    assertThat(size()).isZero();
  }

  @Test
  void change_beforeCommit_isMadeThen() throws Exception {
    Application early = application("changes=before-commit");
    early.transactions().begin();
    early.call("put", new int[] {1}, "title");
    assertThat(size()).isZero();

    early.transactions().commit(() -> assertThat(size()).isEqualTo(1));
  }

  @Test
  void change_withoutTransaction_isMadeAtOnce() throws Exception {
    for (String time : new String[] {"after-commit", "before-commit"}) {
      try (Application without = new Application(new Books(), "changes=" + time)) {
        without.call("put", new int[] {1}, "title");

        assertThat(without.cache("books")).hasSize(1);
      }
    }
    application();
  }

  @Test
  void everyChange_waits_inItsOrder() throws Exception {
    Application late = application("cache.\"books\".changes=after-commit");
    late.call("put", new int[] {1}, "one");
    late.call("put", new int[] {2}, "two");
    late.transactions().begin();
    late.call("remove", new int[] {1});
    late.call("put", new int[] {1}, "again");
    assertThat(late.cache("books").get(CacheKeys.of((Object) new int[] {1}))).isEqualTo("one");
    late.transactions().commit(() -> {});
    assertThat(late.cache("books").get(CacheKeys.of((Object) new int[] {1}))).isEqualTo("again");

    late.transactions().begin();
    late.call("removeAll");
    assertThat(size()).isEqualTo(2);
    late.transactions().commit(() -> {});
    assertThat(size()).isZero();
  }
}
