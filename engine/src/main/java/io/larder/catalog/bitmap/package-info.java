/** The commands of bit operations on strings. */
@NullMarked
package io.larder.catalog.bitmap;

import org.jspecify.annotations.NullMarked;
