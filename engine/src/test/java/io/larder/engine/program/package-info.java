/** Random programs run on a keyspace and on a naive twin of it, step by step. */
@NullMarked
package io.larder.engine.program;

import org.jspecify.annotations.NullMarked;
