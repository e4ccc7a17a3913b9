/** The keyspace itself, measured beside a bare map and Caffeine. */
@NullMarked
package io.larder.benchmarks.engine;

import org.jspecify.annotations.NullMarked;
