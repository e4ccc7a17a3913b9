/** The table of JCache calls: Larder, its peers and a bare map, in one run. */
@NullMarked
package io.larder.benchmarks.calls;

import org.jspecify.annotations.NullMarked;
