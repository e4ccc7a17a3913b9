/**
 * The packed form that all small collections share: elements one after the other in one array, in
 * the byte format of Redis's listpack. Arithmetic on packed bytes is in this package alone.
 */
@NullMarked
package io.larder.value.packed;

import org.jspecify.annotations.NullMarked;
