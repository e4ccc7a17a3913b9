package io.larder.cdi.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.larder.cdi.CacheKeys;
import java.io.FileNotFoundException;
import java.io.IOException;
import javax.cache.CacheException;
import javax.cache.annotation.CacheResult;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Exceptions that are kept and thrown again. */
class ExceptionCachingTest {

  static class Books {
    int runs;
    Throwable thrown = new IOException("thrown once");

    @CacheResult(cacheName = "books", exceptionCacheName = "failures")
    String find(String isbn) throws Throwable {
      runs++;
      throw thrown;
    }

    @CacheResult(
        cacheName = "books",
        exceptionCacheName = "failures",
        cachedExceptions = IOException.class,
        nonCachedExceptions = FileNotFoundException.class)
    String choosy(String isbn) throws Throwable {
      runs++;
      throw thrown;
    }

    @CacheResult(cacheName = "books", exceptionCacheName = "failures", skipGet = true)
    String refresh(String isbn) throws Throwable {
      runs++;
      throw thrown;
    }
  }

  private final Books books = new Books();
  private final Application application = new Application(books);

  @AfterEach
  void close() {
    application.close();
  }

  private @Nullable Throwable thrownBy(String method) {
    return catchThrowable(() -> application.call(method, "978-3"));
  }

  @Test
  void exception_isThrown_andKept() {
    assertThat(thrownBy("find")).isSameAs(books.thrown);
    assertThat(application.cache("failures").get(CacheKeys.of("978-3")))
        .isInstanceOf(IOException.class);
    assertThat(application.cache("books")).isEmpty();
  }

  @Test
  void keptException_isThrownAgain_withoutTheMethod() {
    thrownBy("find");

    assertThat(thrownBy("find")).isInstanceOf(IOException.class).hasMessage("thrown once");
    assertThat(books.runs).isEqualTo(1);
  }

  @Test
  void keptError_isThrownAgain_asItIs() {
    books.thrown = new StackOverflowError("deep");
    thrownBy("find");

    assertThat(thrownBy("find")).isInstanceOf(StackOverflowError.class).hasMessage("deep");
    assertThat(books.runs).isEqualTo(1);
  }

  @Test
  void exceptionThatDoesNotCount_isNotKept() {
    books.thrown = new FileNotFoundException();
    assertThat(thrownBy("choosy")).isSameAs(books.thrown);
    books.thrown = new IllegalStateException();
    assertThat(thrownBy("choosy")).isSameAs(books.thrown);

    assertThat(books.runs).isEqualTo(2);
    assertThat(application.cache("failures")).isEmpty();
  }

  @Test
  void exceptionThatCounts_isKept() {
    thrownBy("choosy");
    thrownBy("choosy");

    assertThat(books.runs).isEqualTo(1);
  }

  @Test
  void skipGet_asksNoExceptions_butKeepsThem() {
    thrownBy("refresh");
    thrownBy("refresh");

    assertThat(books.runs).isEqualTo(2);
    thrownBy("find");
    assertThat(books.runs).as("found by the other method").isEqualTo(2);
  }

  @Test
  void exceptionThatCannotBeKept_isTheCallersAllTheSame() {
    application.caches().breakDown("put");

    assertThat(thrownBy("find")).isSameAs(books.thrown);
    assertThat(books.thrown.getSuppressed()).singleElement().isInstanceOf(CacheException.class);
  }
}
