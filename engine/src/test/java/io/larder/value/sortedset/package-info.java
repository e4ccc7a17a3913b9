/** Tests of the sorted set and its parts. */
@NullMarked
package io.larder.value.sortedset;

import org.jspecify.annotations.NullMarked;
