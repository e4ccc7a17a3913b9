/** Getting values from the user's {@link javax.cache.integration.CacheLoader} into the cache. */
@NullMarked
package io.larder.jcache.loading;

import org.jspecify.annotations.NullMarked;
