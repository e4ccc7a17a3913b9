package io.larder.jcache.management;

import io.larder.jcache.LarderStatistics;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import javax.cache.configuration.CompleteConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * The two MXBeans of one cache, each made when it is first shown: most never are, and their classes
 * would be a part of what an application waits for.
 */
public final class CacheBeans implements AutoCloseable {

  private final String managerUri;
  private final String cache;
  private final Supplier<? extends CompleteConfiguration<?, ?>> configuration;
  private final LarderStatistics statistics;
  private final ReentrantLock changing = new ReentrantLock();
  private @Nullable BeanRegistration configurationBean;
  private @Nullable BeanRegistration statisticsBean;

  /** Beans of a cache, not registered yet. */
  public CacheBeans(
      String managerUri,
      String cache,
      Supplier<? extends CompleteConfiguration<?, ?>> configuration,
      LarderStatistics statistics) {
    this.managerUri = managerUri;
    this.cache = cache;
    this.configuration = configuration;
    this.statistics = statistics;
  }

  /** Registers the configuration's bean, or takes it away. */
  public void showConfiguration(boolean shown) {
    changing.lock();
    try {
      if (configurationBean == null && shown) {
        configurationBean =
            new BeanRegistration(
                new ConfigurationBean(configuration), "CacheConfiguration", managerUri, cache);
      }
      set(configurationBean, shown);
    } finally {
      changing.unlock();
    }
  }

  /** Registers the statistics' bean, or takes it away. */
  public void showStatistics(boolean shown) {
    changing.lock();
    try {
      if (statisticsBean == null && shown) {
        statisticsBean =
            new BeanRegistration(
                new StatisticsBean(statistics), "CacheStatistics", managerUri, cache);
      }
      set(statisticsBean, shown);
    } finally {
      changing.unlock();
    }
  }

  private static void set(@Nullable BeanRegistration bean, boolean shown) {
    if (bean != null) {
      bean.set(shown);
    }
  }

  /** Takes both away. */
  @Override
  public void close() {
    showConfiguration(false);
    showStatistics(false);
  }
}
