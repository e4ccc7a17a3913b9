/** The operations of JCache, measured on Larder and on its peers under the same configuration. */
@NullMarked
package io.larder.benchmarks.jcache;

import org.jspecify.annotations.NullMarked;
