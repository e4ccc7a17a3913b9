/** What the benchmarks share: the choice of keys. */
@NullMarked
package io.larder.benchmarks;

import org.jspecify.annotations.NullMarked;
