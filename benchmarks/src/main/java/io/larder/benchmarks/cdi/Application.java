package io.larder.benchmarks.cdi;

import io.larder.cdi.container.CachingExtension;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import javax.cache.CacheManager;
import org.springframework.cache.annotation.EnableCaching;
import org.springframework.cache.jcache.JCacheCacheManager;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * A running application with one bean.
 *
 * @param titles the bean, as others have it injected
 * @param end ends the application
 */
record Application(Titles titles, Runnable end) implements AutoCloseable {

  /**
   * Starts an application.
   *
   * @param subject {@code bare}, {@code cache}, {@code interceptor}, {@code larder-cdi} or {@code
   *     spring}
   * @throws IllegalArgumentException if there is no such subject
   */
  static Application of(String subject, CacheManager manager) {
    return switch (subject) {
      case "bare" -> new Application(new BareTitles(), () -> {});
      case "cache" ->
          new Application(new LookedUpTitles(manager.getCache(CacheOfTitles.NAME)), () -> {});
      case "interceptor" ->
          cdi(
              PassedTitles.class,
              SeContainerInitializer.newInstance()
                  .addBeanClasses(PassedTitles.class, PassingInterceptor.class));
      case "larder-cdi" ->
          cdi(
              CachedTitles.class,
              SeContainerInitializer.newInstance()
                  .addExtensions(new CachingExtension())
                  .addBeanClasses(CachedTitles.class));
      case "spring" -> spring(manager);
      default -> throw new IllegalArgumentException("no subject '" + subject + "'");
    };
  }

  @Override
  public void close() {
    end.run();
  }

  private static Application cdi(Class<? extends Titles> type, SeContainerInitializer start) {
    SeContainer container = start.disableDiscovery().initialize();
    return new Application(container.select(type).get(), container::close);
  }

  private static Application spring(CacheManager manager) {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context.registerBean(JCacheCacheManager.class, () -> new JCacheCacheManager(manager));
    context.register(WithCaching.class, SpringTitles.class);
    context.refresh();
    return new Application(context.getBean(Titles.class), context::close);
  }

  /** Switches Spring's caching on. */
  @EnableCaching
  static class WithCaching {}
}
