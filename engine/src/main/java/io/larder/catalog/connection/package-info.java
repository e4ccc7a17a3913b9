/** The commands of a connection that need nothing but its session. */
@NullMarked
package io.larder.catalog.connection;

import org.jspecify.annotations.NullMarked;
