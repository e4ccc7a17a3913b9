/** How many bytes of heap a cache takes for an entry, keys and values apart. */
@NullMarked
package io.larder.benchmarks.footprint;

import org.jspecify.annotations.NullMarked;
