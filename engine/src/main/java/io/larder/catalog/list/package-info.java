/** The commands of lists. */
@NullMarked
package io.larder.catalog.list;

import org.jspecify.annotations.NullMarked;
