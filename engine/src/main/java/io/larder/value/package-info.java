/**
 * What keys hold: Redis's data types as plain classes, without locks, clocks or keys in them.
 *
 * <p>An encoding is a class. A mutator that may outgrow its encoding returns the form to keep.
 */
@NullMarked
package io.larder.value;

import org.jspecify.annotations.NullMarked;
