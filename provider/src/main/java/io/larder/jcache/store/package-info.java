/**
 * The store under a cache: the small interface {@link io.larder.jcache.store.CacheStore} and its
 * embedded implementation. Nothing above this package knows where the entries live.
 */
@NullMarked
package io.larder.jcache.store;

import org.jspecify.annotations.NullMarked;
