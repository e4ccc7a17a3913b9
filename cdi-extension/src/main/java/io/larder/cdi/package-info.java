/**
 * Declarative caching: the annotations of {@code javax.cache.annotation} on Jakarta CDI, with any
 * JCache provider. An application needs nothing of this package but its presence; it has the keys
 * of intercepted calls, and what can be watched.
 */
@NullMarked
package io.larder.cdi;

import org.jspecify.annotations.NullMarked;
