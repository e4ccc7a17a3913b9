/**
 * The JCache (JSR-107 1.1.1) provider: what applications and {@code javax.cache.Caching} see of it.
 *
 * <p>Programs that keep to the standard need nothing of this package. Those that want more find it
 * here: {@link io.larder.jcache.LarderConfiguration} knows settings that the standard does not, and
 * {@link io.larder.jcache.LarderCache}, reached by {@code unwrap}, has a few more methods.
 */
@NullMarked
package io.larder.jcache;

import org.jspecify.annotations.NullMarked;
