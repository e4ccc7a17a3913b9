/**
 * What commands do to the bytes of a string value: growing in place, bits, HyperLogLog, and the
 * longest common subsequence.
 */
@NullMarked
package io.larder.value.string;

import org.jspecify.annotations.NullMarked;
