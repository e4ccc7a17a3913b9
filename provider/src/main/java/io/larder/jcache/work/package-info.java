/** The threads that a cache manager owns. */
@NullMarked
package io.larder.jcache.work;

import org.jspecify.annotations.NullMarked;
