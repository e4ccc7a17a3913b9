/** Tests of the geo commands. */
@NullMarked
package io.larder.catalog.geo;

import org.jspecify.annotations.NullMarked;
