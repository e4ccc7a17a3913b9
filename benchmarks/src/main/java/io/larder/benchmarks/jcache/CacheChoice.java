package io.larder.benchmarks.jcache;

import java.util.Locale;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The contestant and its configuration, as JMH's parameters. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH sets the parameters
public class CacheChoice {

  @Param({"larder", "caffeine", "cache2k", "ehcache", "map"})
  public String provider;

  /** One of {@link Store}: {@code reference}, {@code strings}, {@code records}, {@code objects}. */
  @Param("reference")
  public String store;

  @Param("false")
  public boolean statistics;

  /** One of {@code eternal}, {@code created}, {@code accessed}. */
  @Param("eternal")
  public String expiry;

  final Store store() {
    return Store.valueOf(upper(store));
  }

  final Setting setting() {
    return new Setting(
        ProviderName.valueOf(upper(provider)),
        store(),
        statistics,
        Setting.Expiry.valueOf(upper(expiry)));
  }

  private static String upper(String name) {
    return name.toUpperCase(Locale.ROOT);
  }
}
