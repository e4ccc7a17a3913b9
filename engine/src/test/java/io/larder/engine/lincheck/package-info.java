/** Searches for interleavings in which a keyspace is not linearizable, with Lincheck. */
@NullMarked
package io.larder.engine.lincheck;

import org.jspecify.annotations.NullMarked;
