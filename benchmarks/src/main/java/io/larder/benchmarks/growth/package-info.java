/** How the time of a call grows with the number of entries. */
@NullMarked
package io.larder.benchmarks.growth;

import org.jspecify.annotations.NullMarked;
