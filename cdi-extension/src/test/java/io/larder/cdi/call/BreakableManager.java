package io.larder.cdi.call;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.cache.Cache;
import javax.cache.CacheException;
import javax.cache.CacheManager;
import org.jspecify.annotations.Nullable;

/** A manager of real caches that notes what is done with them, and lets it fail when told to. */
final class BreakableManager {

  private final CacheManager real;
  private final Set<String> broken = ConcurrentHashMap.newKeySet();
  private volatile boolean unwraps = true;
  private final List<String> done = new CopyOnWriteArrayList<>();

  BreakableManager(CacheManager real) {
    this.real = real;
  }

  /** Returns the manager as the extension sees it. */
  CacheManager manager() {
    return proxy(CacheManager.class, real, "");
  }

  /** Lets all operations with these names fail, of managers and of caches. */
  void breakDown(String... operations) {
    broken.addAll(List.of(operations));
  }

  /** Lets caches be of a provider that has nothing to unwrap. */
  void refuseToUnwrap() {
    unwraps = false;
  }

  void repair() {
    broken.clear();
  }

  /** Returns the operations on caches as {@code put books}, failed ones among them. */
  List<String> done() {
    return List.copyOf(done);
  }

  private <T> T proxy(Class<T> type, T delegate, String cacheName) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> invoke(delegate, cacheName, method, arguments)));
  }

  private @Nullable Object invoke(
      Object delegate, String cacheName, Method method, @Nullable Object @Nullable [] arguments)
      throws Throwable {
    if (!cacheName.isEmpty()) {
      done.add(method.getName() + " " + cacheName);
    }
    if (broken.contains(method.getName())) {
      throw new CacheException(method.getName() + " is broken");
    }
    if (!unwraps && method.getName().equals("unwrap")) {
      throw new IllegalArgumentException("nothing to unwrap");
    }
    try {
      Object result = method.invoke(delegate, arguments);
      return result instanceof Cache<?, ?> cache && cacheName.isEmpty()
          ? proxy(Cache.class, cache, cache.getName())
          : result;
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }
}
