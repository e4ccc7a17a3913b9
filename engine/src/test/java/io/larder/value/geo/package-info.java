/** Tests of places, their scores and searches around them. */
@NullMarked
package io.larder.value.geo;

import org.jspecify.annotations.NullMarked;
