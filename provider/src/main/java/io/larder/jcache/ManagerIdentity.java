package io.larder.jcache;

import java.net.URI;

/**
 * What tells one manager of a provider from another. Two class loaders are the same only if they
 * are one object.
 */
record ManagerIdentity(URI uri, ClassLoader classLoader) {}
