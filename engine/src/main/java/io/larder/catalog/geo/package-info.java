/** The commands of geographic indexes. */
@NullMarked
package io.larder.catalog.geo;

import org.jspecify.annotations.NullMarked;
