package io.larder.cdi.container;

import static java.lang.annotation.RetentionPolicy.RUNTIME;
import static org.assertj.core.api.Assertions.assertThat;

import io.larder.cdi.CacheRemoveByPrefix;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Stereotype;
import jakarta.enterprise.inject.Typed;
import jakarta.interceptor.InterceptorBinding;
import java.io.IOException;
import java.lang.annotation.Retention;
import javax.cache.annotation.CacheDefaults;
import javax.cache.annotation.CacheKey;
import javax.cache.annotation.CachePut;
import javax.cache.annotation.CacheRemove;
import javax.cache.annotation.CacheRemoveAll;
import javax.cache.annotation.CacheResult;
import javax.cache.annotation.CacheValue;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every annotation, wherever it may stand, on beans of a container. */
class AnnotationsInContainerTest {

  private static int runs;

  private static String run() {
    return "run " + ++runs;
  }

  @ApplicationScoped
  @CacheDefaults(cacheName = "annotations")
  public static class Books {
    @CacheResult
    public String find(String isbn) {
      return run();
    }

    @CacheResult(skipGet = true)
    String refresh(String isbn) {
      return run();
    }

    @CachePut
    public void put(@CacheKey String isbn, String reason, @CacheValue String title) {}

    @CacheRemove
    protected void remove(String isbn) {}

    @CacheRemoveAll
    public void removeAll() {}

    @CacheRemoveByPrefix
    public void removeByPrefix(String isbn) {}

    @CacheResult(exceptionCacheName = "annotations of exceptions")
    public String failing(int number) throws IOException {
      throw new IOException(run());
    }
  }

  /** Inherits the methods, and their cache. */
  @Dependent
  @Typed(OldBooks.class)
  public static class OldBooks extends Books {
    @Override
    public String find(String isbn) {
      return run();
    }
  }

  @Dependent
  @CacheResult(cacheName = "annotations of class")
  public static class Kept {
    public String find(String isbn) {
      return run();
    }

    public void returnsNothing(String isbn) {
      run();
    }

    @CacheRemoveAll(cacheName = "annotations of class")
    public void removeAll() {}
  }

  @Stereotype
  @CacheResult(cacheName = "annotations of stereotype")
  @Retention(RUNTIME)
  public @interface Lookups {}

  @Lookups
  @Dependent
  public static class OfStereotype {
    public String find(String isbn) {
      return run();
    }
  }

  @InterceptorBinding
  @CacheResult(cacheName = "annotations of binding")
  @Retention(RUNTIME)
  public @interface Slow {}

  @Dependent
  public static class OfBinding {
    @Slow
    public String find(String isbn) {
      return run();
    }
  }

  /** What a bean is called by. */
  public interface Finder<K> {
    String find(K key);
  }

  @Dependent
  public static class GenericFinder implements Finder<String> {
    @CacheResult(cacheName = "annotations of overload")
    public String find(Integer key) {
      return run();
    }

    @CacheResult(cacheName = "annotations of generic")
    @Override
    public String find(String key) {
      return run();
    }
  }

  private static Container container;

  @BeforeAll
  static void start() {
    container =
        Container.with(
            Books.class,
            OldBooks.class,
            Kept.class,
            OfStereotype.class,
            OfBinding.class,
            GenericFinder.class);
  }

  @AfterAll
  static void stop() {
    container.close();
  }

  @BeforeEach
  void forget() {
    runs = 0;
    books().removeAll();
    container.get(Kept.class).removeAll();
  }

  private static Books books() {
    return container.get(Books.class);
  }

  @Test
  void cacheResult_runsTheMethodOnceAKey() {
    assertThat(books().find("1")).isEqualTo("run 1");
    assertThat(books().find("1")).isEqualTo("run 1");
    assertThat(books().find("2")).isEqualTo("run 2");
  }

  @Test
  void cacheResult_withSkipGet_runsTheMethodAlways() {
    books().find("1");

    assertThat(books().refresh("1")).isEqualTo("run 2");
    assertThat(books().find("1")).isEqualTo("run 2");
  }

  @Test
  void cachePut_putsTheValue() {
    books().put("1", "because", "put");

    assertThat(books().find("1")).isEqualTo("put");
    assertThat(runs).isZero();
  }

  @Test
  void removals_removeWhatTheySay() {
    books().find("1");
    books().find("2");
    books().remove("1");
    assertThat(books().find("1")).isEqualTo("run 3");
    assertThat(books().find("2")).isEqualTo("run 2");

    books().removeByPrefix("2");
    assertThat(books().find("2")).isEqualTo("run 4");
    assertThat(books().find("1")).isEqualTo("run 3");

    books().removeAll();
    assertThat(books().find("1")).isEqualTo("run 5");
  }

  @Test
  void checkedException_isTheVeryOne_andKept() {
    for (int call = 0; call < 2; call++) {
      Assertions.assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> books().failing(7))
          .withMessage("run 1");
    }
  }

  @Test
  void inheritedMethod_isCached_itsOverrideIsNot() {
    OldBooks old = container.get(OldBooks.class);

    assertThat(old.find("1")).isEqualTo("run 1");
    assertThat(old.find("1")).isEqualTo("run 2");
    old.put("1", "because", "put by the heir");
    assertThat(books().find("1")).isEqualTo("put by the heir");
  }

  @Test
  void annotationOfClass_countsForItsMethods() {
    Kept kept = container.get(Kept.class);

    assertThat(kept.find("1")).isEqualTo("run 1");
    assertThat(kept.find("1")).isEqualTo("run 1");
    kept.returnsNothing("1");
    kept.returnsNothing("1");
    assertThat(runs).isEqualTo(3);
    kept.removeAll();
    assertThat(kept.find("1")).isEqualTo("run 4");
  }

  @Test
  void stereotypeAndBinding_passAnnotationsOn() {
    OfStereotype ofStereotype = container.get(OfStereotype.class);
    assertThat(ofStereotype.find("1")).isEqualTo("run 1");
    assertThat(ofStereotype.find("1")).isEqualTo("run 1");

    OfBinding ofBinding = container.get(OfBinding.class);
    assertThat(ofBinding.find("1")).isEqualTo("run 2");
    assertThat(ofBinding.find("1")).isEqualTo("run 2");
  }

  @Test
  void beanCalledByItsGenericInterface_isCachedAsItsMethodSays() {
    GenericFinder bean = container.get(GenericFinder.class);
    Finder<String> finder = bean;

    assertThat(finder.find("1")).isEqualTo("run 1");
    assertThat(finder.find("1")).isEqualTo("run 1");
    assertThat(bean.find("1")).as("the same entry").isEqualTo("run 1");
    assertThat(bean.find(1)).as("of an overload").isEqualTo("run 2");
  }
}
