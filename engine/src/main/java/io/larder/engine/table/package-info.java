/**
 * The hash table of one segment and the entries in it. Lookups need no lock; changes need the
 * segment's.
 */
@NullMarked
package io.larder.engine.table;

import org.jspecify.annotations.NullMarked;
