package io.larder.cdi.call;

import io.larder.cdi.model.CachedMethodReader;
import io.larder.cdi.settings.Settings;
import io.larder.cdi.statistics.MethodStatistics;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import javax.cache.Cache;
import javax.cache.CacheManager;
import javax.cache.Caching;
import org.jspecify.annotations.Nullable;

/**
 * An application of one bean whose calls are intercepted without a container, with caches of
 * Larder's provider.
 */
final class Application implements AutoCloseable {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Object bean;
  private final CacheManager manager =
      Caching.getCachingProvider("io.larder.jcache.LarderCachingProvider")
          .getCacheManager(URI.create("larder:calls" + COUNT.incrementAndGet()), null, null);
  private final BreakableManager caches = new BreakableManager(manager);
  private final FakeTicker ticker = new FakeTicker();
  private final FakeTransactions transactions = new FakeTransactions();
  private final List<MethodStatistics> shown = new CopyOnWriteArrayList<>();
  private final CachedMethodReader reader = new CachedMethodReader(type -> false);
  private final CachedCalls calls;

  /** Makes the application of {@code bean}; settings are written {@code name=value}. */
  Application(Object bean, String... settings) {
    this(bean, new Objects(), settings);
  }

  Application(Object bean, Collaborators collaborators, String... settings) {
    this.bean = bean;
    Map<String, String> properties = new HashMap<>();
    for (String setting : settings) {
      int equals = setting.indexOf('=');
      properties.put(Settings.PREFIX + setting.substring(0, equals), setting.substring(equals + 1));
    }
    this.calls =
        new CachedCalls(
            reader,
            Set.of(bean.getClass()),
            new Settings(properties::get),
            new Environment(caches::manager, collaborators, transactions, shown::add, ticker));
  }

  /** Collaborators that are made anew whenever they are asked for. */
  static final class Objects implements Collaborators {

    @Override
    public <T> T get(Class<T> type) {
      try {
        return type.getDeclaredConstructor().newInstance();
      } catch (ReflectiveOperationException impossible) {
        throw new IllegalArgumentException(impossible);
      }
    }
  }

  /** Calls a method of the bean. */
  @Nullable Object call(String name, @Nullable Object... parameters) throws Exception {
    Method method = method(name);
    return around(annotation(method), new FakeCall(bean, method, parameters));
  }

  /** Passes a call as the interceptor of an annotation does. */
  @Nullable Object around(Class<? extends Annotation> by, FakeCall call) throws Exception {
    return calls.around(by, call);
  }

  Method method(String name) {
    Method method =
        Arrays.stream(bean.getClass().getDeclaredMethods())
            .filter(declared -> declared.getName().equals(name) && !declared.isSynthetic())
            .findFirst()
            .orElseThrow();
    method.setAccessible(true);
    return method;
  }

  private Class<? extends Annotation> annotation(Method method) {
    return reader
        .read(bean.getClass(), method)
        .orElseThrow()
        .declaration()
        .annotation()
        .annotationType();
  }

  /** Returns a cache, as the test looks into it. */
  Cache<Object, Object> cache(String name) {
    Cache<Object, Object> cache = manager.getCache(name);
    if (cache == null) {
      throw new AssertionError("no cache " + name + " among " + names());
    }
    return cache;
  }

  /** Returns the names of the caches that there are, sorted. */
  List<String> names() {
    return StreamSupport.stream(manager.getCacheNames().spliterator(), false).sorted().toList();
  }

  CacheManager manager() {
    return manager;
  }

  BreakableManager caches() {
    return caches;
  }

  FakeTicker ticker() {
    return ticker;
  }

  FakeTransactions transactions() {
    return transactions;
  }

  /** Returns the counts of a method that was called. */
  MethodStatistics statistics(String method) {
    return shown.stream()
        .filter(statistics -> statistics.getMethod().contains("." + method + "("))
        .findFirst()
        .orElseThrow();
  }

  /** Returns how many methods are shown. */
  int shownMethods() {
    return shown.size();
  }

  @Override
  public void close() {
    manager.close();
  }
}
