package io.larder.benchmarks.jcache;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import javax.cache.CacheManager;
import javax.cache.spi.CachingProvider;

/** A JCache provider on the class path; or the bare map, which is none. */
public enum ProviderName {
  LARDER("io.larder.jcache.LarderCachingProvider"),
  CAFFEINE("com.github.benmanes.caffeine.jcache.spi.CaffeineCachingProvider"),
  CACHE2K("org.cache2k.jcache.provider.JCacheProvider"),
  EHCACHE("org.ehcache.jsr107.EhcacheCachingProvider"),
  HAZELCAST("com.hazelcast.cache.HazelcastMemberCachingProvider"),
  INFINISPAN("org.infinispan.jcache.embedded.JCachingProvider"),
  RI("org.jsr107.ri.spi.RICachingProvider"),
  MAP("");

  private final String className;

  ProviderName(String className) {
    this.className = className;
  }

  /** Its class of {@code CachingProvider}; empty for the bare map. */
  public String className() {
    return className;
  }

  /** The manager of its caches, with a configuration file of its own where it needs one. */
  public CacheManager managerOf(CachingProvider provider) {
    ClassLoader loader = provider.getDefaultClassLoader();
    return switch (this) {
      case HAZELCAST -> {
        Properties where = new Properties();
        where.setProperty("hazelcast.config.location", "classpath:hazelcast-alone.xml");
        yield provider.getCacheManager(provider.getDefaultURI(), loader, where);
      }
      case INFINISPAN -> provider.getCacheManager(URI.create("infinispan-alone.xml"), loader);
      case LARDER, CAFFEINE, CACHE2K, EHCACHE, RI, MAP -> provider.getCacheManager();
    };
  }

  /** The name in small letters, as in tables and in JMH's parameters. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it keeps objects themselves when told to; Hazelcast copies always. */
  public boolean storesByReference() {
    return this != HAZELCAST;
  }

  /** Whether it has a bound of its own that its JCache configuration can carry. */
  public boolean isBoundable() {
    return switch (this) {
      case LARDER, CAFFEINE, CACHE2K, EHCACHE, HAZELCAST -> true;
      case INFINISPAN, RI, MAP -> false;
    };
  }

  /** What a JVM has to be started with for this provider. */
  public List<String> jvmArguments() {
    return switch (this) {
      case HAZELCAST ->
          List.of(
              "--add-modules=java.se",
              "--add-exports=java.base/jdk.internal.ref=ALL-UNNAMED",
              "--add-opens=java.base/java.lang=ALL-UNNAMED",
              "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
              "--add-opens=java.management/sun.management=ALL-UNNAMED",
              "--add-opens=jdk.management/com.sun.management.internal=ALL-UNNAMED");
      case LARDER, CAFFEINE, CACHE2K, EHCACHE, INFINISPAN, RI, MAP -> List.of();
    };
  }
}
