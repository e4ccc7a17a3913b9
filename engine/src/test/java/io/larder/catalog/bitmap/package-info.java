/** Tests of the commands of bitmaps. */
@NullMarked
package io.larder.catalog.bitmap;

import org.jspecify.annotations.NullMarked;
