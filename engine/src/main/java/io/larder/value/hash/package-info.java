/**
 * Hashes: fields with values, packed into one block while they are few and small, in a table of
 * records from then on; in both forms fields may have deadlines.
 */
@NullMarked
package io.larder.value.hash;

import org.jspecify.annotations.NullMarked;
