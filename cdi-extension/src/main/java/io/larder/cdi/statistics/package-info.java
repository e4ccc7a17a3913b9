/** Counts what becomes of the calls of a method. */
@NullMarked
package io.larder.cdi.statistics;

import org.jspecify.annotations.NullMarked;
