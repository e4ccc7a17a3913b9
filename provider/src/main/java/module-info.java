/**
 * The JCache provider.
 *
 * <p>{@code cache-api} 1.1.1 names no module in its manifest: {@code cache.api} is what the JDK
 * derives from the name of its jar, which must therefore keep it.
 */
module io.larder.jcache {
  requires transitive io.larder.engine;
  requires transitive cache.api;
  requires typesafe.config;
  requires java.management;
  requires jdk.unsupported; // constructors of serialization
  requires static org.jspecify;

  exports io.larder.jcache;
  exports io.larder.jcache.value;

  uses io.larder.engine.EngineService;

  provides javax.cache.spi.CachingProvider with
      io.larder.jcache.LarderCachingProvider;
}
