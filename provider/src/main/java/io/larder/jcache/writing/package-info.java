/** Writing through to the user's {@link javax.cache.integration.CacheWriter}. */
@NullMarked
package io.larder.jcache.writing;

import org.jspecify.annotations.NullMarked;
