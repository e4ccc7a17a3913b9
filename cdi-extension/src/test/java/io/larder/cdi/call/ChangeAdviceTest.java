package io.larder.cdi.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.larder.cdi.CacheKeys;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.cache.CacheException;
import javax.cache.annotation.CachePut;
import javax.cache.annotation.CacheRemove;
import javax.cache.annotation.CacheRemoveAll;
import javax.cache.annotation.CacheResult;
import javax.cache.annotation.CacheValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code @CachePut}, {@code @CacheRemove} and {@code @CacheRemoveAll} do around a call. */
class ChangeAdviceTest {

  /** A bean that notes how large its cache is while its methods run. */
  static final class Books {
    @Nullable Application application;
    @Nullable Throwable thrown;
    int runs;
    final List<String> seen = new ArrayList<>();

    @CacheResult(cacheName = "books")
    String find(String isbn) {
      return isbn + " found";
    }

    @CachePut(cacheName = "books")
    String put(String isbn, @CacheValue @Nullable String title) throws Throwable {
      return run();
    }

    @CachePut(cacheName = "books", afterInvocation = false)
    String putBefore(String isbn, @CacheValue String title) throws Throwable {
      return run();
    }

    @CachePut(cacheName = "books", cacheFor = IOException.class)
    String putDespite(String isbn, @CacheValue String title) throws Throwable {
      return run();
    }

    @CacheRemove(cacheName = "books")
    String remove(String isbn) throws Throwable {
      return run();
    }

    @CacheRemove(cacheName = "books", afterInvocation = false)
    String removeBefore(String isbn) throws Throwable {
      return run();
    }

    @CacheRemove(
        cacheName = "books",
        evictFor = IOException.class,
        noEvictFor = FileNotFoundException.class)
    String removeDespite(String isbn) throws Throwable {
      return run();
    }

    @CacheRemoveAll(cacheName = "books")
    String removeAll() throws Throwable {
      return run();
    }

    @CacheRemoveAll(cacheName = "books", afterInvocation = false)
    String removeAllBefore() throws Throwable {
      return run();
    }

    @CacheRemoveAll(cacheName = "books", noEvictFor = FileNotFoundException.class)
    String removeAllDespite() throws Throwable {
      return run();
    }

    private String run() throws Throwable {
      runs++;
      application
          .cache("books")
          .forEach(entry -> seen.add(entry.getKey() + "=" + entry.getValue()));
      if (thrown != null) {
        throw thrown;
      }
      return "of the method";
    }
  }

  private final Books books = new Books();
  private final Application application = new Application(books);

  @BeforeEach
  void findOne() throws Exception {
    books.application = application;
    application.call("find", "1");
  }

  @AfterEach
  void close() {
    application.close();
  }

  private @Nullable Object cached(String isbn) {
    return application.cache("books").get(CacheKeys.of(isbn));
  }

  private @Nullable Throwable thrownBy(String method, Object... parameters) {
    return catchThrowable(() -> application.call(method, parameters));
  }

  @Test
  void put_putsTheValue_afterTheMethod() throws Exception {
    assertThat(application.call("put", "1", "changed")).isEqualTo("of the method");

    assertThat(cached("1")).isEqualTo("changed");
    assertThat(books.seen).containsExactly("(1)=1 found");
  }

  @Test
  void put_isFoundByTheResultOfTheSameKey() throws Exception {
    application.call("put", "2", "put");

    assertThat(application.call("find", "2")).isEqualTo("put");
  }

  @Test
  void put_beforeInvocation_putsTheValueFirst() throws Exception {
    application.call("putBefore", "1", "changed");

    assertThat(books.seen).containsExactly("(1)=changed");
  }

  @Test
  void put_beforeInvocation_staysPut_whateverTheMethodThrows() {
    books.thrown = new IOException();

    assertThat(thrownBy("putBefore", "1", "changed")).isSameAs(books.thrown);
    assertThat(cached("1")).isEqualTo("changed");
  }

  @Test
  void put_ofNull_removesTheEntry() throws Exception {
    application.call("put", "1", null);

    assertThat(cached("1")).isNull();
  }

  @Test
  void put_afterAnException_putsNothing() {
    books.thrown = new IOException();

    assertThat(thrownBy("put", "1", "changed")).isSameAs(books.thrown);
    assertThat(cached("1")).isEqualTo("1 found");
  }

  @Test
  void put_afterAnExceptionThatCounts_putsTheValue() {
    books.thrown = new FileNotFoundException();

    assertThat(thrownBy("putDespite", "1", "changed")).isSameAs(books.thrown);
    assertThat(cached("1")).isEqualTo("changed");
  }

  @Test
  void put_afterAnExceptionThatDoesNotCount_putsNothing() {
    books.thrown = new Error();

    assertThat(thrownBy("putDespite", "1", "changed")).isSameAs(books.thrown);
    assertThat(cached("1")).isEqualTo("1 found");
  }

  @Test
  void remove_removesTheEntry_afterTheMethod_andNoOther() throws Exception {
    application.call("find", "2");

    assertThat(application.call("remove", "1")).isEqualTo("of the method");

    assertThat(books.seen).contains("(1)=1 found");
    assertThat(cached("1")).isNull();
    assertThat(cached("2")).isNotNull();
  }

  @Test
  void remove_ofNoEntry_isNoError() throws Exception {
    assertThat(application.call("remove", "absent")).isEqualTo("of the method");
  }

  @Test
  void remove_beforeInvocation_removesTheEntryFirst() throws Exception {
    application.call("removeBefore", "1");

    assertThat(books.seen).isEmpty();
    assertThat(books.runs).isEqualTo(1);
  }

  @Test
  void remove_afterAnException_removesNothing() {
    books.thrown = new IOException();

    assertThat(thrownBy("remove", "1")).isSameAs(books.thrown);
    assertThat(cached("1")).isNotNull();
  }

  @Test
  void remove_afterAnException_removesWhatItsListsSay() {
    books.thrown = new FileNotFoundException();
    thrownBy("removeDespite", "1");
    assertThat(cached("1")).isNotNull();

    books.thrown = new IOException();
    assertThat(thrownBy("removeDespite", "1")).isSameAs(books.thrown);
    assertThat(cached("1")).isNull();
  }

  @Test
  void removeAll_emptiesTheCache_afterTheMethod() throws Exception {
    application.call("removeAll");

    assertThat(books.seen).isNotEmpty();
    assertThat(application.cache("books")).isEmpty();
  }

  @Test
  void removeAll_beforeInvocation_emptiesTheCacheFirst() throws Exception {
    application.call("removeAllBefore");

    assertThat(books.seen).isEmpty();
  }

  @Test
  void removeAll_afterAnException_removesWhatItsListsSay() {
    books.thrown = new IOException();
    thrownBy("removeAll");
    assertThat(application.cache("books")).isNotEmpty();

    books.thrown = new FileNotFoundException();
    thrownBy("removeAllDespite");
    assertThat(application.cache("books")).isNotEmpty();

    books.thrown = new IOException();
    assertThat(thrownBy("removeAllDespite")).isSameAs(books.thrown);
    assertThat(application.cache("books")).isEmpty();
  }

  @Test
  void changeThatFails_afterAnException_isSuppressedByIt() {
    books.thrown = new IOException();
    application.caches().breakDown("put");

    assertThat(thrownBy("putDespite", "1", "changed")).isSameAs(books.thrown);
    assertThat(books.thrown.getSuppressed()).singleElement().isInstanceOf(CacheException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"remove", "removeBefore"})
  void changeThatFails_isTheCallers_whenTheMethodDidNotThrow(String method) {
    application.caches().breakDown("remove");

    assertThatExceptionOfType(CacheException.class)
        .isThrownBy(() -> application.call(method, "1"))
        .withMessage("remove is broken");
  }

  @Test
  void changeThatFails_beforeInvocation_keepsTheMethodFromRunning() {
    application.caches().breakDown("remove");

    thrownBy("removeBefore", "1");

    assertThat(books.runs).isZero();
  }
}
