/**
 * What entries cost a JVM: bytes of heap, the time to load them, garbage, pauses, and how long they
 * stay when their time is over. Each contestant is asked in a JVM of its own.
 */
@NullMarked
package io.larder.benchmarks.heap;

import org.jspecify.annotations.NullMarked;
