package io.larder.benchmarks.jcache;

/** A JCache provider on the class path; or the bare map, which is none. */
public enum ProviderName {
  LARDER("io.larder.jcache.LarderCachingProvider"),
  CAFFEINE("com.github.benmanes.caffeine.jcache.spi.CaffeineCachingProvider"),
  CACHE2K("org.cache2k.jcache.provider.JCacheProvider"),
  EHCACHE("org.ehcache.jsr107.EhcacheCachingProvider"),
  MAP("");

  private final String className;

  ProviderName(String className) {
    this.className = className;
  }

  String className() {
    return className;
  }
}
