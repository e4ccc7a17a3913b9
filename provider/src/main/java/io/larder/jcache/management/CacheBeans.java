package io.larder.jcache.management;

import io.larder.jcache.LarderStatistics;
import java.util.function.Supplier;
import javax.cache.configuration.CompleteConfiguration;

/** The two MXBeans of one cache. */
public final class CacheBeans implements AutoCloseable {

  private final BeanRegistration configuration;
  private final BeanRegistration statistics;

  /** Beans of a cache, not registered yet. */
  public CacheBeans(
      String managerUri,
      String cache,
      Supplier<? extends CompleteConfiguration<?, ?>> configuration,
      LarderStatistics statistics) {
    this.configuration =
        new BeanRegistration(
            new ConfigurationBean(configuration), "CacheConfiguration", managerUri, cache);
    this.statistics =
        new BeanRegistration(new StatisticsBean(statistics), "CacheStatistics", managerUri, cache);
  }

  /** Registers the configuration's bean, or takes it away. */
  public void showConfiguration(boolean shown) {
    configuration.set(shown);
  }

  /** Registers the statistics' bean, or takes it away. */
  public void showStatistics(boolean shown) {
    statistics.set(shown);
  }

  /** Takes both away. */
  @Override
  public void close() {
    showConfiguration(false);
    showStatistics(false);
  }
}
