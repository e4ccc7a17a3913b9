/** The commands of streams. */
@NullMarked
package io.larder.catalog.stream;

import org.jspecify.annotations.NullMarked;
