/** Tests of the commands of sorted sets. */
@NullMarked
package io.larder.catalog.sortedset;

import org.jspecify.annotations.NullMarked;
