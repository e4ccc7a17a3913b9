package io.larder.cdi.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.enterprise.context.Dependent;
import java.lang.annotation.Annotation;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import javax.cache.annotation.CacheKey;
import javax.cache.annotation.CacheKeyGenerator;
import javax.cache.annotation.CacheKeyInvocationContext;
import javax.cache.annotation.CacheMethodDetails;
import javax.cache.annotation.CachePut;
import javax.cache.annotation.CacheRemove;
import javax.cache.annotation.CacheResolver;
import javax.cache.annotation.CacheResolverFactory;
import javax.cache.annotation.CacheResult;
import javax.cache.annotation.CacheValue;
import javax.cache.annotation.GeneratedCacheKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Applications that are refused when they are deployed, and what is only logged. */
class DeploymentTest {

  @Dependent
  public static class TwoAnnotations {
    @CacheResult
    @CacheRemove
    public String find(String isbn) {
      return isbn;
    }
  }

  @Dependent
  public static class NoValue {
    @CachePut
    public void put(String isbn, String title) {}
  }

  @Dependent
  public static class KeyAndValue {
    @CachePut
    public void put(@CacheKey @CacheValue String isbn) {}
  }

  @Dependent
  public static class NothingReturned {
    @CacheResult
    public void find(String isbn) {}
  }

  /** Neither a bean nor to be made. */
  @SuppressWarnings({"UnusedMethod", "UnusedVariable"}) // its constructor is what it is about
  public static final class Factory implements CacheResolverFactory {
    private Factory(String unknown) {}

    @Override
    public CacheResolver getCacheResolver(CacheMethodDetails<? extends Annotation> details) {
      throw new UnsupportedOperationException();
    }

    @Override
    public CacheResolver getExceptionCacheResolver(CacheMethodDetails<CacheResult> details) {
      throw new UnsupportedOperationException();
    }
  }

  /** Neither a bean nor to be made. */
  @SuppressWarnings({"UnusedMethod", "UnusedVariable"}) // its constructor is what it is about
  public static final class Generator implements CacheKeyGenerator {
    private Generator(String unknown) {}

    @Override
    public GeneratedCacheKey generateCacheKey(
        CacheKeyInvocationContext<? extends Annotation> context) {
      throw new UnsupportedOperationException();
    }
  }

  @Dependent
  public static class UnknownFactory {
    @CacheResult(cacheResolverFactory = Factory.class)
    public String find(String isbn) {
      return isbn;
    }
  }

  @Dependent
  public static class UnknownGenerator {
    @CacheRemove(cacheKeyGenerator = Generator.class)
    public void remove(String isbn) {}
  }

  @Dependent
  public static class Hidden {
    @CacheResult
    public String find(String isbn) {
      return hidden(isbn);
    }

    @CacheResult
    private String hidden(String isbn) {
      return isbn;
    }

    @CacheRemove
    static void ofNoObject(String isbn) {}
  }

  @Dependent
  public static class Fine {
    @CacheResult(cacheName = "fine")
    public String find(String isbn) {
      return isbn;
    }
  }

  /**
   * Returns everything that is said of a failed deployment, by its exception or in the log. It has
   * a class loader of its own, since containers may take one for deployed for ever.
   */
  private static String refused(Class<?>... beanClasses) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(new URLClassLoader(new URL[0], before));
    try (RecordingLog log = RecordingLog.ofEverybody()) {
      Throwable thrown = catchThrowable(() -> Container.with(beanClasses).close());
      assertThat(thrown).as("a failed deployment").isNotNull();
      return told(thrown, new ArrayList<>()) + log.messages();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static String told(@Nullable Throwable thrown, List<Throwable> seen) {
    if (thrown == null || seen.contains(thrown)) {
      return "";
    }
    seen.add(thrown);
    StringBuilder told = new StringBuilder(thrown + "\n").append(told(thrown.getCause(), seen));
    for (Throwable suppressed : thrown.getSuppressed()) {
      told.append(told(suppressed, seen));
    }
    return told.toString();
  }

  private static String method(Class<?> beanClass, String signature) {
    return beanClass.getName() + "." + signature;
  }

  @Test
  void twoAnnotations_failTheDeployment() {
    assertThat(refused(TwoAnnotations.class))
        .contains(method(TwoAnnotations.class, "find(java.lang.String): has @Cache"))
        .contains("but a method may have one of them only.");
  }

  @Test
  void putWithoutValue_failsTheDeployment() {
    assertThat(refused(NoValue.class))
        .contains(method(NoValue.class, "put(java.lang.String,java.lang.String): has @CachePut"))
        .contains("exactly one is to be put.");
  }

  @Test
  void keyThatIsAValue_failsTheDeployment() {
    assertThat(refused(KeyAndValue.class))
        .contains(method(KeyAndValue.class, "put(java.lang.String): parameter 0 has both"));
  }

  @Test
  void resultOfNothing_failsTheDeployment() {
    assertThat(refused(NothingReturned.class))
        .contains(method(NothingReturned.class, "find(java.lang.String): has @CacheResult"));
  }

  @Test
  void unknownResolverFactory_failsTheDeployment() {
    assertThat(refused(UnknownFactory.class))
        .contains(method(UnknownFactory.class, "find(java.lang.String)"))
        .contains("cacheResolverFactory")
        .contains(Factory.class.getName());
  }

  @Test
  void unknownKeyGenerator_failsTheDeployment() {
    assertThat(refused(UnknownGenerator.class))
        .contains(method(UnknownGenerator.class, "remove(java.lang.String)"))
        .contains("cacheKeyGenerator")
        .contains(Generator.class.getName());
  }

  @Test
  void wrongSetting_failsTheDeployment() {
    try (SettingProperties wrong = SettingProperties.with("single-flight-limit=soon")) {
      assertThat(refused(Fine.class)).contains("larder.cdi.single-flight-limit").contains("soon");
    }
  }

  @Test
  void wrongSettingOfACache_failsTheDeployment() {
    try (SettingProperties wrong = SettingProperties.with("cache.\"fine\".ttl=soon")) {
      assertThat(refused(Fine.class)).contains("ttl").contains("soon");
    }
  }

  @Test
  void privateAndStaticMethods_areLogged_andNoError() {
    try (RecordingLog log = RecordingLog.ofTheExtension();
        Container deployed = Container.with(Hidden.class)) {
      assertThat(deployed.get(Hidden.class).find("1")).isEqualTo("1");
      assertThat(log.messages())
          .filteredOn(message -> message.contains("has no effect"))
          .hasSize(2)
          .anyMatch(message -> message.contains("hidden"))
          .anyMatch(message -> message.contains("ofNoObject"));
    }
  }
}
