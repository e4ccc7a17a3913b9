package io.larder.cdi.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.larder.cdi.CacheKeys;
import java.io.IOException;
import javax.cache.annotation.CacheRemoveAll;
import javax.cache.annotation.CacheResult;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What {@code @CacheResult} does around a call. */
class ResultAdviceTest {

  static class Books {
    int runs;
    @Nullable Throwable thrown;

    @CacheResult(cacheName = "books")
    @Nullable String find(@Nullable String isbn) throws Throwable {
      return run(isbn);
    }

    @CacheResult(cacheName = "books", skipGet = true)
    String refresh(String isbn) throws Throwable {
      return run(isbn);
    }

    @CacheResult(cacheName = "books")
    @Nullable String nothing(String isbn) {
      runs++;
      return null;
    }

    private String run(@Nullable String isbn) throws Throwable {
      runs++;
      if (thrown != null) {
        throw thrown;
      }
      return isbn + " of run " + runs;
    }
  }

  private final Books books = new Books();
  private final Application application = new Application(books);

  @AfterEach
  void close() {
    application.close();
  }

  @Test
  void miss_runsTheMethod_andKeepsItsResult() throws Exception {
    assertThat(application.call("find", "978-3")).isEqualTo("978-3 of run 1");

    assertThat(application.cache("books").get(CacheKeys.of("978-3"))).isEqualTo("978-3 of run 1");
  }

  @Test
  void hit_doesNotRunTheMethod() throws Exception {
    application.call("find", "978-3");

    assertThat(application.call("find", "978-3")).isEqualTo("978-3 of run 1");
    assertThat(books.runs).isEqualTo(1);
  }

  @Test
  void otherParameters_areAnotherEntry() throws Exception {
    application.call("find", "978-3");

    assertThat(application.call("find", "978-4")).isEqualTo("978-4 of run 2");
  }

  @Test
  void nullParameter_isAKeyAsAnyOther() throws Exception {
    application.call("find", (Object) null);

    assertThat(application.call("find", (Object) null)).isEqualTo("null of run 1");
  }

  @Test
  void nullResult_isNotKept() throws Exception {
    assertThat(application.call("nothing", "978-3")).isNull();
    assertThat(application.call("nothing", "978-3")).isNull();

    assertThat(books.runs).isEqualTo(2);
    assertThat(application.names()).containsExactly("books");
    assertThat(application.cache("books")).isEmpty();
  }

  @Test
  void skipGet_alwaysRunsTheMethod_andReplacesTheResult() throws Exception {
    application.call("find", "978-3");

    assertThat(application.call("refresh", "978-3")).isEqualTo("978-3 of run 2");
    assertThat(application.call("refresh", "978-3")).isEqualTo("978-3 of run 3");
    assertThat(application.call("find", "978-3")).isEqualTo("978-3 of run 3");
    assertThat(application.caches().done()).filteredOn("put books"::equals).hasSize(3);
  }

  @Test
  void skipGet_neverAsksTheCache() throws Exception {
    application.call("refresh", "978-3");

    assertThat(application.caches().done()).containsExactly("put books");
  }

  @Test
  void exceptions_ofAnyKind_areTheVeryOnesThatTheMethodThrew() {
    for (Throwable thrown :
        new Throwable[] {
          new IOException("checked"),
          new IllegalStateException("unchecked"),
          new StackOverflowError("an error"),
          new Throwable("neither")
        }) {
      books.thrown = thrown;

      assertThat(catchThrowable(() -> application.call("find", "978-3"))).isSameAs(thrown);
      assertThat(thrown.getSuppressed()).isEmpty();
    }
  }

  @Test
  void exception_keepsNothing() {
    books.thrown = new IOException();

    assertThat(catchThrowable(() -> application.call("find", "978-3"))).isSameAs(books.thrown);

    assertThat(application.cache("books")).isEmpty();
  }

  @Test
  void interceptorOfAnotherAnnotation_letsTheCallGoOn() throws Exception {
    FakeCall call = new FakeCall(books, application.method("find"), "978-3");

    assertThat(application.around(CacheRemoveAll.class, call)).isEqualTo("978-3 of run 1");
    assertThat(application.names()).isEmpty();
  }

  @Test
  void methodWithoutAnnotation_goesOn() throws Exception {
    FakeCall call = new FakeCall(books, application.method("run"), "978-3");

    assertThat(application.around(CacheResult.class, call)).isEqualTo("978-3 of run 1");
    assertThat(application.names()).isEmpty();
  }

  @Test
  void objectOfASubclassOfTheBean_isTheBean() throws Exception {
    Books subclassed = new Books() {};
    application.call("find", "978-3");

    Object found =
        application.around(
            CacheResult.class, new FakeCall(subclassed, application.method("find"), "978-3"));

    assertThat(found).isEqualTo("978-3 of run 1");
    assertThat(application.shownMethods()).as("one advice for both").isEqualTo(1);
  }
}
