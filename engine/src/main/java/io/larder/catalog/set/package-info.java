/** The commands of sets. */
@NullMarked
package io.larder.catalog.set;

import org.jspecify.annotations.NullMarked;
