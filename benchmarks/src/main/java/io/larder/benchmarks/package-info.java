/** What the benchmarks share: keys, and their choice. */
@NullMarked
package io.larder.benchmarks;

import org.jspecify.annotations.NullMarked;
