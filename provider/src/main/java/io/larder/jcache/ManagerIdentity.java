package io.larder.jcache;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What tells one manager of a provider from another. Two class loaders are the same only if they
 * are one object.
 */
record ManagerIdentity(URI uri, ClassLoader classLoader) {

  // Written out: what a record has by itself is made when it is first called, and the first manager
  // of an application waited several milliseconds for that.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ManagerIdentity identity
        && uri.equals(identity.uri)
        && classLoader == identity.classLoader;
  }

  @Override
  public int hashCode() {
    return 31 * uri.hashCode() + System.identityHashCode(classLoader);
  }
}
