/**
 * Sets: sorted integers, a packed block or a hash table, what leads from one to another, and the
 * algebra of several sets.
 */
@NullMarked
package io.larder.value.set;

import org.jspecify.annotations.NullMarked;
