/**
 * How long an application waits for its first cache: from asking for the provider to the first
 * value that was put and got, in a JVM that has done nothing else.
 */
@NullMarked
package io.larder.benchmarks.start;

import org.jspecify.annotations.NullMarked;
