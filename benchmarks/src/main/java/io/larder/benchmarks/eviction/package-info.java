/** A simulation of eviction: which policy answers more reads of the same trace from memory. */
@NullMarked
package io.larder.benchmarks.eviction;

import org.jspecify.annotations.NullMarked;
