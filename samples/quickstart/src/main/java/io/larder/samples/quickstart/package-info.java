/**
 * The first program: the same look-ups in a database without a cache, and with one in four ways.
 * Start at {@link io.larder.samples.quickstart.Quickstart}.
 */
@NullMarked
package io.larder.samples.quickstart;

import org.jspecify.annotations.NullMarked;
