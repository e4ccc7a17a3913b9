package io.larder.cdi.call;

import io.larder.cdi.statistics.MethodStatistics;
import jakarta.interceptor.InvocationContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.cache.Cache;
import org.jspecify.annotations.Nullable;

/** A cache that is as good as empty while it fails; failures are counted and logged. */
final class FailOpenCache implements MethodCache {

  private static final Logger LOG = System.getLogger("io.larder.cdi");

  private final MethodCache cache;
  private final MethodStatistics statistics;

  FailOpenCache(MethodCache cache, MethodStatistics statistics) {
    this.cache = cache;
    this.statistics = statistics;
  }

  @Override
  public @Nullable Cache<Object, Object> open(InvocationContext call) {
    return attempt(() -> cache.open(call));
  }

  @Override
  public @Nullable Object get(@Nullable Cache<Object, Object> opened, Object key) {
    return opened == null ? null : attempt(() -> cache.get(opened, key));
  }

  @Override
  public void put(@Nullable Cache<Object, Object> opened, Object key, Object value) {
    if (opened != null) {
      change(() -> cache.put(opened, key, value));
    }
  }

  @Override
  public void remove(@Nullable Cache<Object, Object> opened, Object key) {
    if (opened != null) {
      change(() -> cache.remove(opened, key));
    }
  }

  @Override
  public void removeIf(@Nullable Cache<Object, Object> opened, Predicate<Object> wanted) {
    if (opened != null) {
      change(() -> cache.removeIf(opened, wanted));
    }
  }

  @Override
  public void removeAll(@Nullable Cache<Object, Object> opened) {
    if (opened != null) {
      change(() -> cache.removeAll(opened));
    }
  }

  private void change(Runnable step) {
    attempt(
        () -> {
          step.run();
          return null;
        });
  }

  private <T> @Nullable T attempt(Supplier<? extends @Nullable T> step) {
    try {
      return step.get();
    } catch (RuntimeException failed) {
      statistics.failure();
      LOG.log(
          Level.WARNING,
          "The cache of {0} failed, and the call goes on without it: {1}",
          statistics.getMethod(),
          failed);
      return null;
    }
  }
}
