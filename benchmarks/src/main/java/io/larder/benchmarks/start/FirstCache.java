package io.larder.benchmarks.start;

import io.larder.benchmarks.jcache.ProviderName;
import javax.cache.Cache;
import javax.cache.Caching;
import javax.cache.configuration.MutableConfiguration;

/** Makes the first cache of its JVM, and prints how many nanoseconds that took. */
public final class FirstCache {

  private FirstCache() {}

  /**
   * Makes it and ends the JVM, which some providers would keep.
   *
   * @param arguments the provider
   */
  public static void main(String[] arguments) {
    ProviderName provider = ProviderName.valueOf(arguments[0]);
    long begun = System.nanoTime();
    Cache<String, String> cache =
        provider
            .managerOf(Caching.getCachingProvider(provider.className()))
            .createCache(
                "first",
                new MutableConfiguration<String, String>().setTypes(String.class, String.class));
    cache.put("key", "value");
    String value = cache.get("key");
    long nanos = System.nanoTime() - begun;
    System.out.println(nanos);
    System.exit("value".equals(value) ? 0 : 1);
  }
}
