/**
 * The JCache (JSR-107 1.1.1) provider: what applications and {@code javax.cache.Caching} see of it.
 */
@NullMarked
package io.larder.jcache;

import org.jspecify.annotations.NullMarked;
