/**
 * Contestants that take turns: each lives in a JVM of its own, so that none spoils what the
 * compiler learns of another, and all work in short slices one after the other, so that what else
 * happens on the machine meets all of them.
 */
@NullMarked
package io.larder.benchmarks.turns;

import org.jspecify.annotations.NullMarked;
