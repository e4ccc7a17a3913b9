/**
 * The annotations of {@code javax.cache.annotation} on Jakarta CDI.
 *
 * <p>{@code cache-api} 1.1.1 names no module in its manifest: {@code cache.api} is what the JDK
 * derives from the name of its jar, which must therefore keep it.
 */
module io.larder.cdi {
  requires transitive cache.api;
  requires transitive jakarta.cdi;
  requires jakarta.interceptor;
  requires jakarta.annotation;
  requires java.management;
  requires static java.naming;
  requires static jakarta.transaction;
  requires static microprofile.config.api;
  requires static io.larder.jcache;
  requires static org.jspecify;

  exports io.larder.cdi;
  exports io.larder.cdi.container;

  // The container makes the interceptors.
  opens io.larder.cdi.interceptor;
  opens io.larder.cdi.container;

  uses javax.cache.spi.CachingProvider;

  provides jakarta.enterprise.inject.spi.Extension with
      io.larder.cdi.container.CachingExtension;
  provides jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension with
      io.larder.cdi.container.CachingBuildExtension;
}
