/**
 * Lists: one packed block while they are small, a row of such blocks beyond. What Redis calls
 * listpack and quicklist, with its rules for when one becomes the other.
 */
@NullMarked
package io.larder.value.list;

import org.jspecify.annotations.NullMarked;
