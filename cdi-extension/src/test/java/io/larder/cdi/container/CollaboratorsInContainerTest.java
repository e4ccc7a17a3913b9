package io.larder.cdi.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.annotation.Annotation;
import javax.cache.Cache;
import javax.cache.CacheManager;
import javax.cache.Caching;
import javax.cache.annotation.CacheInvocationContext;
import javax.cache.annotation.CacheKeyGenerator;
import javax.cache.annotation.CacheKeyInvocationContext;
import javax.cache.annotation.CacheMethodDetails;
import javax.cache.annotation.CacheResolver;
import javax.cache.annotation.CacheResolverFactory;
import javax.cache.annotation.CacheResult;
import javax.cache.annotation.GeneratedCacheKey;
import javax.cache.configuration.MutableConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Resolver factories and key generators, as beans that are injected, and as plain classes. */
class CollaboratorsInContainerTest {

  private static final String CACHE = "of a resolver";

  private static int runs;
  private static int resolverFactories;

  /** What beans among the collaborators are given. */
  @ApplicationScoped
  public static class Tenant {
    public String name() {
      return "tenant";
    }
  }

  private record TenantKey(String tenant, Object parameter) implements GeneratedCacheKey {}

  private record PlainKey(Object parameter) implements GeneratedCacheKey {}

  @Dependent
  public static class BeanGenerator implements CacheKeyGenerator {
    @Inject Tenant tenant;

    @Override
    public GeneratedCacheKey generateCacheKey(
        CacheKeyInvocationContext<? extends Annotation> context) {
      return new TenantKey(tenant.name(), context.getKeyParameters()[0].getValue());
    }
  }

  /** No bean. */
  public static class PlainGenerator implements CacheKeyGenerator {
    @Override
    public GeneratedCacheKey generateCacheKey(
        CacheKeyInvocationContext<? extends Annotation> context) {
      return new PlainKey(context.getKeyParameters()[0].getValue());
    }
  }

  /** No bean. */
  public static class PlainFactory implements CacheResolverFactory {
    @Override
    public CacheResolver getCacheResolver(CacheMethodDetails<? extends Annotation> details) {
      resolverFactories++;
      return new ManagedResolver();
    }

    @Override
    public CacheResolver getExceptionCacheResolver(CacheMethodDetails<CacheResult> details) {
      return new ManagedResolver();
    }
  }

  @ApplicationScoped
  public static class BeanFactory extends PlainFactory {
    @Inject Tenant tenant;

    @Override
    public CacheResolver getCacheResolver(CacheMethodDetails<? extends Annotation> details) {
      assertThat(tenant.name()).isEqualTo("tenant");
      return super.getCacheResolver(details);
    }
  }

  /** Finds the cache of the test. */
  private static final class ManagedResolver implements CacheResolver {
    @Override
    public <K, V> Cache<K, V> resolveCache(CacheInvocationContext<? extends Annotation> context) {
      return manager().getCache(CACHE);
    }
  }

  @Dependent
  public static class Books {
    @CacheResult(cacheResolverFactory = BeanFactory.class, cacheKeyGenerator = BeanGenerator.class)
    public String byBeans(String isbn) {
      return "run " + ++runs;
    }

    @CacheResult(
        cacheResolverFactory = PlainFactory.class,
        cacheKeyGenerator = PlainGenerator.class)
    public String byPlainClasses(String isbn) {
      return "run " + ++runs;
    }
  }

  private static CacheManager manager() {
    return Caching.getCachingProvider("io.larder.jcache.LarderCachingProvider").getCacheManager();
  }

  @BeforeEach
  void create() {
    runs = 0;
    resolverFactories = 0;
    manager().createCache(CACHE, new MutableConfiguration<>());
  }

  @AfterEach
  void destroy() {
    manager().destroyCache(CACHE);
  }

  @Test
  void beans_areInjected() {
    try (Container container =
        Container.with(Books.class, Tenant.class, BeanGenerator.class, BeanFactory.class)) {
      Books books = container.get(Books.class);

      assertThat(books.byBeans("1")).isEqualTo("run 1");
      assertThat(books.byBeans("1")).isEqualTo("run 1");
      assertThat(manager().getCache(CACHE).containsKey(new TenantKey("tenant", "1"))).isTrue();
      assertThat(resolverFactories).isEqualTo(1);
    }
  }

  @Test
  void plainClasses_areMade() {
    try (Container container =
        Container.with(Books.class, Tenant.class, BeanGenerator.class, BeanFactory.class)) {
      Books books = container.get(Books.class);

      assertThat(books.byPlainClasses("1")).isEqualTo("run 1");
      assertThat(books.byPlainClasses("1")).isEqualTo("run 1");
      assertThat(manager().getCache(CACHE).containsKey(new PlainKey("1"))).isTrue();
    }
  }
}
