/**
 * Places on the earth as scores of a sorted set, and the searches around them, by the numbers that
 * Redis uses.
 */
@NullMarked
package io.larder.value.geo;

import org.jspecify.annotations.NullMarked;
