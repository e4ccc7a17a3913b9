/** Searches for interleavings in which commands are not linearizable, with Lincheck. */
@NullMarked
package io.larder.catalog.lincheck;

import org.jspecify.annotations.NullMarked;
