/** What a cache counts. */
@NullMarked
package io.larder.jcache.statistics;

import org.jspecify.annotations.NullMarked;
